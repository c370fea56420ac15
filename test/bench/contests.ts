import { keel } from "../engine/differential/excel";
import type { BenchBook } from "./books";
import { decimalBandTrades, decimalDrift, decimalStatus, decimalTrades } from "./decimals";
import { doubleBandTrades, doubleDrift, doubleStatus, doubleTrades } from "./doubles";

/** A function at work on a book: cells in, cells out. */
type Job = (book: BenchBook) => unknown[][] | Promise<unknown[][]>;

/** The same answer found in three ways. */
export interface Contest {
  readonly name: string;
  readonly keel: Job;
  readonly decimal: Job;
  readonly double: Job;
}

export const CONTESTS: readonly Contest[] = [
  {
    name: "drift",
    keel: (book) => keel.drift(book.values, book.targets, null),
    decimal: decimalDrift,
    double: doubleDrift,
  },
  {
    name: "status",
    keel: (book) => keel.triggerStatus(book.values, book.targets, book.bands, null),
    decimal: decimalStatus,
    double: doubleStatus,
  },
  {
    name: "trades to target",
    keel: (book) => keel.rebalanceTrades(book.values, book.targets, null, null, null, null),
    decimal: decimalTrades,
    double: doubleTrades,
  },
  {
    name: "trades by bands",
    keel: (book) => keel.rebalanceTrades(book.values, book.targets, book.bands, null, null, null),
    decimal: decimalBandTrades,
    double: doubleBandTrades,
  },
];
