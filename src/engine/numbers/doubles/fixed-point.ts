import * as rational from "../rational";
import {
  columnOf,
  type DoubleColumn,
  errorsOf,
  exactAt,
  originOf,
  ROUNDING,
  tenTo,
} from "./column";
import { Origin } from "./origin";

type Mapping = (x: DoubleColumn) => DoubleColumn;

const MOST_STEPS = 100;

/**
 * Follows secants until the result moves no more; as slopes are at most a half, the root lies within
 * twice what is left between f(x) and x.
 */
export function fixedPoint(f: Mapping, start: DoubleColumn): DoubleColumn {
  let x = unscaled(start);
  let image = unscaled(f(x));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const [at, to] = [x.value[0] as number, image.value[0] as number];
    if (to === at && image.error === null && x.error === null) return image;
    const error = errorOf(image) + Math.abs(to) * ROUNDING;
    if (Math.abs(to - at) <= 4 * error) {
      return rootNear(f, to, (2 * Math.abs(to - at) + 2 * error) * 2);
    }
    const next = unscaled(f(sharp(to)));
    const slope = ((next.value[0] as number) - to) / (to - at);
    const root = Math.abs(slope) < 1 ? at + (to - at) / (1 - slope) : to;
    x = sharp(root);
    image = unscaled(f(x));
  }
  return rootNear(f, x.value[0] as number, Infinity);
}

function rootNear(f: Mapping, value: number, error: number): DoubleColumn {
  const origin = new Origin(1, () => exactRoot(f, value));
  return { value: Float64Array.of(value), scale: 0, error: Float64Array.of(error), origin };
}

/** The root itself: once two points lie on its straight piece, their secant meets it. */
function exactRoot(f: Mapping, near: number): rational.Rational {
  const at = (point: rational.Rational): rational.Rational => exactAt(f(exactly(point)), 0);
  let previous = exactAt(columnOf([near]), 0);
  let x = at(previous);
  let step = rational.subtract(x, previous);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const residual = rational.subtract(at(x), x);
    if (residual.numerator === 0n) return x;
    const rise = rational.subtract(residual, step);
    const run = rational.subtract(x, previous);
    previous = x;
    step = residual;
    x = rational.reduced(
      rational.subtract(x, rational.divide(rational.multiply(residual, run), rise)),
    );
  }
  throw new RangeError("The costs of the trades don't settle");
}

function exactly(point: rational.Rational): DoubleColumn {
  const value = rational.toNumber(point);
  const error = Math.abs(value) * 2 * ROUNDING;
  return {
    value: Float64Array.of(value),
    scale: 0,
    error: Float64Array.of(error),
    origin: new Origin(1, () => point),
  };
}

/** A point at which f is asked; it is what it is, so it carries no error. */
function sharp(point: number): DoubleColumn {
  return {
    value: Float64Array.of(point),
    scale: 0,
    error: Float64Array.of(0),
    origin: new Origin(1, () => rational.rationalOfDouble(point)),
  };
}

function unscaled(column: DoubleColumn): DoubleColumn {
  if (column.scale === 0) return column;
  const power = tenTo(column.scale);
  const number = (column.value[0] as number) / power;
  const error = errorOf(column) / power + Math.abs(number) * ROUNDING * 2;
  return {
    value: Float64Array.of(number),
    scale: 0,
    error: Float64Array.of(error),
    origin: originOf(column),
  };
}

function errorOf(number: DoubleColumn): number {
  return errorsOf(number).values[0] as number;
}
