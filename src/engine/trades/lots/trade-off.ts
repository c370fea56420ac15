import type { BookRow } from "./lot-book";

/** Where a row's lack falls most for its cash: the corners of the lower hull of (cash, lack). */
export interface TradeOff {
  /** The order that takes the least cash, or brings the most. */
  readonly start: number;
  /** The corners from there on, each with more cash and less lack, and less of it per unit of cash. */
  readonly further: readonly number[];
}

interface Point {
  readonly lots: number;
  readonly cash: number;
  readonly lack: number;
}

/** The trade-off of a row's orders between the cash they take and the lack they leave. */
export function tradeOff(row: BookRow): TradeOff {
  const points = cornersOf(row)
    .map((lots) => ({ lots, cash: nearCash(row, lots), lack: nearLack(row, lots) }))
    .sort((a, b) => a.cash - b.cash || a.lack - b.lack);
  const [start = 0, ...further] = lowerHull(points).map(({ lots }) => lots);
  return { start, further };
}

/** The orders at which the slope of a row's cash or lack changes, the smallest first. */
export function cornersOf(row: BookRow): number[] {
  const { mostSold, leastOrder, floor } = row;
  const candidates = [-mostSold, -leastOrder, 0, leastOrder, floor, floor + 1];
  const allowed = candidates.filter(
    (lots) => lots === 0 || lots >= leastOrder || (lots <= -leastOrder && lots >= -mostSold),
  );
  return [...new Set(allowed)].sort((a, b) => a - b);
}

/** `lackAfter` in doubles. */
export function nearLack({ near }: BookRow, lots: number): number {
  return Math.max(near.lack - lots * near.lotPrice, 0);
}

/** `cashFor` in doubles. */
export function nearCash({ near }: BookRow, lots: number): number {
  if (lots === 0) return 0;
  return lots * near.lotPrice + Math.abs(lots) * near.costPerLot + near.feePerOrder;
}

/** Of points in order of their cash, those with less lack than all before, without those in a hollow. */
function lowerHull(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    const last = hull.at(-1);
    if (last && point.lack >= last.lack) continue;
    while (isHollow(hull.at(-2), hull.at(-1), point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

/** Whether lack falls no faster from `a` to `b` than from `b` to `c`. */
function isHollow(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (a === undefined || b === undefined) return false;
  return (a.lack - b.lack) / (b.cash - a.cash) <= (b.lack - c.lack) / (c.cash - b.cash);
}
