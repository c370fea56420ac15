import * as rational from "../rational";
import {
  boundedColumn,
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
    // A quotient of sums that doubles can't tell from 0 has no double at all.
    if (!Number.isFinite(to)) return rootNear(f, at, Infinity);
    if (to === at && image.error === null && x.error === null) return image;
    const error = errorOf(image) + Math.abs(to) * ROUNDING;
    if (Math.abs(to - at) <= 4 * error) {
      return rootNear(f, to, (2 * Math.abs(to - at) + 2 * error) * 2);
    }
    const next = unscaled(f(sharp(to)));
    const slope = ((next.value[0] as number) - to) / (to - at);
    // Without a double the slope is none either, and no less than 1.
    const root = Math.abs(slope) < 1 ? at + (to - at) / (1 - slope) : to;
    x = sharp(root);
    image = unscaled(f(x));
  }
  return rootNear(f, x.value[0] as number, Infinity);
}

function rootNear(f: Mapping, value: number, error: number): DoubleColumn {
  const origin = new Origin(1, () => exactRoot(f, value));
  return boundedNumber(value, error, origin);
}

/** The digits of a point from which the next is sought: else each step doubles them. */
const DIGITS = 200;

/** A root is found where f moves it by less than one part in so many: it is none of a straight piece. */
const SETTLED: rational.Rational = { numerator: 1n, divisor: 1n, scale: 110 };

/**
 * The root itself: once two points lie on its straight piece, their secant meets it. Where rows share a filling in
 * proportion f may be curved, and the root is what its secants come to.
 */
function exactRoot(f: Mapping, near: number): rational.Rational {
  const at = (point: rational.Rational): rational.Rational => exactAt(f(exactly(point)), 0);
  let previous = exactAt(columnOf([near]), 0);
  let x = at(previous);
  let step = rational.subtract(x, previous);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    let residual = rational.subtract(at(x), x);
    if (isNothing(residual, x)) return x;
    const short = rational.shortened(x, DIGITS);
    if (short !== x) {
      x = short;
      residual = rational.subtract(at(x), x);
    }
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

function isNothing(residual: rational.Rational, x: rational.Rational): boolean {
  const size = rational.multiply(residual, residual);
  const least = rational.multiply(x, SETTLED);
  return rational.compare(size, rational.multiply(least, least)) <= 0;
}

function exactly(point: rational.Rational): DoubleColumn {
  const value = rational.toNumber(point);
  const error = Math.abs(value) * 2 * ROUNDING;
  return boundedNumber(value, error, new Origin(1, () => point));
}

/** A point at which f is asked; it is what it is, so it carries no error. */
function sharp(point: number): DoubleColumn {
  return boundedNumber(point, 0, new Origin(1, () => rational.rationalOfDouble(point)));
}

function unscaled(column: DoubleColumn): DoubleColumn {
  if (column.scale === 0) return column;
  const power = tenTo(column.scale);
  const number = (column.value[0] as number) / power;
  const error = errorOf(column) / power + Math.abs(number) * ROUNDING * 2;
  return boundedNumber(number, error, originOf(column));
}

function boundedNumber(value: number, error: number, origin: Origin): DoubleColumn {
  return boundedColumn(Float64Array.of(value), 0, Float64Array.of(error), origin);
}

function errorOf(number: DoubleColumn): number {
  return errorsOf(number).values[0] as number;
}
