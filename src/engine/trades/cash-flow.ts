import type { Arithmetic } from "../numbers/arithmetic";
import { eased, levelled, type Range } from "./levels";
import { negative, type Position, signOf, type Spread } from "./position";
import { targetRange } from "./to-target";
import type { TradePolicy } from "./trade-policy";

type CashRule = TradePolicy["cashRule"];

/**
 * Where cash goes: a deposit is spread over what is short of its target, a withdrawal taken from what is over it,
 * never trading against it (domain: Cash flow). A row takes no more than its limits let it, and the others share what
 * is left; rows short of their least to hold are bought first, rows over their most are sold first.
 *
 * @param amount money (length 1), above 0 to place and below 0 to raise
 */
export function placeCash<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  amount: Column,
  rule: CashRule,
): Spread<Column> {
  const parts = arithmetic.multiply(amount, position.targetTotal);
  return placeParts(arithmetic, position, parts, rule);
}

/** `placeCash` of an amount in parts (length 1). */
export function placeParts<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
  rule: CashRule,
): Spread<Column> {
  const { cells, multiply } = arithmetic;
  const side = signOf(arithmetic, parts);
  if (side === 0) return { trades: multiply(position.held, cells([0])), isPlaced: true };
  if (rule === "shortfall") return inProportion(arithmetic, position, parts, side);
  const range = side > 0 ? purchases(arithmetic, position) : sales(arithmetic, position);
  return levelled(arithmetic, position, range, parts);
}

/** What a deposit may buy. What has no target takes none of it, unless it is short. */
function purchases<Column>(
  { cells, choose, larger }: Arithmetic<Column>,
  { limits, rows }: Position<Column>,
): Range<Column> {
  const zero = cells([0]);
  if (!limits) {
    const hasMost = new Uint8Array(rows);
    return { least: zero, most: zero, hasMost, floor: zero, ceiling: null };
  }
  const most = larger(limits.most, zero);
  const wanted = choose(limits.hasLeast, larger(limits.least, zero), zero);
  return { least: wanted, most, hasMost: limits.hasMost, floor: zero, ceiling: null };
}

/** What a withdrawal may sell: what is held, and no more. */
function sales<Column>(
  arithmetic: Arithmetic<Column>,
  { held, limits, rows }: Position<Column>,
): Range<Column> {
  const { cells, choose, larger, smaller } = arithmetic;
  const zero = cells([0]);
  const all = smaller(negative(arithmetic, held), zero);
  const hasMost = new Uint8Array(rows).fill(1);
  if (!limits) return { least: all, most: zero, hasMost, floor: null, ceiling: zero };
  const kept = smaller(larger(limits.least, all), zero);
  const least = choose(limits.hasLeast, kept, all);
  const most = choose(limits.hasMost, larger(smaller(limits.most, zero), least), zero);
  return { least, most, hasMost, floor: null, ceiling: zero };
}

/**
 * Spreads cash in proportion to what rows are short of their targets over the new total (side 1), or over them
 * (side −1). There is always enough of it, unless limits take it away: what rows are short less what others are over
 * is the cash. What limits ask for comes first, in proportion to what they ask.
 */
function inProportion<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
  side: number,
): Spread<Column> {
  const { limits } = position;
  if (!limits) return inProportionUnlimited(arithmetic, position, parts, side);
  const { cells, larger, multiply, smaller } = arithmetic;
  const range = targetRange(arithmetic, position, limits);
  const wanted = levelled(arithmetic, position, range, parts).trades;
  const asked = side > 0 ? purchases(arithmetic, position).least : sales(arithmetic, position).most;
  const all = side > 0 ? larger(wanted, asked) : smaller(wanted, asked);
  return eased(arithmetic, multiply(wanted, cells([0])), [asked, all], parts);
}

function inProportionUnlimited<Column>(
  arithmetic: Arithmetic<Column>,
  { held, targets, targetTotal }: Position<Column>,
  parts: Column,
  side: number,
): Spread<Column> {
  const { add, cells, divide, larger, multiply, order, subtract, sum } = arithmetic;
  const sign = cells([side]);
  const rest = add(sum(held), parts);
  // A withdrawal leaves nothing below 0 to be wanted.
  const shared = side < 0 ? larger(rest, cells([0])) : rest;
  // Times the targets' total, so that no quotient blurs them.
  const trades = subtract(multiply(targets, shared), multiply(held, targetTotal));
  const room = larger(multiply(trades, sign), cells([0]));
  const total = sum(room);
  const toAll = order(multiply(multiply(parts, sign), targetTotal), total);
  if (toAll < 0) return { trades: divide(multiply(room, parts), total), isPlaced: true };
  return { trades: divide(multiply(room, sign), targetTotal), isPlaced: toAll === 0 };
}
