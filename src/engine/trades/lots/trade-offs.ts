import type { LotBook } from "./lot-book";
import { CORNERS, cornersOf } from "./order-range";
import { nearCash, nearLack } from "./row-money";

/**
 * Where the lack of each row falls most for its cash: the corners of the lower hull of (cash, lack), those of one row
 * after those of another. The first of a row takes the least cash, or brings the most; from there on each has more cash
 * and less lack, and less of it per unit of cash.
 */
export interface TradeOffs {
  /** Where the corners of each row begin, and where the last ones end. */
  readonly starts: Uint32Array;
  /** The row of each corner. */
  readonly rowOf: Uint32Array;
  readonly lots: Float64Array;
  readonly cash: Float64Array;
  readonly lack: Float64Array;
}

/** The trade-offs of all rows. */
export function tradeOffsOf({ rows, near, ranges }: LotBook): TradeOffs {
  const starts = new Uint32Array(rows + 1);
  const rowOf = new Uint32Array(CORNERS * rows);
  const hull = pointsFor(CORNERS * rows);
  const corners = new Float64Array(CORNERS);
  const points = pointsFor(CORNERS);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    cornersOf(ranges, row, corners);
    let count = 0;
    for (let at = 0; at < CORNERS; at++) {
      const lots = corners[at] as number;
      count = inserted(points, count, lots, nearCash(near, row, lots), nearLack(near, row, lots));
    }
    const start = end;
    end = withHull(hull, start, points, count);
    rowOf.fill(row, start, end);
    starts[row + 1] = end;
  }
  return { starts, rowOf, ...hull };
}

type Points = Pick<TradeOffs, "lots" | "cash" | "lack">;

function pointsFor(count: number): Points {
  const column = (): Float64Array => new Float64Array(count);
  return { lots: column(), cash: column(), lack: column() };
}

/** Puts a point among the first ones, which are in order of their cash, lack and lots, unless it is there; gives their number. */
function inserted(points: Points, count: number, lots: number, cash: number, lack: number): number {
  let at = count;
  while (at > 0 && isBefore(points, at - 1, lots, cash, lack)) at--;
  if (at > 0 && points.lots[at - 1] === lots) return count;
  for (let next = count; next > at; next--) copy(points, next, points, next - 1);
  points.lots[at] = lots;
  points.cash[at] = cash;
  points.lack[at] = lack;
  return count + 1;
}

/** Whether a point comes before the one at a place. */
function isBefore(points: Points, at: number, lots: number, cash: number, lack: number): boolean {
  if (cash !== points.cash[at]) return cash < (points.cash[at] as number);
  if (lack !== points.lack[at]) return lack < (points.lack[at] as number);
  return lots < (points.lots[at] as number);
}

function copy(to: Points, toAt: number, from: Points, fromAt: number): void {
  to.lots[toAt] = from.lots[fromAt] as number;
  to.cash[toAt] = from.cash[fromAt] as number;
  to.lack[toAt] = from.lack[fromAt] as number;
}

/** Writes those points that have less lack than all before, without those in a hollow, from `start` on; gives their end. */
function withHull(hull: Points, start: number, points: Points, count: number): number {
  let end = start;
  for (let at = 0; at < count; at++) {
    if (end > start && (points.lack[at] as number) >= (hull.lack[end - 1] as number)) continue;
    copy(hull, end, points, at);
    while (end >= start + 2 && yieldAt(hull, end - 1) <= yieldAt(hull, end)) {
      copy(hull, end - 1, hull, end);
      end--;
    }
    end++;
  }
  return end;
}

/** Lack put right per unit of cash on the way to a corner from the one before. */
export function yieldAt({ cash, lack }: Pick<TradeOffs, "cash" | "lack">, at: number): number {
  const righted = (lack[at - 1] as number) - (lack[at] as number);
  return righted / ((cash[at] as number) - (cash[at - 1] as number));
}
