import { decimals } from "../numbers/decimals";
import { Exact, exactOf } from "../numbers/exact";
import type { Book } from "../portfolio/book";
import { type RowTerms, SHARE_MOST } from "../portfolio/terms";
import type { Band } from "../triggers/band";
import { edgesOf } from "../triggers/edges";

/** What a row may be once sales have raised a withdrawal: from max(kept, lower · left) to min(most, upper · left). */
export interface RowRange {
  /** Money held. */
  readonly held: Exact;
  /** Money that may not be sold. */
  readonly kept: Exact;
  /** Money that may be held on. */
  readonly most: Exact;
  /** Shares of what is left; null where there is none. */
  readonly lower: Exact | null;
  readonly upper: Exact | null;
}

/**
 * What each row of a book may be, by its band and its terms. A row that may not be sold is kept whole, whatever its least
 * and most; one that is below its least to hold isn't sold.
 */
export function withdrawalRanges(
  book: Book<readonly Exact[]>,
  bands: readonly Band[] | null,
  terms: RowTerms | null,
): RowRange[] {
  const edges = bands && edgesOf(decimals, book, bands);
  const whole = book.targetTotal[0] as Exact;
  return book.held.map((held, row) => {
    const hasBand = edges !== null && !edges.none[edges.none.length === 1 ? 0 : row];
    const lower = hasBand ? (edges.lower[row] as Exact).div(whole) : null;
    const upper = hasBand ? (edges.upper[row] as Exact).div(whole) : null;
    const flag = terms?.flags?.[row] ?? "any";
    if (flag === "hold" || flag === "buy only")
      return { held, kept: held, most: held, lower, upper };
    const toKeep = termAt(terms?.least, row);
    const toHold = termAt(terms?.most, row);
    const most = toHold.money ? Exact.min(held, toHold.money) : held;
    return {
      held,
      kept: Exact.min(most, toKeep.money ?? 0),
      most,
      lower: lower && toKeep.share ? Exact.max(lower, toKeep.share) : (lower ?? toKeep.share),
      upper: upper && toHold.share ? Exact.min(upper, toHold.share) : (upper ?? toHold.share),
    };
  });
}

interface Term {
  readonly money: Exact | null;
  readonly share: Exact | null;
}

function termAt(terms: Float64Array | null | undefined, row: number): Term {
  const term = terms?.[row] ?? NaN;
  if (Number.isNaN(term)) return { money: null, share: null };
  const amount = exactOf(term);
  return term > SHARE_MOST ? { money: amount, share: null } : { money: null, share: amount };
}
