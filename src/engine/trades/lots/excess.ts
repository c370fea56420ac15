import type { LotBook } from "./lot-book";
import { CORNERS, cornersOf, isAllowed } from "./order-range";
import { type NearMoney, nearCash, nearLack } from "./row-money";

/** Where rows stand in a relaxed plan, and the lack that one more unit of cash would put right. */
export interface Standing {
  readonly corners: Float64Array;
  readonly worthOfCash: number;
}

/**
 * What an order costs above its row's corner, with cash at its worth: lack + worth × cash. Never
 * negative but for rounding.
 */
export function excessOf(near: NearMoney, standing: Standing, row: number, lots: number): number {
  const { corners, worthOfCash } = standing;
  const corner = corners[row] as number;
  if (lots === corner) return 0;
  return pricedAt(near, row, lots, worthOfCash) - pricedAt(near, row, corner, worthOfCash);
}

function pricedAt(near: NearMoney, row: number, lots: number, worthOfCash: number): number {
  return nearLack(near, row, lots) + worthOfCash * nearCash(near, row, lots);
}

/** The excess of each row's best order but its corner. */
export function marginsOf({ rows, near, ranges }: LotBook, standing: Standing): Float64Array {
  const margins = new Float64Array(rows);
  const orders = new Float64Array(CORNERS + 2);
  for (let row = 0; row < rows; row++) {
    const corner = standing.corners[row] as number;
    // On each side of no order the excess falls and rises, so its least is at a corner or beside this one.
    cornersOf(ranges, row, orders);
    orders[CORNERS] = isAllowed(ranges, row, corner - 1) ? corner - 1 : 0;
    orders[CORNERS + 1] = isAllowed(ranges, row, corner + 1) ? corner + 1 : 0;
    let least = Infinity;
    for (let at = 0; at < orders.length; at++) {
      const lots = orders[at] as number;
      if (lots !== corner) least = Math.min(least, excessOf(near, standing, row, lots));
    }
    margins[row] = least;
  }
  return margins;
}

/**
 * The most by which a plan's lack may be above the least possible: what the cash left and each row's
 * distance from its corner cost at the worth of cash (Lagrange's bound).
 */
export function gapOf(
  near: NearMoney,
  standing: Standing,
  plan: { readonly lots: readonly number[]; readonly cashLeft: bigint },
): number {
  const { lots, cashLeft } = plan;
  let gap = standing.worthOfCash * Number(cashLeft);
  for (let row = 0; row < lots.length; row++) {
    gap += excessOf(near, standing, row, lots[row] as number);
  }
  return Math.max(0, gap);
}
