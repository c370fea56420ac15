import { type BookRow, cashFor, lackAfter, turnoverOf } from "./book-row";
import type { LotBook } from "./lot-book";
import { nearCash } from "./row-money";

/** One order in the search, its money in doubles on the search's grid. */
export interface Option {
  readonly lots: number;
  readonly cash: number;
  readonly lack: number;
  readonly turnover: number;
  readonly orders: 0 | 1;
  /** The cash in units of the book, before costs are rounded. */
  readonly nearCash: number;
}

/**
 * The grid on which the search adds up money: units of the book where their sums are exact in doubles,
 * else units of 2^shift, where two sums that lie within `slack` must be compared in whole numbers.
 */
export interface Grid {
  readonly shift: bigint;
  readonly slack: number;
  /** Lacks no further apart than this are the same (`LotBook.same`). */
  readonly same: bigint;
}

const EXACT_BITS = 52;

/** The grid for plans of a book. */
export function gridFor({ rows, size, same }: LotBook): Grid {
  const excessBits = size.toString(2).length - EXACT_BITS;
  if (excessBits <= 0) return { shift: 0n, slack: 0, same };
  return { shift: BigInt(excessBits), slack: 2 * rows + 2, same };
}

/** Money on the grid, less than one unit below the exact amount. */
function onGrid(grid: Grid, money: bigint): number {
  return Number(money >> grid.shift);
}

export function optionOf({ near }: LotBook, grid: Grid, row: BookRow, lots: number): Option {
  return {
    lots,
    cash: onGrid(grid, cashFor(row, lots)),
    lack: onGrid(grid, lackAfter(row, lots)),
    turnover: onGrid(grid, turnoverOf(row, lots)),
    orders: lots === 0 ? 0 : 1,
    nearCash: nearCash(near, row.index, lots),
  };
}
