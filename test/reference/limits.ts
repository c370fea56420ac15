import type { Holding } from "./book";
import { Fraction, greatest, least } from "./fraction";

export type Flag = "any" | "buy only" | "sell only" | "hold";

/** What a table says of a row: its flag, and the least and most to hold, a share up to 1 and money above it. */
export interface RowLimits {
  readonly flag: Flag;
  readonly least: Fraction | null;
  readonly most: Fraction | null;
  /** Whether these are money, however little. */
  readonly areMoney?: boolean;
}

export const UNLIMITED: RowLimits = { flag: "any", least: null, most: null };

/** The trades between which a row may come to rest, ends included; null where nothing bounds it. */
export interface TradeRange {
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

/** A holding with what it may trade. */
export interface RangedHolding extends Holding {
  readonly range: TradeRange;
}

/** PLAN.md, Columns: "up to 1 (100 %) a share of what is invested, above it money". */
function money(limit: Fraction, invested: Fraction): Fraction {
  return limit.isAbove(Fraction.one) ? limit : limit.times(invested);
}

/**
 * PLAN.md, Limits of rows: the flag counts before Most, and Most before Least. A row that is held back
 * trades nothing.
 */
export function rangeOf(
  row: Holding & { readonly limits: RowLimits },
  invested: Fraction,
  isHeldBack: boolean,
): TradeRange {
  const { flag, least: leastHeld, most: mostHeld, areMoney = false } = row.limits;
  const noPurchase = isHeldBack || flag === "sell only" || flag === "hold";
  const noSale = isHeldBack || flag === "buy only" || flag === "hold";
  const byFlag = (trade: Fraction): Fraction => {
    const bought = noSale ? greatest(trade, Fraction.zero) : trade;
    return noPurchase ? least(bought, Fraction.zero) : bought;
  };
  const to = (limit: Fraction): Fraction =>
    byFlag((areMoney ? limit : money(limit, invested)).minus(row.value));
  const lowest = leastHeld === null ? (noSale ? Fraction.zero : null) : to(leastHeld);
  const highest = mostHeld === null ? (noPurchase ? Fraction.zero : null) : to(mostHeld);
  const isCrossed = lowest !== null && highest !== null && lowest.isAbove(highest);
  return { least: isCrossed ? highest : lowest, most: highest };
}

/** The trade within a range that is nearest to `amount`. */
export function within(amount: Fraction, { least: lowest, most }: TradeRange): Fraction {
  const enough = lowest === null ? amount : greatest(amount, lowest);
  return most === null ? enough : least(enough, most);
}

/** A holding after a trade, and what it may still trade then. */
export function traded<T extends RangedHolding>(row: T, amount: Fraction): T {
  const left = (bound: Fraction | null) => (bound === null ? null : bound.minus(amount));
  return {
    ...row,
    value: row.value.plus(amount),
    range: { least: left(row.range.least), most: left(row.range.most) },
  };
}

/** Which way a trade that lies on a limit may still be rounded: it is "at" neither, one, or both. */
export function limitReached(
  amount: Fraction,
  range: TradeRange,
): "none" | "least" | "most" | "both" {
  const isLeast = range.least !== null && !amount.isAbove(range.least);
  const isMost = range.most !== null && !amount.isBelow(range.most);
  if (isLeast) return isMost ? "both" : "least";
  return isMost ? "most" : "none";
}
