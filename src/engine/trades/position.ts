import type { Arithmetic } from "../numbers/arithmetic";
import type { Book, Targets } from "../portfolio/book";

/**
 * What the rules for trades work on.
 *
 * Amounts of rows are counted in parts: money × the target total. The amount wanted of a row is then a product
 * of cells, targets × invested, and no quotient blurs it.
 */
export interface Position<Column> extends Targets<Column> {
  /** What each row is worth, in parts. */
  readonly held: Column;
  /** 1 for the rows that may trade. */
  readonly free: Uint8Array;
}

/** Trades of all rows, and whether they add up to what they should. */
export interface Spread<Column> {
  /** Parts to buy (+) or sell (−) a row. */
  readonly trades: Column;
  /** False where rows that may not trade leave cash that could not be placed or raised. */
  readonly isPlaced: boolean;
}

/** A book as a position in which every row may trade. */
export function positionOf<Column>(
  arithmetic: Arithmetic<Column>,
  book: Book<Column>,
  rows: number,
): Position<Column> {
  return {
    targets: book.targets,
    targetTotal: book.targetTotal,
    held: arithmetic.multiply(book.held, book.targetTotal),
    free: new Uint8Array(rows).fill(1),
  };
}

/** The sum of a column over the rows of a mask. */
export function sumOver<Column>(
  arithmetic: Arithmetic<Column>,
  mask: ArrayLike<number>,
  column: Column,
): Column {
  return arithmetic.sum(arithmetic.choose(mask, column, arithmetic.cells([0])));
}

/** The sign of a number (a column of length 1). */
export function signOf<Column>(arithmetic: Arithmetic<Column>, number: Column): number {
  return arithmetic.compare(number, arithmetic.cells([0]))[0] as number;
}

/** −a, row by row. */
export function negative<Column>(arithmetic: Arithmetic<Column>, a: Column): Column {
  return arithmetic.subtract(arithmetic.cells([0]), a);
}

/** A mask of the rows that meet a condition. */
export function marked(rows: number, condition: (row: number) => boolean): Uint8Array {
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (condition(row)) mask[row] = 1;
  return mask;
}

/** The rows whose sign is not 0. */
export function nonZero(signs: Int8Array): Uint8Array {
  return marked(signs.length, (row) => signs[row] !== 0);
}

/** The rows that both masks mark. */
export function both(a: ArrayLike<number>, b: ArrayLike<number>): Uint8Array {
  return marked(a.length, (row) => Boolean(a[row] && b[row]));
}

/** The rows that the first mask marks and the second doesn't. */
export function without(a: ArrayLike<number>, b: ArrayLike<number>): Uint8Array {
  return marked(a.length, (row) => Boolean(a[row] && !b[row]));
}

/** True where a mask marks any row. */
export function any(mask: ArrayLike<number>): boolean {
  for (let row = 0; row < mask.length; row++) if (mask[row]) return true;
  return false;
}
