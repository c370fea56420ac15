import { doubles } from "../numbers/doubles/doubles";
import { newSigns } from "../numbers/new-numbers";
import { bookOf } from "../portfolio/book";
import type { Portfolio } from "../portfolio/portfolio";
import { clearTotalsOf, type Totals, totalsOf } from "../portfolio/totals";
import type { Band } from "./band";
import { edgesOf } from "./edges";
import { judged } from "./judgement";
import { type JudgedRows, judgeQuickly } from "./quick-judgement";

/**
 * Which rows lie beyond their bands, without the figures of a whole review.
 *
 * @param bands one a row, or one for all rows
 * @returns −1 below, 0 within, 1 above its band, one a row
 * @throws InputError if the targets or the values don't add up
 */
export function statusesOf(
  portfolio: Portfolio,
  bands: readonly Band[],
  totals: Totals = totalsOf(portfolio),
): Int8Array {
  const standing = newSigns(portfolio.values.length);
  if (judgeQuickly({ portfolio, bands, standing }, totals, 0, standing.length)) return standing;
  const book = bookOf(doubles, portfolio);
  const edges = edgesOf(doubles, book, bands);
  return judged(doubles, book.held, book.targetTotal, book.total, edges);
}

/**
 * Judges the rows from one to before another, which are a portfolio among others, where plain doubles can.
 *
 * @returns whether their statuses are set
 */
export function judgeClear(rows: JudgedRows, from: number, to: number): boolean {
  const totals = clearTotalsOf(rows.portfolio, from, to);
  return totals !== null && judgeQuickly(rows, totals, from, to);
}

/** How many rows lie beyond their bands. */
export function firedCountOf(statuses: Int8Array): number {
  let count = 0;
  for (let row = 0; row < statuses.length; row++) if (statuses[row] !== 0) count++;
  return count;
}
