import type { Floored } from "../arithmetic";
import * as rational from "../rational";
import {
  aligned,
  type DoubleColumn,
  errorsOf,
  exactAt,
  fitsWhole,
  originOf,
  rescaled,
  ROUNDING,
  rowsOf,
  stride,
  tenTo,
  wholeColumn,
} from "./column";
import { multiply } from "./operations";
import { Origin } from "./origin";

/** Decides where the errors leave a decision no doubt, and asks for the exact values of the other rows alone. */
export function compare(a: DoubleColumn, b: DoubleColumn): Int8Array {
  const [x, y] = aligned(a, b);
  const sx = stride(x);
  const sy = stride(y);
  const { values: ex, step: tx } = errorsOf(x);
  const { values: ey, step: ty } = errorsOf(y);
  const signs = new Int8Array(rowsOf(x, y));
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
  return { units: wholeColumn(units, 0), remainders: wholeColumn(remainders, a.scale) };
}

export function floor(a: DoubleColumn, unit: DoubleColumn): Floored<DoubleColumn> {
  const [x, y] = aligned(a, unit);
  const size = y.value[0] as number;
  if (x.error === null && y.error === null) return floorExact(x, size);
  const { values: errors, step } = errorsOf(x);
  const unitError = errorsOf(y).values[0] as number;
  const units = new Float64Array(x.value.length);
  const value = new Float64Array(x.value.length);
  const error = new Float64Array(x.value.length);
  for (let row = 0; row < units.length; row++) {
    const quotient = (x.value[row] as number) / size;
    const blur = quotientBlur(quotient, errors[row * step] as number, unitError, size);
    const whole = Math.floor(quotient);
    const rest = quotient - whole;
    if (blur === 0 || (rest > blur && 1 - rest > blur)) {
      units[row] = whole;
      value[row] = rest * size;
      error[row] = blur * size * 2;
    } else {
      const exact = exactAt(a, row);
      units[row] = Number(rational.floor(rational.divide(exact, exactAt(unit, 0))));
      value[row] = rational.toNumber(rational.modulo(exact, exactAt(unit, 0))) * tenTo(x.scale);
      error[row] = (value[row] as number) * 4 * ROUNDING;
    }
  }
  const origin = originOfQuotient(a, unit, rational.modulo);
  return {
    units: counted(units, a, unit, rational.floor),
    remainders: { value, scale: x.scale, error, origin },
  };
}

/** What is computed of amounts and the size of a unit. */
function originOfQuotient(
  a: DoubleColumn,
  unit: DoubleColumn,
  compute: (amount: rational.Rational, size: rational.Rational) => rational.Rational,
): Origin {
  const [amounts, size] = [originOf(a), originOf(unit)];
  return new Origin(amounts.rows, (row) => compute(amounts.at(row), size.at(0)));
}

/** Counts of units; those that are too large for doubles are known by what was rounded to them. */
function counted(
  units: Float64Array,
  a: DoubleColumn,
  unit: DoubleColumn,
  round: (quotient: rational.Rational) => bigint,
): DoubleColumn {
  if (fitsWhole(units)) return wholeColumn(units, 0);
  const error = units.map((count) => Math.abs(count) * 2 * ROUNDING);
  const origin = originOfQuotient(a, unit, (amount, size) => ({
    numerator: round(rational.divide(amount, size)),
    divisor: 1n,
    scale: 0,
  }));
  return { value: units, scale: 0, error, origin };
}

/** How far a quotient may be off; an amount of exactly 0 is certain. */
function quotientBlur(quotient: number, error: number, unitError: number, unit: number): number {
  if (quotient === 0 && error === 0) return 0;
  const size = Math.abs(quotient);
  return ((error + size * unitError) / unit + (size + 1) * ROUNDING) * 2;
}

export function roundHalfEven(a: DoubleColumn, unit: DoubleColumn): DoubleColumn {
  const [x, y] = aligned(a, unit);
  const size = y.value[0] as number;
  const { values: errors, step } = errorsOf(x);
  const unitError = errorsOf(y).values[0] as number;
  const rounded = new Float64Array(x.value.length);
  for (let row = 0; row < rounded.length; row++) {
    const quotient = (x.value[row] as number) / size;
    const blur = quotientBlur(quotient, errors[row * step] as number, unitError, size);
    const whole = Math.floor(quotient);
    const toHalf = quotient - whole - 0.5;
    rounded[row] =
      blur === 0 || Math.abs(toHalf) > blur
        ? whole + (toHalf > 0 ? 1 : 0)
        : Number(rational.roundHalfEven(rational.divide(exactAt(a, row), exactAt(unit, 0))));
  }
  return counted(rounded, a, unit, rational.roundHalfEven);
}
