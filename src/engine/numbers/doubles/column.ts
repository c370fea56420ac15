/** Thrown where a decision lies within the error of doubles: it must be taken again exactly. */
export class Uncertain extends Error {
  constructor() {
    super("A decision lies within the error of doubles");
    this.name = "Uncertain";
  }
}

/**
 * A column of doubles that knows how exact it is: row i is `value[i] / 10^scale`.
 *
 * Where `error` is null every value is a whole number of at most 2^53, hence exact: cents and basis
 * points stay whole numbers through sums and products. Otherwise the true value of row i lies within
 * `error[i]` of `value[i]`.
 */
export interface DoubleColumn {
  readonly value: Float64Array;
  readonly scale: number;
  readonly error: Float64Array | null;
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
const SCALE_MOST = 22;

const POWERS = Float64Array.from({ length: SCALE_MOST + 1 }, (_, power) => Number(`1e${power}`));

/** 10^power, exact up to 22. */
export function tenTo(power: number): number {
  return POWERS[power] ?? 10 ** power;
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
  const value = new Float64Array(cells);
  let scale = 0;
  let power = 1;
  let most = 0;
  for (let row = 0; row < value.length; row++) {
    let number = value[row] as number;
    const whole = Math.round(number * power);
    if (whole / power !== number || whole >= SIGNIFICANT || whole <= -SIGNIFICANT) {
      let needed = decimalsOf(number, scale);
      if (needed === null) {
        number = value[row] = Number(number.toPrecision(15));
        needed = decimalsOf(number, 0);
        if (needed === null) return boundedColumnOf(cells);
      }
      scale = Math.max(scale, needed);
      power = tenTo(scale);
    }
    if (number > most) most = number;
    else if (-number > most) most = -number;
  }
  if (most * power > READ_MOST) return boundedColumnOf(cells);
  for (let row = 0; row < value.length; row++) {
    value[row] = Math.round((value[row] as number) * power);
  }
  return { value, scale, error: null };
}

/** Cells that share no scale at which they are whole numbers: decimals rounded to doubles. */
function boundedColumnOf(cells: ArrayLike<number>): DoubleColumn {
  const value = new Float64Array(cells).map((cell) => Number(cell.toPrecision(15)));
  const error = value.map((number) => Math.abs(number) * ROUNDING * SAFETY);
  return { value, scale: 0, error };
}

/** The column with all decimals given, as whole numbers where that is still exact. */
export function rescaled(column: DoubleColumn, scale: number): DoubleColumn {
  if (scale === column.scale) return column;
  const factor = tenTo(scale - column.scale);
  const value = column.value.map((number) => number * factor);
  if (column.error === null && fitsWhole(value)) return { value, scale, error: null };
  const error = value.map((product, row) => {
    const inherited = column.error === null ? 0 : (column.error[row] as number) * factor;
    return (inherited + Math.abs(product) * 2 * ROUNDING) * SAFETY;
  });
  return { value, scale, error };
}

/** True where no value of a column of whole numbers was rounded. */
export function fitsWhole(value: Float64Array): boolean {
  for (let row = 0; row < value.length; row++) {
    const number = value[row] as number;
    if (number > WHOLE_MOST || number < -WHOLE_MOST) return false;
  }
  return true;
}

/** Both columns at their larger scale, so that their values can be added and compared. */
export function aligned(a: DoubleColumn, b: DoubleColumn): readonly [DoubleColumn, DoubleColumn] {
  const scale = Math.max(a.scale, b.scale);
  return [rescaled(a, scale), rescaled(b, scale)];
}

/** The error bound of one row. */
export function errorAt(column: DoubleColumn, row: number): number {
  return column.error === null ? 0 : (column.error[row] as number);
}
