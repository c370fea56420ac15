import {
  aligned,
  type DoubleColumn,
  errorAt,
  fitsWhole,
  rescaled,
  ROUNDING,
  rowsOf,
  SAFETY,
  stride,
  tenTo,
  Uncertain,
  WHOLE_MOST,
} from "./column";

/** The bounds of a result with one rounding a row, from what it inherits of its operands. */
function errorsOf(value: Float64Array, inherited: (row: number) => number): Float64Array {
  const error = new Float64Array(value.length);
  for (let row = 0; row < value.length; row++) {
    error[row] = (inherited(row) + Math.abs(value[row] as number) * ROUNDING) * SAFETY;
  }
  return error;
}

function bothExact(a: DoubleColumn, b: DoubleColumn): boolean {
  return a.error === null && b.error === null;
}

function combined(a: DoubleColumn, b: DoubleColumn, sign: 1 | -1): DoubleColumn {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const value = new Float64Array(rowsOf(x, y));
  for (let row = 0; row < value.length; row++) {
    value[row] = (x.value[row * sx] as number) + sign * (y.value[row * sy] as number);
  }
  if (bothExact(x, y) && fitsWhole(value)) return { value, scale: x.scale, error: null };
  const error = errorsOf(value, (row) => errorAt(x, row * sx) + errorAt(y, row * sy));
  return { value, scale: x.scale, error };
}

export function add(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return combined(a, b, 1);
}

export function subtract(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return combined(a, b, -1);
}

export function multiply(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  const sa = stride(a);
  const sb = stride(b);
  const value = new Float64Array(rowsOf(a, b));
  for (let row = 0; row < value.length; row++) {
    value[row] = (a.value[row * sa] as number) * (b.value[row * sb] as number);
  }
  const scale = a.scale + b.scale;
  if (bothExact(a, b) && fitsWhole(value)) return { value, scale, error: null };
  const error = errorsOf(value, (row) => {
    const ea = errorAt(a, row * sa);
    const eb = errorAt(b, row * sb);
    const sizeA = Math.abs(a.value[row * sa] as number);
    return sizeA * eb + Math.abs(b.value[row * sb] as number) * ea + ea * eb;
  });
  return { value, scale, error };
}

export function divide(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  const dividend = a.scale < b.scale ? rescaled(a, b.scale) : a;
  const sa = stride(a);
  const sb = stride(b);
  const value = new Float64Array(rowsOf(a, b));
  let whole = bothExact(dividend, b);
  for (let row = 0; row < value.length; row++) {
    const quotient = (dividend.value[row * sa] as number) / (b.value[row * sb] as number);
    value[row] = quotient;
    whole &&= Number.isInteger(quotient);
  }
  const scale = dividend.scale - b.scale;
  // The quotient of whole numbers below 2^53 is a whole double only where it is exact.
  if (whole && fitsWhole(value)) return { value, scale, error: null };
  const error = errorsOf(value, (row) => {
    const divisor = Math.abs(b.value[row * sb] as number) - errorAt(b, row * sb);
    if (divisor <= 0) throw new Uncertain();
    const quotient = Math.abs(value[row] as number);
    return (errorAt(dividend, row * sa) + quotient * errorAt(b, row * sb)) / divisor;
  });
  return { value, scale, error };
}

/** The error of the smaller or larger of two: that of the one it certainly is, or of either. */
function extremeError(x: number, ex: number, y: number, ey: number, isFirst: boolean): number {
  if (Math.abs(x - y) > (ex + ey) * SAFETY) return isFirst ? ex : ey;
  return Math.max(ex, ey);
}

type Pick = (x: number, y: number, row: number) => boolean;

function picked(
  a: DoubleColumn,
  b: DoubleColumn,
  rows: number,
  isFirst: Pick,
  errorOf: typeof extremeError,
): DoubleColumn {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const value = new Float64Array(rows);
  const error = bothExact(x, y) ? null : new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const vx = x.value[row * sx] as number;
    const vy = y.value[row * sy] as number;
    const first = isFirst(vx, vy, row);
    value[row] = first ? vx : vy;
    if (error) error[row] = errorOf(vx, errorAt(x, row * sx), vy, errorAt(y, row * sy), first);
  }
  return { value, scale: x.scale, error };
}

export function smaller(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return picked(a, b, rowsOf(a, b), (x, y) => x <= y, extremeError);
}

export function larger(a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  return picked(a, b, rowsOf(a, b), (x, y) => x >= y, extremeError);
}

export function choose(mask: ArrayLike<number>, a: DoubleColumn, b: DoubleColumn): DoubleColumn {
  const step = mask.length === 1 ? 0 : 1;
  const rows = step === 0 ? rowsOf(a, b) : mask.length;
  const isFirst: Pick = (_x, _y, row) => mask[row * step] !== 0;
  return picked(a, b, rows, isFirst, (_x, ex, _y, ey, first) => (first ? ex : ey));
}

/** The quotients of two columns as they are shown: nothing is decided on them, so their error isn't kept. */
export function quotients(a: DoubleColumn, b: DoubleColumn): Float64Array {
  const dividend = a.scale < b.scale ? rescaled(a, b.scale) : a;
  const power = tenTo(dividend.scale - b.scale);
  const sa = stride(dividend);
  const sb = stride(b);
  const shown = new Float64Array(rowsOf(a, b));
  for (let row = 0; row < shown.length; row++) {
    const divisor = (b.value[row * sb] as number) * power;
    shown[row] = (dividend.value[row * sa] as number) / divisor;
  }
  return shown;
}

/** A whole number without trailing zeros behind its point: targets of six decimals often add up to a plain 1. */
function trimmed(number: number, scale: number): DoubleColumn {
  let whole = number;
  let places = scale;
  for (; places > 0 && whole % 10 === 0; places--) whole /= 10;
  return { value: Float64Array.of(whole), scale: places, error: null };
}

/** Sums with a second double for what each addition cuts off (Neumaier 1974). */
export function sum(a: DoubleColumn): DoubleColumn {
  let total = 0;
  let cutOff = 0;
  let size = 0;
  let inherited = 0;
  for (let row = 0; row < a.value.length; row++) {
    const number = a.value[row] as number;
    const next = total + number;
    const isLarger = Math.abs(total) >= Math.abs(number);
    cutOff += isLarger ? total - next + number : number - next + total;
    total = next;
    size += Math.abs(number);
    inherited += errorAt(a, row);
  }
  const value = Float64Array.of(total + cutOff);
  if (a.error === null && size <= WHOLE_MOST) return trimmed(value[0] as number, a.scale);
  const rows = a.value.length;
  const compensation = size * (rows * ROUNDING) ** 2 * 2;
  const rounding = Math.abs(value[0] as number) * ROUNDING;
  const error = (inherited * (1 + rows * ROUNDING) + compensation + rounding) * SAFETY;
  return { value, scale: a.scale, error: Float64Array.of(error) };
}
