import type { Exact } from "../numbers/exact";

/** How far a row may trade, money, each 0 or more. */
export interface Room {
  /** The most that may be bought; null for any amount. */
  readonly buy: Exact | null;
  readonly sell: Exact;
  /** What of it has to be bought, or sold, to bring the row to its least or most to hold. */
  readonly mustBuy: Exact;
  readonly mustSell: Exact;
}

/** What is wanted of rows together: Σ share · trade = need, money. */
export interface Need {
  readonly members: readonly { readonly row: number; readonly share: Exact }[];
  readonly need: Exact;
}

/** What is to be placed into accounts; money. */
export interface PlacementTask {
  /** The account of each row, numbered from 0. */
  readonly accounts: readonly number[];
  readonly rooms: readonly Room[];
  readonly needs: readonly Need[];
  /** Money to place (+) or raise (−) in all accounts together. */
  readonly cash: Exact;
  /** The most of it that each account takes or gives; null for any amount. */
  readonly cashRooms: readonly (Exact | null)[];
  /** The most that all rows together may trade, both ways; null for any amount. */
  readonly turnover: Exact | null;
}
