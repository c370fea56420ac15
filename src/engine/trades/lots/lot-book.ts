import type { DoubleColumn } from "../../numbers/doubles/column";
import type { Rational } from "../../numbers/rational";
import type { BookRow } from "./book-row";
import type { OrderRanges } from "./order-range";
import type { NearMoney, RowMoney } from "./row-money";

/**
 * A lot problem in a unit of its own: in doubles for what is looked at in every row, and row by row in whole numbers,
 * so that every sum and comparison that decides is exact.
 */
export interface LotBook {
  readonly rows: number;
  readonly ranges: OrderRanges;
  readonly near: NearMoney;
  /** Whether every sum of `near` is exact, and no costs are rounded. */
  readonly isNearExact: boolean;
  /** A row in whole numbers. */
  readonly row: (index: number) => BookRow;
  /** Money to spend; negative: to raise. */
  readonly cash: bigint;
  /** What rounding the costs of an order may change at most, twice; 0: nothing. */
  readonly costUnit: number;
  /** The most by which rounding the costs can change the cash of a plan. */
  readonly overdraft: number;
  /** Money of the problem in one unit of the book. */
  readonly unit: Rational;
  /** No cash, lack or turnover of a plan is above this. */
  readonly size: bigint;
  /** Lacks no further apart than this are the same: ideals may be quotients (see `SAME`). */
  readonly same: bigint;
}

/** The money of a problem as it is given. */
export interface GivenMoney extends RowMoney<DoubleColumn> {
  readonly cash: DoubleColumn;
  readonly costUnit: DoubleColumn;
}
