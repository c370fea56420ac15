import { type BookRow, cashFor, leastCashForMore, lotsOf, mostLots } from "./book-row";
import type { LotBook } from "./lot-book";
import type { Relaxation } from "./relaxation";

/**
 * A plan by greedy filling: from the relaxed plan's corners every step that is affordable, those that
 * put most right first; then sales that nothing needs are taken back, and what is still left goes to
 * rows that trade anyway, the earlier first.
 */
export function fill(book: LotBook, relaxation: Relaxation): number[] {
  const lots = relaxation.rows.map(({ corner }) => corner);
  let cashLeft = relaxation.cashLeft;
  const affordable = (row: BookRow): number => {
    const count = lotsOf(lots, row);
    if (cashLeft >= 0n && cashLeft < leastCashForMore(row, count)) return count;
    return mostLots(row, cashLeft + cashFor(row, count)) ?? count;
  };
  const order = (row: BookRow, count: number): void => {
    cashLeft += cashFor(row, lotsOf(lots, row)) - cashFor(row, count);
    lots[row.index] = count;
  };

  for (const { row, from, to } of relaxation.stepsLeft) {
    if (lotsOf(lots, row) === from) order(row, Math.max(from, Math.min(affordable(row), to)));
  }
  for (const row of book.rows) {
    if (lotsOf(lots, row) < 0 && affordable(row) >= 0) order(row, 0);
  }
  for (const row of book.rows) {
    if (lotsOf(lots, row) !== 0) order(row, affordable(row));
  }
  return lots;
}
