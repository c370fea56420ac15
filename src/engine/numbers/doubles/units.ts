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
  tenTo,
  WHOLE_MOST,
  wholeColumn,
} from "./column";
import { Origin } from "./origin";

/** Whole units and remainders of exact whole numbers: no product of units and their size passes 2^53, so it is exact. */
function floorExact(a: DoubleColumn, unit: number): Floored<DoubleColumn> {
  const units = newNumbers(a.value.length);
  const remainders = newNumbers(a.value.length);
  for (let row = 0; row < units.length; row++) {
    const amount = a.value[row] as number;
    const count = Math.trunc(amount / unit) + 0; // 0 for −0
    const rest = amount - count * unit;
    units[row] = rest < 0 ? count - 1 : count;
    remainders[row] = rest < 0 ? rest + unit : rest;
  }
  return {
    units: wholeColumn(units, 0, a.most / unit + 1),
    remainders: wholeColumn(remainders, a.scale, unit),
  };
}

export function floor(a: DoubleColumn, unit: DoubleColumn): Floored<DoubleColumn> {
  const [x, y] = aligned(a, unit);
  const size = y.value[0] as number;
  if (x.error === null && y.error === null) return floorExact(x, size);
  const { values: errors, step } = errorsOf(x);
  const unitError = errorsOf(y).values[0] as number;
  const units = newNumbers(x.value.length);
  const value = newNumbers(x.value.length);
  const error = newNumbers(x.value.length);
  for (let row = 0; row < units.length; row++) {
    const quotient = (x.value[row] as number) / size;
    const blur = quotientBlur(quotient, errors[row * step] as number, unitError, size);
    const whole = Math.floor(quotient);
    const rest = quotient - whole;
    if (blur === 0 || (rest > blur && 1 - rest > blur)) {
      units[row] = whole + 0; // 0 for −0
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
    remainders: boundedColumn(value, x.scale, error, origin),
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
  const origin = originOfQuotient(a, unit, (amount, size) => ({
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
  const size = y.value[0] as number;
  const { values: errors, step } = errorsOf(x);
  const unitError = errorsOf(y).values[0] as number;
  const rounded = newNumbers(x.value.length);
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
