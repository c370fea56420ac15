import { newNumbers } from "../new-numbers";
import { CELL_DIGITS } from "../cell-digits";
import type { Exact } from "../exact";
import {
  decimal,
  type Rational,
  rationalOfCell,
  rationalOfDouble,
  rationalOfExact,
  toNumber,
  wholeIn,
} from "../rational";
import { Origin } from "./origin";
import { wholeOrigin } from "./origins";

/**
 * A column of doubles that knows how exact it is: row i is `value[i] / 10^scale`.
 *
 * Where `error` is null every value is a whole number of at most 2^53, hence exact: cents and basis
 * points stay whole numbers through sums and products. Otherwise the true value of row i lies within
 * `error[i]` of `value[i]`, and `origin` can compute it.
 */
export interface DoubleColumn {
  readonly value: Float64Array;
  readonly scale: number;
  /** What no value is larger than in size, at most 2^53, where they are exact; else Infinity. */
  readonly most: number;
  readonly error: Float64Array | null;
  readonly origin: Origin | null;
}

/** The largest whole number up to which doubles hold every whole number. */
export const WHOLE_MOST = Number.MAX_SAFE_INTEGER;

/** Up to here a decimal cell, scaled and rounded, is the whole number that was meant: two roundings move it by less than a half. */
const READ_MOST = 2 ** 51;

/** The relative error of one rounding. */
export const ROUNDING = 2 ** -53;

/** What rounding errors of the error bounds themselves are covered with. */
export const SAFETY = 1 + 2 ** -40;

const SIGNIFICANT = 1e15;
/** Powers of ten up to this one are doubles. */
export const SCALE_MOST = 22;

const POWERS = Float64Array.from({ length: 64 }, (_, power) => Number(`1e${power}`));

/** 10^power, exact up to 22 and the nearest double beyond. */
export function tenTo(power: number): number {
  return POWERS[power] ?? Number(`1e${power}`);
}

/** A column of whole numbers, none of them larger than `most` in size, which is at most 2^53. */
export function wholeColumn(value: Float64Array, scale: number, most: number): DoubleColumn {
  return { value, scale, most, error: null, origin: null };
}

/** A column of doubles, each within its error of the value that its origin computes. */
export function boundedColumn(
  value: Float64Array,
  scale: number,
  error: Float64Array,
  origin: Origin,
): DoubleColumn {
  return { value, scale, most: Infinity, error, origin };
}

/** How the exact values of a column are computed. */
export function originOf({ value, scale, origin }: DoubleColumn): Origin {
  return origin ?? wholeOrigin(value, scale);
}

/** The exact value of one row. */
export function exactAt({ value, scale, origin }: DoubleColumn, row: number): Rational {
  return origin ? origin.at(row) : decimal(value[value.length === 1 ? 0 : row] as number, scale);
}

/** The value of one row; a column of length 1 serves all rows. */
export function stride(column: DoubleColumn): 0 | 1 {
  return column.value.length === 1 ? 0 : 1;
}

/** The rows that columns describe together. */
export function rowsOf(...columns: readonly DoubleColumn[]): number {
  for (const column of columns) if (column.value.length !== 1) return column.value.length;
  return 1;
}

/** How many decimals a number needs, at its 15 significant digits; null where doubles can't tell. */
function decimalsOf(number: number, atLeast: number): number | null {
  for (let scale = atLeast; scale <= SCALE_MOST; scale++) {
    const power = tenTo(scale);
    const whole = Math.round(number * power);
    if (Math.abs(whole) >= SIGNIFICANT) return null;
    if (whole / power === number) return scale;
  }
  return null;
}

/** Reads cells: whole numbers at the least common scale where they fit, else bounded doubles. */
export function columnOf(cells: ArrayLike<number>): DoubleColumn {
  const given = cells instanceof Float64Array ? cells : new Float64Array(cells);
  const value = newNumbers(given.length);
  let scale = 0;
  let power = 1;
  let most = 0;
  for (let row = 0; row < value.length; row++) {
    let number = given[row] as number;
    let whole = Math.round(number * power);
    if (whole / power !== number || whole >= SIGNIFICANT || whole <= -SIGNIFICANT) {
      let needed = decimalsOf(number, scale);
      if (needed === null) {
        number = Number(number.toPrecision(15));
        needed = decimalsOf(number, 0);
        if (needed === null) return boundedColumnOf(given);
      }
      if (needed > scale) {
        scale = needed;
        power = tenTo(scale);
        most = 0;
        row = -1; // All rows are read anew at the larger scale.
        continue;
      }
      whole = Math.round(number * power);
    }
    value[row] = whole;
    if (whole > most) most = whole;
    else if (-whole > most) most = -whole;
  }
  return most > READ_MOST ? boundedColumnOf(given) : wholeColumn(value, scale, most);
}

/** Whole numbers just as they are, whatever digits they have. */
export function columnOfCounts(counts: Float64Array): DoubleColumn {
  const most = largestSize(counts);
  if (most <= WHOLE_MOST) return wholeColumn(counts, 0, most);
  const origin = new Origin(counts.length, (row) => rationalOfDouble(counts[row] as number));
  return boundedColumn(counts, 0, newNumbers(counts.length), origin);
}

/** Reads numbers of any digits: as cells where they have no more digits than these, else bounded doubles. */
export function columnOfExacts(numbers: readonly Exact[]): DoubleColumn {
  const value = Float64Array.from(numbers, (number) => number.toNumber());
  if (numbers.every((number) => number.precision() <= CELL_DIGITS)) return columnOf(value);
  const error = value.map((number) => Math.abs(number) * ROUNDING * SAFETY);
  const origin = new Origin(value.length, (row) => rationalOfExact(numbers[row] as Exact));
  return boundedColumn(value, 0, error, origin);
}

/** Numbers as whole ones where they fit, else bounded doubles. */
export function columnOfRationals(numbers: readonly Rational[]): DoubleColumn {
  const scale = numbers.reduce((most, number) => Math.max(most, number.scale), 0);
  const isDecimal = scale <= SCALE_MOST && numbers.every(({ divisor }) => divisor === 1n);
  const whole = isDecimal
    ? Float64Array.from(numbers, (number) => Number(wholeIn(number, 1n, scale)))
    : null;
  const most = whole ? largestSize(whole) : Infinity;
  if (whole && most <= WHOLE_MOST) return wholeColumn(whole, scale, most);
  const value = Float64Array.from(numbers, toNumber);
  const error = value.map((number) => Math.abs(number) * 2 * ROUNDING);
  const origin = new Origin(value.length, (row) => numbers[row] as Rational);
  return boundedColumn(value, 0, error, origin);
}

/** Cells that share no scale at which they are whole numbers: decimals rounded to doubles. */
function boundedColumnOf(cells: Float64Array): DoubleColumn {
  const value = cells.map((cell) => Number(cell.toPrecision(15)));
  const error = value.map((number) => Math.abs(number) * ROUNDING * SAFETY);
  const origin = new Origin(value.length, (row) => rationalOfCell(value[row] as number));
  return boundedColumn(value, 0, error, origin);
}

/** The column with all decimals given, as whole numbers where that is still exact. */
export function rescaled(column: DoubleColumn, scale: number): DoubleColumn {
  if (scale === column.scale) return column;
  const factor = tenTo(scale - column.scale);
  const value = newNumbers(column.value.length);
  for (let row = 0; row < value.length; row++) {
    value[row] = (column.value[row] as number) * factor;
  }
  const most = column.most * factor;
  if (most <= WHOLE_MOST) return wholeColumn(value, scale, most);
  const { values: inherited, step } = errorsOf(column);
  const error = newNumbers(value.length);
  for (let row = 0; row < error.length; row++) {
    const product = Math.abs(value[row] as number);
    error[row] = ((inherited[row * step] as number) * factor + product * 2 * ROUNDING) * SAFETY;
  }
  return boundedColumn(value, scale, error, originOf(column));
}

/** The size of the largest value. */
export function largestSize(value: Float64Array): number {
  let most = 0;
  for (let row = 0; row < value.length; row++) {
    const size = Math.abs(value[row] as number);
    if (size > most) most = size;
  }
  return most;
}

/** Both columns at their larger scale, so that their values can be added and compared. */
export function aligned(a: DoubleColumn, b: DoubleColumn): readonly [DoubleColumn, DoubleColumn] {
  const scale = Math.max(a.scale, b.scale);
  return [rescaled(a, scale), rescaled(b, scale)];
}

const NO_ERRORS = new Float64Array(1);

/** The error bounds of a column, and how far apart they lie: one 0 for all rows where there is no error. */
export function errorsOf({ value, error }: DoubleColumn): {
  readonly values: Float64Array;
  readonly step: 0 | 1;
} {
  if (error === null) return { values: NO_ERRORS, step: 0 };
  return { values: error, step: value.length === 1 ? 0 : 1 };
}
