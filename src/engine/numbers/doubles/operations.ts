import { newNumbers } from "../new-numbers";
import {
  aligned,
  boundedColumn,
  type DoubleColumn,
  errorsOf,
  largestSize,
  originOf,
  rescaled,
  ROUNDING,
  rowsOf,
  SAFETY,
  stride,
  WHOLE_MOST,
  wholeColumn,
} from "./column";
import {
  choiceOrigin,
  combinedOrigin,
  extremeOrigin,
  FIRST,
  productOrigin,
  quotientOrigin,
  SECOND,
  UNCLEAR,
} from "./origins";

function bothExact(a: DoubleColumn, b: DoubleColumn): boolean {
  return a.error === null && b.error === null;
}

/** What no value of a result is larger than in size: the bound known of it, or where that is too large the size itself. */
function mostOf(value: Float64Array, bound: number): number {
  return bound <= WHOLE_MOST ? bound : largestSize(value);
}

function combined(a: DoubleColumn, b: DoubleColumn, sign: 1 | -1): DoubleColumn {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const value = newNumbers(rowsOf(x, y));
  for (let row = 0; row < value.length; row++) {
    value[row] = (x.value[row * sx] as number) + sign * (y.value[row * sy] as number);
  }
  const most = bothExact(x, y) ? mostOf(value, x.most + y.most) : Infinity;
  if (most <= WHOLE_MOST) return wholeColumn(value, x.scale, most);
  const { values: ex, step: tx } = errorsOf(x);
  const { values: ey, step: ty } = errorsOf(y);
  const error = newNumbers(value.length);
  for (let row = 0; row < error.length; row++) {
    const inherited = (ex[row * tx] as number) + (ey[row * ty] as number);
    error[row] = (inherited + Math.abs(value[row] as number) * ROUNDING) * SAFETY;
  }
  const origin = combinedOrigin(value.length, originOf(a), originOf(b), sign);
  return boundedColumn(value, x.scale, error, origin);
}

export function add(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return isNumber(b, 0) ? a : combined(a, b, 1);
}

export function subtract(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return isNumber(b, 0) ? a : combined(a, b, -1);
}

/** Whether a column is one number, a whole one, for all rows. */
function isNumber({ value, scale, error }: DoubleColumn, number: number): boolean {
  return value.length === 1 && value[0] === number && scale === 0 && error === null;
}

export function multiply(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  if (isNumber(b, 1)) return a;
  const sa = stride(a);
  const sb = stride(b);
  const value = newNumbers(rowsOf(a, b));
  for (let row = 0; row < value.length; row++) {
    value[row] = (a.value[row * sa] as number) * (b.value[row * sb] as number);
  }
  const scale = a.scale + b.scale;
  const most = bothExact(a, b) ? mostOf(value, a.most * b.most) : Infinity;
  if (most <= WHOLE_MOST) return wholeColumn(value, scale, most);
  const { values: errorsA, step: ta } = errorsOf(a);
  const { values: errorsB, step: tb } = errorsOf(b);
  const error = newNumbers(value.length);
  for (let row = 0; row < error.length; row++) {
    const ea = errorsA[row * ta] as number;
    const eb = errorsB[row * tb] as number;
    const sizeA = Math.abs(a.value[row * sa] as number);
    const inherited = sizeA * eb + Math.abs(b.value[row * sb] as number) * ea + ea * eb;
    error[row] = (inherited + Math.abs(value[row] as number) * ROUNDING) * SAFETY;
  }
  return boundedColumn(value, scale, error, productOrigin(value.length, originOf(a), originOf(b)));
}

export function divide(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  const dividend = a.scale < b.scale ? rescaled(a, b.scale) : a;
  const sa = stride(dividend);
  const sb = stride(b);
  const value = newNumbers(rowsOf(a, b));
  let whole = bothExact(dividend, b);
  for (let row = 0; row < value.length; row++) {
    const quotient = (dividend.value[row * sa] as number) / (b.value[row * sb] as number);
    value[row] = quotient;
    whole &&= Number.isInteger(quotient);
  }
  const scale = dividend.scale - b.scale;
  // The quotient of whole numbers below 2^53 is a whole double only where it is exact.
  const most = whole ? largestSize(value) : Infinity;
  if (most <= WHOLE_MOST) return wholeColumn(value, scale, most);
  const { values: errorsA, step: ta } = errorsOf(dividend);
  const { values: errorsB, step: tb } = errorsOf(b);
  const error = newNumbers(value.length);
  for (let row = 0; row < error.length; row++) {
    const eb = errorsB[row * tb] as number;
    const divisor = Math.abs(b.value[row * sb] as number) - eb;
    const quotient = Math.abs(value[row] as number);
    const inherited = ((errorsA[row * ta] as number) + quotient * eb) / divisor;
    error[row] = divisor > 0 ? (inherited + quotient * ROUNDING) * SAFETY : Infinity;
  }
  return boundedColumn(value, scale, error, quotientOrigin(value.length, originOf(a), originOf(b)));
}

/** The smaller (sign 1) or larger (sign −1) of two: its error is that of the one it certainly is, or of either. */
function extreme(a: DoubleColumn, b: DoubleColumn, sign: 1 | -1): DoubleColumn {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const value = newNumbers(rowsOf(x, y));
  for (let row = 0; row < value.length; row++) {
    const vx = x.value[row * sx] as number;
    const vy = y.value[row * sy] as number;
    value[row] = sign * vx <= sign * vy ? vx : vy;
  }
  if (bothExact(x, y)) return wholeColumn(value, x.scale, Math.max(x.most, y.most));
  const { values: errorsX, step: tx } = errorsOf(x);
  const { values: errorsY, step: ty } = errorsOf(y);
  const error = newNumbers(value.length);
  const picks = new Uint8Array(value.length);
  for (let row = 0; row < error.length; row++) {
    const vx = x.value[row * sx] as number;
    const vy = y.value[row * sy] as number;
    const ex = errorsX[row * tx] as number;
    const ey = errorsY[row * ty] as number;
    const isClear = Math.abs(vx - vy) > (ex + ey) * SAFETY;
    const pick = isClear ? (sign * vx <= sign * vy ? FIRST : SECOND) : UNCLEAR;
    picks[row] = pick;
    error[row] = pick === FIRST ? ex : pick === SECOND ? ey : Math.max(ex, ey);
  }
  const origin = extremeOrigin(picks, originOf(a), originOf(b), sign);
  return boundedColumn(value, x.scale, error, origin);
}

export function smaller(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return extreme(a, b, 1);
}

export function larger(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return extreme(a, b, -1);
}

export function choose(mask: ArrayLike<number>, a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  const [x, y] = aligned(a, b);
  const step = mask.length === 1 ? 0 : 1;
  const sx = stride(x);
  const sy = stride(y);
  const value = newNumbers(step === 0 ? rowsOf(a, b) : mask.length);
  for (let row = 0; row < value.length; row++) {
    value[row] = mask[row * step] ? (x.value[row * sx] as number) : (y.value[row * sy] as number);
  }
  if (bothExact(x, y)) return wholeColumn(value, x.scale, Math.max(x.most, y.most));
  const { values: errorsX, step: tx } = errorsOf(x);
  const { values: errorsY, step: ty } = errorsOf(y);
  const error = newNumbers(value.length);
  for (let row = 0; row < error.length; row++) {
    error[row] = mask[row * step] ? (errorsX[row * tx] as number) : (errorsY[row * ty] as number);
  }
  const origin = choiceOrigin(value.length, mask, originOf(a), originOf(b));
  return boundedColumn(value, x.scale, error, origin);
}
