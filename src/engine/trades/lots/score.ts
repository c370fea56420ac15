import { type BookRow, cashFor, lackAfter, lotsOf, turnoverOf } from "./book-row";
import type { LotBook } from "./lot-book";
import { magnitude, signOf } from "./whole-numbers";

/** How good a plan is, in units of the book. */
export interface Score {
  readonly lots: readonly number[];
  /** Σ of what the rows lack of their ideals. */
  readonly lack: bigint;
  readonly orders: number;
  /** Cash left beyond the cash kept; negative: not affordable. */
  readonly cashLeft: bigint;
  readonly turnover: bigint;
}

/**
 * Scores a plan.
 *
 * Money is in a row, in cash or paid in costs, so what rows and cash hold above their ideals is what
 * others lack, plus a constant: the distance to the ideal, with costs counted as money astray, is twice
 * the lack plus that constant. (Without them a plan would look better for paying costs out of idle cash.)
 */
export function scoreOf(book: LotBook, lots: readonly number[]): Score {
  let lack = 0n;
  let orders = 0;
  let cashLeft = book.cash;
  let turnover = 0n;
  for (const row of book.rows) {
    const count = lotsOf(lots, row);
    lack += lackAfter(row, count);
    if (count === 0) continue;
    orders += 1;
    cashLeft -= cashFor(row, count);
    turnover += turnoverOf(row, count);
  }
  return { lots, lack, orders, cashLeft, turnover };
}

/** The score of a plan that differs from a scored one in some rows at most. */
export function rescored(scored: Score, lots: readonly number[], rows: readonly BookRow[]): Score {
  let { lack, orders, cashLeft, turnover } = scored;
  for (const row of rows) {
    const [before, after] = [lotsOf(scored.lots, row), lotsOf(lots, row)];
    if (before === after) continue;
    lack += lackAfter(row, after) - lackAfter(row, before);
    orders += (after === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
    cashLeft -= cashFor(row, after) - cashFor(row, before);
    turnover += turnoverOf(row, after) - turnoverOf(row, before);
  }
  return { lots, lack, orders, cashLeft, turnover };
}

/**
 * Compares affordable plans, negative where `a` is better: least lack, fewest orders, least cash left,
 * least turnover, and then the earlier row gets more.
 */
export function compareScores(book: LotBook, a: Score, b: Score): number {
  return (
    compareLacks(a.lack - b.lack, book.same) ||
    a.orders - b.orders ||
    signOf(a.cashLeft - b.cashLeft) ||
    signOf(a.turnover - b.turnover) ||
    compareByRowOrder(a.lots, b.lots)
  );
}

function compareByRowOrder(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((lots, row) => (b[row] ?? 0) - lots);
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The sign of a difference of lacks, 0 where they are the same. */
export function compareLacks(difference: bigint, same: bigint): -1 | 0 | 1 {
  return magnitude(difference) <= same ? 0 : signOf(difference);
}
