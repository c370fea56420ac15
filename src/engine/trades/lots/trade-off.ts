import { type BookRow, nearCash, nearLack } from "./book-row";

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
  const points = row.corners
    .map((lots) => ({ lots, cash: nearCash(row, lots), lack: nearLack(row, lots) }))
    .sort((a, b) => Math.sign(a.cash - b.cash || a.lack - b.lack));
  const [start = 0, ...further] = lowerHull(points).map(({ lots }) => lots);
  return { start, further };
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
