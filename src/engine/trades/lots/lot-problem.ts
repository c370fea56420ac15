import type { Exact } from "../../numbers/exact";

/** One security that trades in whole lots. All money is in one unit; only its ratios matter. */
export interface LotRow {
  /** Money for one lot: price × lot size. Above 0. */
  readonly lotPrice: Exact;
  /** Money held now, with what there is of a broken lot. */
  readonly held: Exact;
  /** Whole lots that may be sold: floor(units held / lot size), or fewer; 0 or more. */
  readonly lotsHeld: number;
  /** Whole lots that may be bought; left out: any number. */
  readonly lotsToBuy?: number;
  /** Money wanted after the trade. */
  readonly ideal: Exact;
  /** What its orders cost, where that is not what those of all rows cost. */
  readonly costs?: OrderCosts;
}

/** What the orders of a row cost. */
export interface OrderCosts {
  /** Shares of the money of a purchase and a sale, from 0 to below 1. */
  readonly buyRate: Exact;
  readonly sellRate: Exact;
  /** Money that each order costs besides. */
  readonly fee: Exact;
}

/** A book to be traded in whole lots. */
export interface LotProblem {
  readonly rows: readonly LotRow[];
  /** Money there is to spend; negative: to raise. */
  readonly cash: Exact;
  /** Money that should stay in cash. */
  readonly cashKept: Exact;
  /** Cost of an order as a share of its money, from 0 to below 1. */
  readonly costRate: Exact;
  /** Money that each order costs besides. An order smaller than its fee is not placed. */
  readonly feePerOrder: Exact;
  /** The costs of an order are rounded to whole units of this, halves to even; left out: not rounded. */
  readonly costUnit?: Exact;
  /** Orders for less money than this are not placed; left out: every order may be. */
  readonly leastTrade?: Exact;
}

/** What to trade, lot by lot. */
export interface LotPlan {
  /** Lots bought (+) or sold (−), one number a row. */
  readonly lots: readonly number[];
  /** Money in cash when all is paid. */
  readonly cashLeft: Exact;
  /** Money paid in costs and fees. */
  readonly costs: Exact;
  /** Money away from the ideal: Σ|after − ideal| + |cash left − cash kept|. Half of it is the drift. */
  readonly distance: Exact;
  /** Whether this is the best plan there is, by every tie rule. */
  readonly proven: boolean;
  /**
   * No plan is closer to the ideal by more money than this. 0, to twelve digits of the book's money,
   * also where not every tie was settled.
   */
  readonly closerByAtMost: number;
}
