import { type BookRow, cashFor, lackAfter, turnoverOf } from "./lot-book";

/** One order in the search, its money in doubles on the search's grid. */
export interface Option {
  readonly lots: number;
  readonly cash: number;
  readonly lack: number;
  readonly turnover: number;
  readonly orders: 0 | 1;
}

/**
 * The grid on which the search adds up money: units of the book where their sums are exact in doubles,
 * else units of 2^shift, where two sums that lie within `slack` must be compared in whole numbers.
 */
export interface Grid {
  readonly shift: bigint;
  /** Units of the book in one of the grid: 2^shift. */
  readonly unit: number;
  readonly slack: number;
}

const EXACT_BITS = 52;

/** The grid for plans of `rows` with at most `cash` to spend. */
export function gridFor(rows: readonly BookRow[], cash: bigint): Grid {
  const sales = rows.reduce((sum, row) => sum + turnoverOf(row, row.mostSold), 0n);
  const needs = rows.reduce(
    (sum, row) => sum + (row.lack < 0n ? -row.lack : row.lack) + row.lotPrice + row.feePerOrder,
    0n,
  );
  // No cash, lack or turnover of a plan, nor the costs within it, is above this.
  const most = 4n * ((cash < 0n ? -cash : cash) + sales + needs);
  const bits = most.toString(2).length;
  if (bits <= EXACT_BITS) return { shift: 0n, unit: 1, slack: 0 };
  const shift = bits - EXACT_BITS;
  return { shift: BigInt(shift), unit: 2 ** shift, slack: 2 * rows.length + 2 };
}

/** Money on the grid, less than one unit below the exact amount. */
export function onGrid(grid: Grid, money: bigint): number {
  return Number(money >> grid.shift);
}

export function optionOf(grid: Grid, row: BookRow, lots: number): Option {
  return {
    lots,
    cash: onGrid(grid, cashFor(row, lots)),
    lack: onGrid(grid, lackAfter(row, lots)),
    turnover: onGrid(grid, turnoverOf(row, lots)),
    orders: lots === 0 ? 0 : 1,
  };
}
