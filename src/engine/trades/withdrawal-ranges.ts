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
 * What a row may be by its terms. One that may not be sold is kept whole, whatever its least and most; one that is below
 * its least to hold isn't sold.
 */
export function rangeByTerms(held: Exact, terms: RowTerms | null, row: number): RowRange {
  const flag = terms?.flags?.[row] ?? "any";
  if (flag === "hold" || flag === "buy only") {
    return { held, kept: held, most: held, lower: null, upper: null };
  }
  const toKeep = termAt(terms?.least, row);
  const toHold = termAt(terms?.most, row);
  const most = toHold.money ? Exact.min(held, toHold.money) : held;
  const kept = Exact.min(most, toKeep.money ?? 0);
  return { held, kept, most, lower: toKeep.share, upper: toHold.share };
}

/** The same ranges within the bands of a book, too; one a row, or one for all rows. */
export function withinBands(
  ranges: readonly RowRange[],
  book: Book<readonly Exact[]>,
  bands: readonly Band[] | null,
): RowRange[] {
  const edges = bands && edgesOf(decimals, book, bands);
  if (!edges) return [...ranges];
  const whole = book.targetTotal[0] as Exact;
  return ranges.map((range, row) => {
    if (edges.none[edges.none.length === 1 ? 0 : row]) return range;
    const lower = (edges.lower[row] as Exact).div(whole);
    const upper = (edges.upper[row] as Exact).div(whole);
    return {
      ...range,
      lower: range.lower ? Exact.max(lower, range.lower) : lower,
      upper: range.upper ? Exact.min(upper, range.upper) : upper,
    };
  });
}

interface Term {
  readonly money: Exact | null;
  readonly share: Exact | null;
}

/** A least or most to hold, as money or as a share. */
export function termAt(terms: Float64Array | null | undefined, row: number): Term {
  const term = terms?.[row] ?? NaN;
  if (Number.isNaN(term)) return { money: null, share: null };
  const amount = exactOf(term);
  return term > SHARE_MOST ? { money: amount, share: null } : { money: null, share: amount };
}
