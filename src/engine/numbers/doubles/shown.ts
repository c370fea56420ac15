import { newNumbers } from "../new-numbers";
import * as rational from "../rational";
import {
  type DoubleColumn,
  errorsOf,
  exactAt,
  rescaled,
  rowsOf,
  SCALE_MOST,
  stride,
  tenTo,
} from "./column";

/** How far a double that is shown may be off, in proportion: beyond it the exact value is asked for. */
const SHOWN_ERROR = 2 ** -45;

function isOff(value: number, error: number): boolean {
  return error !== 0 && !(error <= Math.abs(value) * SHOWN_ERROR);
}

/** The numbers of a column, to about 13 digits where they aren't whole. */
export function numbers(a: DoubleColumn): Float64Array {
  const power = tenTo(a.scale);
  const { values: errors, step } = errorsOf(a);
  const shown = newNumbers(a.value.length);
  for (let row = 0; row < shown.length; row++) {
    const number = a.value[row] as number;
    shown[row] = isOff(number, errors[row * step] as number)
      ? rational.toNumber(exactAt(a, row))
      : number / power;
  }
  return shown;
}

/** The nearest double to one row of a column. */
export function numberAt(a: DoubleColumn, row: number): number {
  if (a.error !== null || a.scale > SCALE_MOST) return rational.toNumber(exactAt(a, row));
  return (a.value[row * stride(a)] as number) / tenTo(a.scale);
}

/** One row of a column at so many significant digits, at most 15. */
export function toDigitsAt(a: DoubleColumn, row: number, digits: number): number {
  const isShort = Math.abs(a.value[row * stride(a)] as number) < tenTo(digits);
  return a.error === null && isShort
    ? numberAt(a, row)
    : rational.toDigits(exactAt(a, row), digits);
}

/** The quotients of two columns as they are shown, to about 13 digits. */
export function quotients(a: DoubleColumn, b: DoubleColumn): Float64Array {
  const dividend = a.scale < b.scale ? rescaled(a, b.scale) : a;
  const power = tenTo(dividend.scale - b.scale);
  const sa = stride(dividend);
  const sb = stride(b);
  if (dividend.error === null && b.error === null) {
    const exact = newNumbers(rowsOf(a, b));
    for (let row = 0; row < exact.length; row++) {
      exact[row] = (dividend.value[row * sa] as number) / ((b.value[row * sb] as number) * power);
    }
    return exact;
  }
  const { values: errorsA, step: ta } = errorsOf(dividend);
  const { values: errorsB, step: tb } = errorsOf(b);
  const shown = newNumbers(rowsOf(a, b));
  for (let row = 0; row < shown.length; row++) {
    const number = dividend.value[row * sa] as number;
    const divisor = b.value[row * sb] as number;
    shown[row] =
      isOff(number, errorsA[row * ta] as number) || isOff(divisor, errorsB[row * tb] as number)
        ? rational.toNumber(rational.divide(exactAt(a, row), exactAt(b, row)))
        : number / (divisor * power);
  }
  return shown;
}

/** The quotients of two columns, each the double that is nearest to the exact one. */
export function nearestQuotients(a: DoubleColumn, b: DoubleColumn): Float64Array {
  const scale = Math.max(a.scale, b.scale);
  const [dividend, divisor] = [rescaled(a, scale), rescaled(b, scale)];
  const isWhole = dividend.error === null && divisor.error === null;
  const [sa, sb] = [stride(a), stride(b)];
  const shown = newNumbers(rowsOf(a, b));
  for (let row = 0; row < shown.length; row++) {
    shown[row] = isWhole
      ? (dividend.value[row * sa] as number) / (divisor.value[row * sb] as number)
      : rational.toNumber(rational.divide(exactAt(a, row), exactAt(b, row)));
  }
  return shown;
}
