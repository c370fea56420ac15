import type { Arithmetic } from "../numbers/arithmetic";
import { any } from "../numbers/marks";
import { type RowTerms, SHARE_MOST, type TradeFlag } from "../portfolio/terms";
import type { Targets } from "../portfolio/book";
import { both, either, marked } from "./masks";

/** How far each row may trade, in parts; a bound counts in the rows of its mask. No least is above its most. */
export interface Limits<Column> {
  /** The least trade: a sale at most as large, or a purchase at least as large. */
  readonly least: Column;
  readonly hasLeast: Uint8Array;
  readonly most: Column;
  readonly hasMost: Uint8Array;
}

/** What limits depend on. */
interface Holdings<Column> extends Targets<Column> {
  readonly held: Column;
  readonly rows: number;
}

/**
 * The limits of a book (semantics: Hard and soft): what may not be bought has a most trade of 0, what may not be sold a
 * least trade of 0, and a least or most to hold bounds what a row is worth after its trade. Where they contradict each
 * other the flag counts before the most to hold, and that before the least.
 *
 * @param idle 1 for rows that are not to trade at all
 * @param invested money (length 1) that shares are of
 * @returns null where no row has any
 */
export function limitsOf<Column>(
  arithmetic: Arithmetic<Column>,
  holdings: Holdings<Column>,
  terms: RowTerms | null,
  idle: Uint8Array,
  invested: Column,
): Limits<Column> | null {
  if (!terms && !any(idle)) return null;
  const noSale = either(idle, flagged(terms, holdings.rows, ["buy only", "hold"]));
  const noPurchase = either(idle, flagged(terms, holdings.rows, ["sell only", "hold"]));
  const isLeast = given(terms?.least, holdings.rows);
  const isMost = given(terms?.most, holdings.rows);
  const hasLeast = either(noSale, isLeast);
  const hasMost = either(noPurchase, isMost);
  if (!any(hasLeast) && !any(hasMost)) return null;
  const { cells, choose, larger, smaller } = arithmetic;
  const zero = cells([0]);
  const toHold = (amounts: Float64Array | null | undefined, isGiven: Uint8Array): Column =>
    any(isGiven) && amounts
      ? tradeTo(arithmetic, holdings, amounts, invested, terms?.areMoney ? -Infinity : SHARE_MOST)
      : zero;
  const ofFlags = (trade: Column, isGiven: Uint8Array): Column => {
    const bounded = choose(noSale, larger(trade, zero), trade);
    return choose(isGiven, choose(noPurchase, smaller(bounded, zero), bounded), zero);
  };
  const least = ofFlags(toHold(terms?.least, isLeast), isLeast);
  const most = ofFlags(toHold(terms?.most, isMost), isMost);
  return {
    least: choose(both(hasLeast, hasMost), smaller(least, most), least),
    hasLeast,
    most,
    hasMost,
  };
}

function flagged(
  terms: RowTerms | null,
  rows: number,
  flags: readonly TradeFlag[],
): Uint8Array | null {
  const given = terms?.flags;
  return given ? marked(rows, (row) => flags.includes(given[row] as TradeFlag)) : null;
}

function given(amounts: Float64Array | null | undefined, rows: number): Uint8Array {
  return marked(
    rows,
    (row) => amounts !== null && amounts !== undefined && amounts[row] === amounts[row],
  );
}

/**
 * The trades that take each row to an amount; rows without one to 0.
 *
 * @param shareMost up to here an amount is a share
 */
function tradeTo<Column>(
  { add, cells, multiply, subtract }: Arithmetic<Column>,
  { held, targetTotal }: Holdings<Column>,
  amounts: Float64Array,
  invested: Column,
  shareMost: number,
): Column {
  const money = cells(amounts.map((amount) => (amount > shareMost ? amount : 0)));
  const shares = cells(amounts.map((amount) => (amount <= shareMost ? amount : 0)));
  const wanted = multiply(add(money, multiply(shares, invested)), targetTotal);
  return subtract(wanted, held);
}

/** What is left of limits once rows have traded. */
export function limitsAfter<Column>(
  { subtract }: Arithmetic<Column>,
  limits: Limits<Column> | null,
  trades: Column,
): Limits<Column> | null {
  if (!limits) return null;
  return {
    ...limits,
    least: subtract(limits.least, trades),
    most: subtract(limits.most, trades),
  };
}

/** Trades brought within their limits. */
export function withinLimits<Column>(
  { choose, larger, smaller }: Arithmetic<Column>,
  limits: Limits<Column> | null,
  trades: Column,
): Column {
  if (!limits) return trades;
  const { least, hasLeast, most, hasMost } = limits;
  const enough = choose(hasLeast, larger(trades, least), trades);
  return choose(hasMost, smaller(enough, most), enough);
}

/** Which limit a trade lies on: 1 its least, so that only more may be bought, −1 its most, 2 both, 0 neither. */
export function limitsReached<Column>(
  { compare }: Arithmetic<Column>,
  limits: Limits<Column> | null,
  trades: Column,
  rows: number,
): Int8Array {
  const reached = new Int8Array(rows);
  if (!limits) return reached;
  const { least, hasLeast, most, hasMost } = limits;
  const toLeast = compare(trades, least);
  const toMost = compare(trades, most);
  return reached.map((_, row) => {
    const isLeast = hasLeast[row] && (toLeast[row] as number) <= 0;
    const isMost = hasMost[row] && (toMost[row] as number) >= 0;
    if (isLeast && isMost) return BOTH;
    if (isMost) return -1;
    return isLeast ? 1 : 0;
  });
}

/** A row that may go neither way. */
export const BOTH = 2;
