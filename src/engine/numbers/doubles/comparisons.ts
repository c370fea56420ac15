import * as rational from "../rational";
import {
  aligned,
  type DoubleColumn,
  errorsOf,
  exactAt,
  rescaled,
  ROUNDING,
  rowsOf,
  stride,
} from "./column";
import { multiply } from "./operations";

/** Decides where the errors leave a decision no doubt, and asks for the exact values of the other rows alone. */
export function compare(a: DoubleColumn, b: DoubleColumn): Int8Array {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const signs = new Int8Array(rowsOf(x, y));
  if (x.error === null && y.error === null) {
    for (let row = 0; row < signs.length; row++) {
      const difference = (x.value[row * sx] as number) - (y.value[row * sy] as number);
      if (difference !== 0) signs[row] = difference > 0 ? 1 : -1;
    }
    return signs;
  }
  const { values: ex, step: tx } = errorsOf(x);
  const { values: ey, step: ty } = errorsOf(y);
  for (let row = 0; row < signs.length; row++) {
    const difference = (x.value[row * sx] as number) - (y.value[row * sy] as number);
    const error = (ex[row * tx] as number) + (ey[row * ty] as number);
    const size = Math.abs(difference);
    if (error === 0 || size - size * 2 * ROUNDING > error) {
      signs[row] = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    } else {
      signs[row] = rational.compare(exactAt(a, row), exactAt(b, row));
    }
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
