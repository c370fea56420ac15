/**
 * Orders that may be placed: none, `leastOrder` to `mostBought` lots bought, or `leastOrder` to `mostSold` sold. Of one
 * row, or of all, one column each.
 */
export interface OrderRange<Count> {
  readonly mostSold: Count;
  readonly mostBought: Count;
  readonly leastOrder: Count;
}

/** The ranges of all rows, with the most lots of each that don't go past its ideal. */
export interface OrderRanges extends OrderRange<Float64Array> {
  readonly toIdeal: Float64Array;
}

/** Whether an order of so many lots of a row may be placed. */
export function isAllowed(ranges: OrderRanges, row: number, lots: number): boolean {
  if (lots === 0) return true;
  if (Math.abs(lots) < (ranges.leastOrder[row] as number)) return false;
  return lots > 0
    ? lots <= (ranges.mostBought[row] as number)
    : lots >= -(ranges.mostSold[row] as number);
}

/** How many orders `cornersOf` writes. */
export const CORNERS = 7;

/** Writes the orders at which the slope of a row's cash or lack changes, in no order and some of them twice. */
export function cornersOf(ranges: OrderRanges, row: number, corners: Float64Array): void {
  const least = ranges.leastOrder[row] as number;
  const most = ranges.mostBought[row] as number;
  const toIdeal = ranges.toIdeal[row] as number;
  corners[0] = 0 - (ranges.mostSold[row] as number);
  corners[1] = -least;
  corners[2] = least;
  corners[3] = toIdeal;
  corners[4] = toIdeal + 1;
  corners[5] = most === Infinity ? 0 : most;
  corners[6] = 0;
  for (let at = 0; at < CORNERS; at++) {
    if (!isAllowed(ranges, row, corners[at] as number)) corners[at] = 0;
  }
}

/** The range of one row. */
export function rangeOf(
  { mostSold, mostBought, leastOrder }: OrderRanges,
  row: number,
): OrderRange<number> {
  return {
    mostSold: mostSold[row] as number,
    mostBought: mostBought[row] as number,
    leastOrder: leastOrder[row] as number,
  };
}
