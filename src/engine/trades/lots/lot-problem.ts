import type { Rational } from "../../numbers/rational";

/** One security that trades in whole lots. All money is in one unit; only its ratios matter. */
export interface LotRow {
  /** Money for one lot: price × lot size. Above 0. */
  readonly lotPrice: Rational;
  /** Money held now, with what there is of a broken lot. */
  readonly held: Rational;
  /** Whole lots that may be sold: floor(units held / lot size), or fewer; 0 or more. */
  readonly lotsHeld: number;
  /** Whole lots that may be bought; left out: any number. */
  readonly lotsToBuy?: number;
  /** Money wanted after the trade. */
  readonly ideal: Rational;
  readonly costs: OrderCosts;
  /** Whether what it gets stays in cash, which is no order that could be too small; left out: it doesn't. */
  readonly staysCash?: boolean;
}

/** What the orders of a row cost. An order smaller than its fee is not placed. */
export interface OrderCosts {
  /** Shares of the money of a purchase and a sale, decimals from 0 to below 1. */
  readonly buyRate: Rational;
  readonly sellRate: Rational;
  /** Money that each order costs besides. */
  readonly fee: Rational;
}

/** A book to be traded in whole lots. */
export interface LotProblem {
  readonly rows: readonly LotRow[];
  /** Money there is to spend; negative: to raise. */
  readonly cash: Rational;
  /** The costs of an order are rounded to whole units of this, halves to even; 0: not rounded. */
  readonly costUnit: Rational;
  /** Orders for less money than this are not placed. */
  readonly leastTrade: Rational;
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
