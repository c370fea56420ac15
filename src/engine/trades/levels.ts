import type { Arithmetic } from "../numbers/arithmetic";
import { any } from "../numbers/marks";
import { both, either, marked, withSign, without } from "./masks";
import { type Position, positive, type Spread } from "./position";

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
  const { add, choose, divide, multiply, order, subtract, sum } = arithmetic;
  const targeted = positive(arithmetic, position.targets);
  const atLeast = choose(targeted, range.least, untargetedTrades(arithmetic, position, range));
  const least = sum(atLeast);
  if (order(net, least) !== 1) {
    return eased(arithmetic, atLeast, range.floor && [range.least, range.floor], net);
  }
  if (!arithmetic.any(without(targeted, range.hasMost))) {
    const atMost = choose(targeted, range.most, atLeast);
    const most = sum(atMost);
    if (order(net, most) !== -1) {
      return eased(arithmetic, atMost, range.ceiling && [range.most, range.ceiling], net);
    }
  }
  const { held, targets } = position;
  const ends = endsOf(arithmetic, position, range);
  let open = targeted;
  let full: Uint8Array = new Uint8Array(open.length);
  const untargeted = marked(open.length, (row) => !open[row]);
  let content = add(sum(held, open), subtract(net, sum(atLeast, untargeted)));
  let width = sum(targets, open);
  // Portfolios that are settled stay so while others that are planned together with them go on.
  while (any(open)) {
    const { low, high } = beyond(arithmetic, position, ends, { open, content, width });
    if (!any(low) && !any(high)) {
      const level = subtract(divide(multiply(targets, content), width), held);
      const others = choose(full, range.most, atLeast);
      return { trades: choose(open, level, others), isPlaced: true };
    }
    content = subtract(content, sum(ends.atLeast, low));
    if (any(high)) {
      content = subtract(content, sum(ends.atMost, high));
      full = either(full, high);
    }
    const ended = either(low, high);
    width = subtract(width, sum(targets, ended));
    open = without(open, ended);
  }
  return { trades: choose(full, range.most, atLeast), isPlaced: true };
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
  const { add, cells, divide, multiply, order, subtract, sum } = arithmetic;
  const zero = cells([0]);
  let trades = start;
  for (const end of ends ?? []) {
    const missing = subtract(net, sum(trades));
    const way = subtract(end, trades);
    const length = sum(way);
    const side = order(missing, zero);
    if (side === 0) return { trades, isPlaced: true };
    if (order(length, missing) === side) {
      return { trades: add(trades, divide(multiply(way, missing), length)), isPlaced: true };
    }
    if (order(length, zero) === side) trades = add(trades, way);
  }
  return { trades, isPlaced: order(sum(trades), net) === 0 };
}

interface Open<Column> {
  readonly open: Uint8Array;
  /** What the open rows are to be worth together, and their targets together (numbers). */
  readonly content: Column;
  readonly width: Column;
}

/** What rows are worth at the ends of a range. */
interface Ends<Column> {
  readonly atLeast: Column;
  readonly atMost: Column;
  /** Null where no row has a most trade. */
  readonly hasMost: Uint8Array | null;
}

function endsOf<Column>(
  { add }: Arithmetic<Column>,
  { held }: Position<Column>,
  { least, most, hasMost }: Range<Column>,
): Ends<Column> {
  const atLeast = add(held, least);
  if (!any(hasMost)) return { atLeast, atMost: atLeast, hasMost: null };
  return { atLeast, atMost: add(held, most), hasMost };
}

/** The open rows that the level takes beyond the limit at which they end. */
function beyond<Column>(
  arithmetic: Arithmetic<Column>,
  { targets }: Position<Column>,
  { atLeast, atMost, hasMost }: Ends<Column>,
  { open, content, width }: Open<Column>,
): { readonly low: Uint8Array; readonly high: Uint8Array } {
  const { compareProducts, multiply, order, subtract } = arithmetic;
  const toLeast = compareProducts(atLeast, width, targets, content);
  const low = withSign(open, toLeast, 1);
  const none = new Uint8Array(open.length);
  const capped = hasMost && both(open, hasMost);
  if (!capped || !any(capped)) return { low, high: none };
  const toMost = compareProducts(atMost, width, targets, content);
  const high = withSign(capped, toMost, -1);
  if (!any(low) || !any(high)) return { low, high };
  const level = multiply(targets, content);
  const short = subtract(multiply(atLeast, width), level);
  const over = subtract(level, multiply(atMost, width));
  const more = order(arithmetic.sum(short, low), arithmetic.sum(over, high));
  return { low: more === -1 ? none : low, high: more === 1 ? none : high };
}
