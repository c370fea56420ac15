import type { Floored } from "../arithmetic";
import {
  aligned,
  columnOf,
  type DoubleColumn,
  errorAt,
  rescaled,
  ROUNDING,
  rowsOf,
  stride,
  tenTo,
  Uncertain,
} from "./column";
import { multiply } from "./operations";

export function compare(a: DoubleColumn, b: DoubleColumn): Int8Array {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const signs = new Int8Array(rowsOf(x, y));
  const exact = x.error === null && y.error === null;
  for (let row = 0; row < signs.length; row++) {
    const vx = x.value[row * sx] as number;
    const vy = y.value[row * sy] as number;
    const sign = vx > vy ? 1 : vx < vy ? -1 : 0;
    if (!exact) {
      const error = errorAt(x, row * sx) + errorAt(y, row * sy);
      const difference = Math.abs(vx - vy);
      if (error > 0 && difference - difference * 2 * ROUNDING <= error) throw new Uncertain();
    }
    signs[row] = sign;
  }
  return signs;
}

const SPLITTER = 2 ** 27 + 1;

/** The upper half of a double's digits. */
function upperHalf(number: number): number {
  const spread = SPLITTER * number;
  return spread - (spread - number);
}

/** What rounding took from the product of two whole numbers (Dekker 1971): a·b = product + this. */
function productError(a: number, b: number, product: number): number {
  const ahi = upperHalf(a);
  const bhi = upperHalf(b);
  const alo = a - ahi;
  const blo = b - bhi;
  return alo * blo - (product - ahi * bhi - alo * bhi - ahi * blo);
}

/**
 * Rounding keeps order, so products that differ after rounding differ that way before it, and those that
 * don't are told apart by what rounding took from them.
 */
export function compareProducts(
  a: DoubleColumn,
  b: DoubleColumn,
  c: DoubleColumn,
  d: DoubleColumn,
): Int8Array {
  const shift = a.scale + b.scale - c.scale - d.scale;
  const left = shift < 0 ? rescaled(a, a.scale - shift) : a;
  const right = shift > 0 ? rescaled(c, c.scale + shift) : c;
  if (left.error || b.error || right.error || d.error) {
    return compare(multiply(left, b), multiply(right, d));
  }
  const sa = stride(left);
  const sb = stride(b);
  const sc = stride(right);
  const sd = stride(d);
  const signs = new Int8Array(rowsOf(left, b, right, d));
  for (let row = 0; row < signs.length; row++) {
    const va = left.value[row * sa] as number;
    const vb = b.value[row * sb] as number;
    const vc = right.value[row * sc] as number;
    const vd = d.value[row * sd] as number;
    const p = va * vb;
    const q = vc * vd;
    const difference = p === q ? productError(va, vb, p) - productError(vc, vd, q) : p - q;
    signs[row] = difference > 0 ? 1 : difference < 0 ? -1 : 0;
  }
  return signs;
}

/** Whole units and remainders of exact whole numbers: `%` is exact, and the division then is. */
function floorExact(a: DoubleColumn, unit: number): Floored<DoubleColumn> {
  const units = new Float64Array(a.value.length);
  const remainders = new Float64Array(a.value.length);
  for (let row = 0; row < units.length; row++) {
    const amount = a.value[row] as number;
    const rest = amount % unit;
    const remainder = rest < 0 ? rest + unit : rest;
    remainders[row] = remainder;
    units[row] = Math.round((amount - remainder) / unit);
  }
  return { units, remainders: { value: remainders, scale: a.scale, error: null } };
}

export function floor(a: DoubleColumn, unit: DoubleColumn): Floored<DoubleColumn> {
  const [x, y] = aligned(a, unit);
  const size = y.value[0] as number;
  if (x.error === null && y.error === null) return floorExact(x, size);
  const unitError = errorAt(y, 0);
  const units = new Float64Array(x.value.length);
  const value = new Float64Array(x.value.length);
  const error = new Float64Array(x.value.length);
  for (let row = 0; row < units.length; row++) {
    const amount = x.value[row] as number;
    const quotient = amount / size;
    const blur = quotientBlur(quotient, errorAt(x, row), unitError, size);
    const whole = Math.floor(quotient);
    const rest = quotient - whole;
    if (blur > 0 && (rest <= blur || 1 - rest <= blur)) throw new Uncertain();
    units[row] = whole;
    value[row] = rest * size;
    error[row] = blur * size * 2;
  }
  return { units, remainders: { value, scale: x.scale, error } };
}

/** How far a quotient may be off; an amount of exactly 0 is certain. */
function quotientBlur(quotient: number, error: number, unitError: number, unit: number): number {
  if (quotient === 0 && error === 0) return 0;
  const size = Math.abs(quotient);
  return ((error + size * unitError) / unit + (size + 1) * ROUNDING) * 2;
}

export function roundHalfEven(a: DoubleColumn, unit: DoubleColumn): Float64Array {
  const two = columnOf([2]);
  const halves = floor(multiply(a, two), unit).units;
  const rests = compare(multiply(a, two), multiply({ value: halves, scale: 0, error: null }, unit));
  return halves.map((count, row) => {
    const even = count / 2;
    if (Number.isInteger(even)) return even;
    const lower = (count - 1) / 2;
    const isHalf = rests[row] === 0;
    return isHalf && lower % 2 === 0 ? lower : lower + 1;
  });
}

export function largest(a: DoubleColumn, count: number, mask: ArrayLike<number>): Uint8Array {
  const marks = new Uint8Array(a.value.length);
  if (count <= 0) return marks;
  const candidates = a.value.filter((_, row) => mask[row] !== 0).sort();
  if (count >= candidates.length) return marks.map((_, row) => (mask[row] ? 1 : 0));
  const threshold = candidates[candidates.length - count] as number;
  let left = count;
  for (let row = 0; row < marks.length; row++) {
    if (mask[row] && (a.value[row] as number) > threshold) {
      marks[row] = 1;
      left--;
    }
  }
  for (let row = 0; row < marks.length && left > 0; row++) {
    if (mask[row] && a.value[row] === threshold) {
      marks[row] = 1;
      left--;
    }
  }
  assertClearCut(a, marks, mask);
  return marks;
}

/** Every marked row must be certain to be larger than every row left out. */
function assertClearCut(a: DoubleColumn, marks: Uint8Array, mask: ArrayLike<number>): void {
  if (a.error === null) return;
  let leastMarked = Infinity;
  let mostLeftOut = -Infinity;
  for (let row = 0; row < marks.length; row++) {
    if (!mask[row]) continue;
    const [value, error] = [a.value[row] as number, errorAt(a, row)];
    if (marks[row]) leastMarked = Math.min(leastMarked, value - error);
    else mostLeftOut = Math.max(mostLeftOut, value + error);
  }
  if (leastMarked <= mostLeftOut) throw new Uncertain();
}

const MOST_STEPS = 100;

/**
 * Follows secants until the result moves no more; as slopes are at most a half, the root lies within
 * twice what is left between f(x) and x.
 */
export function fixedPoint(
  f: (x: DoubleColumn) => DoubleColumn,
  start: DoubleColumn,
): DoubleColumn {
  let x = unscaled(start);
  let image = unscaled(f(x));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const [at, to] = [x.value[0] as number, image.value[0] as number];
    if (to === at && image.error === null && x.error === null) return image;
    const error = errorAt(image, 0) + Math.abs(to) * ROUNDING;
    if (Math.abs(to - at) <= 4 * error) {
      const bound = (2 * Math.abs(to - at) + 2 * error) * 2;
      return { value: Float64Array.of(to), scale: 0, error: Float64Array.of(bound) };
    }
    const next = unscaled(f(sharp(to)));
    const slope = ((next.value[0] as number) - to) / (to - at);
    const root = Math.abs(slope) < 1 ? at + (to - at) / (1 - slope) : to;
    x = sharp(root);
    image = unscaled(f(x));
  }
  throw new Uncertain();
}

/** A point at which f is asked; it is what it is, so it carries no error. */
function sharp(point: number): DoubleColumn {
  return { value: Float64Array.of(point), scale: 0, error: Float64Array.of(0) };
}

function unscaled(column: DoubleColumn): DoubleColumn {
  if (column.scale === 0) return column;
  const power = tenTo(column.scale);
  const value = column.value.map((number) => number / power);
  const error = value.map(
    (number, row) => errorAt(column, row) / power + Math.abs(number) * ROUNDING * 2,
  );
  return { value, scale: 0, error };
}
