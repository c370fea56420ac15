import { cashFor } from "./book-row";
import type { LotBook } from "./lot-book";
import { nearCash } from "./row-money";

/** The cash that a plan leaves; negative: not affordable. */
export function exactCashLeft(book: LotBook, lots: ArrayLike<number>): bigint {
  if (book.isNearExact) {
    let spent = 0;
    for (let row = 0; row < book.rows; row++)
      spent += nearCash(book.near, row, lots[row] as number);
    return book.cash - BigInt(spent);
  }
  let left = book.cash;
  for (let row = 0; row < book.rows; row++) {
    const count = lots[row] as number;
    if (count !== 0) left -= cashFor(book.row(row), count);
  }
  return left;
}
