import type { DoubleColumn } from "../../numbers/doubles/column";
import type { CostTerms } from "../costs";

/**
 * A book to be traded in whole lots, one entry a row; a column of one number stands for all rows. All money is in one
 * unit; only its ratios matter.
 */
export interface LotProblem {
  readonly rows: number;
  /** Money for one lot: price × lot size. Above 0. */
  readonly lotPrices: DoubleColumn;
  /** Money that each row lacks of what is wanted; negative where it holds more. */
  readonly lacks: DoubleColumn;
  /** Whole lots that may be sold: floor(units held / lot size), or fewer; 0 or more. */
  readonly lotsHeld: Float64Array;
  /** Whole lots that may be bought; Infinity: any number. */
  readonly lotsToBuy: Float64Array;
  /** 1 for rows of which what they get stays in cash, which is no order that could be too small; null: no row does. */
  readonly staysCash: Uint8Array | null;
  /** What orders cost. An order smaller than its fee is not placed. */
  readonly costTerms: CostTerms<DoubleColumn>;
  /** Money there is to spend; negative: to raise (length 1). */
  readonly cash: DoubleColumn;
  /** The costs of an order are rounded to whole units of this, halves to even; 0: not rounded (length 1). */
  readonly costUnit: DoubleColumn;
}

/** What to trade, lot by lot. */
export interface LotPlan {
  /** Lots bought (+) or sold (−), one number a row. */
  readonly lots: readonly number[];
  /** Whether this is the best plan there is, by every tie rule. */
  readonly proven: boolean;
  /**
   * No plan is closer to the ideal by more money than this. 0, to twelve digits of the book's money,
   * also where not every tie was settled.
   */
  readonly closerByAtMost: number;
}
