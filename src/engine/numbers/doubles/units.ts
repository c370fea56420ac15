import { newNumbers } from "../new-numbers";
import type { Floored } from "../arithmetic";
import * as rational from "../rational";
import {
  aligned,
  boundedColumn,
  type DoubleColumn,
  errorsOf,
  exactAt,
  largestSize,
  originOf,
  ROUNDING,
  rowsOf,
  stride,
  tenTo,
  WHOLE_MOST,
  wholeColumn,
} from "./column";
import { Origin } from "./origin";

/** Whole units and remainders of exact whole numbers: no product of units and their size passes 2^53, so it is exact. */
function floorExact(a: DoubleColumn, size: DoubleColumn): Floored<DoubleColumn> {
  const [sa, su] = [stride(a), stride(size)];
  const units = newNumbers(rowsOf(a, size));
  const remainders = newNumbers(units.length);
  let least = Infinity;
  for (let row = 0; row < units.length; row++) {
    const amount = a.value[row * sa] as number;
    const unit = size.value[row * su] as number;
    least = Math.min(least, unit);
    const count = Math.trunc(amount / unit) + 0; // 0 for −0
    const rest = amount - count * unit;
    units[row] = rest < 0 ? count - 1 : count;
    remainders[row] = rest < 0 ? rest + unit : rest;
  }
  return {
    units: wholeColumn(units, 0, a.most / least + 1),
    remainders: wholeColumn(remainders, a.scale, size.most),
  };
}

export function floor(a: DoubleColumn, unit: DoubleColumn): Floored<DoubleColumn> {
  const [x, y] = aligned(a, unit);
  if (x.error === null && y.error === null) return floorExact(x, y);
  const { values: errors, step } = errorsOf(x);
  const { values: unitErrors, step: unitStep } = errorsOf(y);
  const [sx, sy] = [stride(x), stride(y)];
  const units = newNumbers(rowsOf(x, y));
  const value = newNumbers(units.length);
  const error = newNumbers(units.length);
  for (let row = 0; row < units.length; row++) {
    const size = y.value[row * sy] as number;
    const quotient = (x.value[row * sx] as number) / size;
    const unitError = unitErrors[row * unitStep] as number;
    const blur = quotientBlur(quotient, errors[row * step] as number, unitError, size);
    const whole = Math.floor(quotient);
    const rest = quotient - whole;
    if (blur === 0 || (rest > blur && 1 - rest > blur)) {
      units[row] = whole + 0; // 0 for −0
      value[row] = rest * size;
      error[row] = blur * size * 2;
    } else {
      const exact = exactAt(a, row);
      units[row] = Number(rational.floor(rational.divide(exact, exactAt(unit, row))));
      value[row] = rational.toNumber(rational.modulo(exact, exactAt(unit, row))) * tenTo(x.scale);
      error[row] = (value[row] as number) * 4 * ROUNDING;
    }
  }
  const origin = originOfQuotient(units.length, a, unit, rational.modulo);
  return {
    units: counted(units, a, unit, rational.floor),
    remainders: boundedColumn(value, x.scale, error, origin),
  };
}

/** What is computed of amounts and the size of a unit. */
function originOfQuotient(
  rows: number,
  a: DoubleColumn,
  unit: DoubleColumn,
  compute: (amount: rational.Rational, size: rational.Rational) => rational.Rational,
): Origin {
  const [amounts, size] = [originOf(a), originOf(unit)];
  return new Origin(rows, (row) => compute(amounts.at(row), size.at(row)));
}

/** Counts of units. Those that are too large for doubles aren't known by these, but asked for wherever they matter. */
function counted(
  units: Float64Array,
  a: DoubleColumn,
  unit: DoubleColumn,
  round: (quotient: rational.Rational) => bigint,
): DoubleColumn {
  const most = largestSize(units);
  if (most <= WHOLE_MOST) return wholeColumn(units, 0, most);
  const error = units.map((count) => (Math.abs(count) > WHOLE_MOST ? Infinity : 0));
  const origin = originOfQuotient(units.length, a, unit, (amount, size) => ({
    numerator: round(rational.divide(amount, size)),
    divisor: 1n,
    scale: 0,
  }));
  return boundedColumn(units, 0, error, origin);
}

/** How far a quotient may be off; an amount of exactly 0 is certain. */
function quotientBlur(quotient: number, error: number, unitError: number, unit: number): number {
  if (quotient === 0 && error === 0) return 0;
  const size = Math.abs(quotient);
  return ((error + size * unitError) / unit + (size + 1) * ROUNDING) * 2;
}

export function roundHalfEven(a: DoubleColumn, unit: DoubleColumn): DoubleColumn {
  const [x, y] = aligned(a, unit);
  const { values: errors, step } = errorsOf(x);
  const { values: unitErrors, step: unitStep } = errorsOf(y);
  const [sx, sy] = [stride(x), stride(y)];
  const rounded = newNumbers(rowsOf(x, y));
  for (let row = 0; row < rounded.length; row++) {
    const size = y.value[row * sy] as number;
    const quotient = (x.value[row * sx] as number) / size;
    const unitError = unitErrors[row * unitStep] as number;
    const blur = quotientBlur(quotient, errors[row * step] as number, unitError, size);
    const whole = Math.floor(quotient);
    const toHalf = quotient - whole - 0.5;
    rounded[row] =
      blur === 0 || Math.abs(toHalf) > blur
        ? whole + (toHalf > 0 ? 1 : 0)
        : Number(rational.roundHalfEven(rational.divide(exactAt(a, row), exactAt(unit, row))));
  }
  return counted(rounded, a, unit, rational.roundHalfEven);
}
