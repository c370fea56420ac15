import { cashFor } from "./book-row";
import type { LotBook } from "./lot-book";

/** The plan that leaves the most cash: each row sells all it may where that brings more than it costs. */
export function mostCashLots({ rows, row }: LotBook): number[] {
  return Array.from({ length: rows }, (_, index) => {
    const given = row(index);
    const { mostSold, leastOrder } = given;
    return mostSold >= leastOrder && cashFor(given, -mostSold) < 0n ? -mostSold : 0;
  });
}
