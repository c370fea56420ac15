import type { Arithmetic } from "../numbers/arithmetic";
import { any, both, marked, without } from "./masks";
import { type Position, positive, type Spread, sumOver } from "./position";

/** Between what trades each row may come to rest, in parts. */
export interface Range<Column> {
  readonly least: Column;
  readonly most: Column;
  /** 1 for the rows that have a most trade. */
  readonly hasMost: Uint8Array;
  /** Where trades are taken down to when even their least are more than there is money for; null: they stay. */
  readonly floor: Column | null;
  /** Where trades are taken up to when even their most raise more than is needed; null: they stay. */
  readonly ceiling: Column | null;
}

/**
 * Brings rows to one level of value over target, as far as each may trade: t·level − held between its least and most,
 * which adds up to `net` (domain: Cash flow). Rows at a limit are held there, and the others share what is left in
 * proportion to their targets. What has no target lies above every level.
 *
 * Starts with every row with a target, and lets go of those that the level takes beyond a limit: where both limits are
 * passed, of the side with more beyond it, whose rows end there whatever the other side does.
 *
 * @param net parts that the trades are to add up to (length 1)
 */
export function levelled<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  range: Range<Column>,
  net: Column,
): Spread<Column> {
  const { add, cells, choose, compare, divide, multiply, subtract, sum } = arithmetic;
  const targeted = positive(arithmetic, position.targets);
  const atLeast = choose(targeted, range.least, untargetedTrades(arithmetic, position, range));
  const least = sum(atLeast);
  if (compare(net, least)[0] !== 1) {
    return eased(arithmetic, atLeast, range.floor && [range.least, range.floor], net);
  }
  if (!any(without(targeted, range.hasMost))) {
    const atMost = choose(targeted, range.most, atLeast);
    const most = sum(atMost);
    if (compare(net, most)[0] !== -1) {
      return eased(arithmetic, atMost, range.ceiling && [range.most, range.ceiling], net);
    }
  }
  let open = targeted;
  let trades = choose(open, cells([0]), atLeast);
  while (any(open)) {
    const { held, targets } = position;
    const content = add(sumOver(arithmetic, open, held), subtract(net, sum(trades)));
    const width = sumOver(arithmetic, open, targets);
    const { low, high } = beyond(arithmetic, position, range, { open, content, width });
    if (!any(low) && !any(high)) {
      const level = subtract(divide(multiply(targets, content), width), held);
      return { trades: choose(open, level, trades), isPlaced: true };
    }
    trades = choose(low, range.least, choose(high, range.most, trades));
    open = without(without(open, low), high);
  }
  return { trades, isPlaced: true };
}

/** Rows without a target are sold, or bought back, as far as they may be. */
function untargetedTrades<Column>(
  { cells, choose, larger, smaller, subtract }: Arithmetic<Column>,
  { held }: Position<Column>,
  { least, most, hasMost }: Range<Column>,
): Column {
  const wanted = larger(subtract(cells([0]), held), least);
  return choose(hasMost, smaller(wanted, most), wanted);
}

/**
 * Takes trades so far towards one end after the other that they add up to `net` (parts, length 1); all the way where
 * that is not enough.
 */
export function eased<Column>(
  arithmetic: Arithmetic<Column>,
  start: Column,
  ends: readonly Column[] | null,
  net: Column,
): Spread<Column> {
  const { add, cells, compare, divide, multiply, subtract, sum } = arithmetic;
  const zero = cells([0]);
  let trades = start;
  for (const end of ends ?? []) {
    const missing = subtract(net, sum(trades));
    const way = subtract(end, trades);
    const length = sum(way);
    const side = compare(missing, zero)[0] as number;
    if (side === 0) return { trades, isPlaced: true };
    if (compare(length, missing)[0] === side) {
      return { trades: add(trades, divide(multiply(way, missing), length)), isPlaced: true };
    }
    if (compare(length, zero)[0] === side) trades = add(trades, way);
  }
  return { trades, isPlaced: compare(sum(trades), net)[0] === 0 };
}

interface Open<Column> {
  readonly open: Uint8Array;
  /** What the open rows are to be worth together, and their targets together (length 1). */
  readonly content: Column;
  readonly width: Column;
}

/** The open rows that the level takes beyond the limit at which they end. */
function beyond<Column>(
  arithmetic: Arithmetic<Column>,
  { held, targets }: Position<Column>,
  { least, most, hasMost }: Range<Column>,
  { open, content, width }: Open<Column>,
): { readonly low: Uint8Array; readonly high: Uint8Array } {
  const { add, compare, compareProducts, multiply, subtract } = arithmetic;
  const toLeast = compareProducts(add(held, least), width, targets, content);
  const low = marked(open.length, (row) => Boolean(open[row]) && toLeast[row] === 1);
  const capped = both(open, hasMost);
  const none = new Uint8Array(open.length);
  if (!any(capped)) return { low, high: none };
  const toMost = compareProducts(add(held, most), width, targets, content);
  const high = marked(open.length, (row) => Boolean(capped[row]) && toMost[row] === -1);
  if (!any(low) || !any(high)) return { low, high };
  const level = multiply(targets, content);
  const short = subtract(multiply(add(held, least), width), level);
  const over = subtract(level, multiply(add(held, most), width));
  const more = compare(sumOver(arithmetic, low, short), sumOver(arithmetic, high, over))[0];
  return { low: more === -1 ? none : low, high: more === 1 ? none : high };
}
