import { type BookRow, cashFor, mostLots } from "./book-row";
import type { CashedPlan } from "./compare-plans";
import type { LotBook } from "./lot-book";
import type { Relaxation } from "./relaxation";
import { leastCashForMore } from "./row-money";

/**
 * A plan by greedy filling: from the relaxed plan's corners every step that is affordable, those that
 * put most right first; then sales that nothing needs are taken back, and what is still left goes to
 * rows that trade anyway, the earlier first.
 */
export function fill(book: LotBook, relaxation: Relaxation): CashedPlan {
  const { tradeOffs, stepsLeft } = relaxation;
  const lots = Array.from(relaxation.corners);
  let cashLeft = relaxation.cashLeft;
  let nearLeft = Number(cashLeft) + relaxation.rounding;
  const order = (row: BookRow, count: number): void => {
    cashLeft += cashFor(row, lots[row.index] ?? 0) - cashFor(row, count);
    nearLeft = Number(cashLeft) + relaxation.rounding;
    lots[row.index] = count;
  };
  /** Enlarges an order as far as cash goes, up to so many lots; a sale may grow to make good what is missing. */
  const enlarge = (index: number, least: number, most: number): void => {
    const count = lots[index] as number;
    if (cashLeft >= 0n && nearLeft < leastCashForMore(book.near, index, count, book.costUnit))
      return;
    const row = book.row(index);
    const affordable = mostLots(row, cashLeft + cashFor(row, count)) ?? count;
    if (affordable >= least) order(row, Math.min(affordable, most));
  };

  for (const step of stepsLeft) {
    const row = tradeOffs.rowOf[step] as number;
    const [from, to] = [tradeOffs.lots[step - 1] as number, tradeOffs.lots[step] as number];
    if (lots[row] === from) enlarge(row, from, to);
  }
  for (let row = 0; row < book.rows; row++) {
    if ((lots[row] as number) < 0) enlarge(row, 0, 0);
  }
  for (let row = 0; row < book.rows; row++) {
    if (lots[row] !== 0) enlarge(row, -Infinity, Infinity);
  }
  return { lots, cashLeft };
}
