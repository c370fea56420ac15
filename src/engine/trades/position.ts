import type { Arithmetic, Sign } from "../numbers/arithmetic";
import type { Book, Targets } from "../portfolio/book";
import { type Limits, limitsAfter } from "./limits";

/**
 * What the rules for trades work on.
 *
 * Amounts of rows are counted in parts: money × the target total. The amount wanted of a row is then a product
 * of cells, targets × invested, and no quotient blurs it.
 */
export interface Position<Column> extends Targets<Column> {
  /** What each row is worth, in parts. */
  readonly held: Column;
  readonly rows: number;
  /** How far each row may trade; null where none is limited. */
  readonly limits: Limits<Column> | null;
}

/** Trades of all rows, and whether they add up to what they should. */
export interface Spread<Column> {
  /** Parts to buy (+) or sell (−) a row. */
  readonly trades: Column;
  /** False where the limits of rows leave cash that could not be placed or raised. */
  readonly isPlaced: boolean;
}

/** A book as a position in which no row is limited. */
export function positionOf<Column>(
  arithmetic: Arithmetic<Column>,
  book: Book<Column>,
  rows: number,
): Position<Column> {
  return {
    targets: book.targets,
    targetTotal: book.targetTotal,
    held: arithmetic.multiply(book.held, book.targetTotal),
    rows,
    limits: null,
  };
}

/** A position after trades. */
export function moved<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  trades: Column,
): Position<Column> {
  return {
    ...position,
    held: arithmetic.add(position.held, trades),
    limits: limitsAfter(arithmetic, position.limits, trades),
  };
}

/** The sign of a number. */
export function signOf<Column>(arithmetic: Arithmetic<Column>, number: Column): Sign {
  return arithmetic.order(number, arithmetic.cells([0]));
}

/** −a, row by row. */
export function negative<Column>(arithmetic: Arithmetic<Column>, a: Column): Column {
  return arithmetic.subtract(arithmetic.cells([0]), a);
}

/** The rows of a column that are above 0. */
export function positive<Column>(arithmetic: Arithmetic<Column>, column: Column): Uint8Array {
  const signs = arithmetic.compare(column, arithmetic.cells([0]));
  const mask = new Uint8Array(signs.length);
  for (let row = 0; row < mask.length; row++) if (signs[row] === 1) mask[row] = 1;
  return mask;
}
