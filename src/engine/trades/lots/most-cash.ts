import { cashFor } from "./book-row";
import type { LotBook } from "./lot-book";

/** The plan that leaves the most cash: each row sells all it may where that brings more than it costs. */
export function mostCashLots(book: LotBook): number[] {
  return book.rows.map((row) =>
    row.mostSold >= row.leastOrder && cashFor(row, -row.mostSold) < 0n ? -row.mostSold : 0,
  );
}
