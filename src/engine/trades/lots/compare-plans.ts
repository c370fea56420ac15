import { type BookRow, cashFor, lackAfter, turnoverOf } from "./book-row";
import type { LotBook } from "./lot-book";
import { magnitude, signOf } from "./whole-numbers";

/** Lots to order of each row, and the cash that they leave; negative: not affordable. */
export interface CashedPlan {
  readonly lots: readonly number[];
  readonly cashLeft: bigint;
}

/**
 * Compares affordable plans, negative where `a` is better: least lack, fewest orders, least cash left,
 * least turnover, and then the earlier row gets more.
 *
 * Money is in a row, in cash or paid in costs, so what rows and cash hold above their ideals is what
 * others lack, plus a constant: the distance to the ideal, with costs counted as money astray, is twice
 * the lack plus that constant. (Without them a plan would look better for paying costs out of idle cash.)
 *
 * @param rows those in which the plans may differ
 */
export function comparePlans(
  { same }: LotBook,
  rows: readonly BookRow[],
  a: CashedPlan,
  b: CashedPlan,
): number {
  let lack = 0n;
  let orders = 0;
  let turnover = 0n;
  let first = Infinity;
  let order = 0;
  for (const row of rows) {
    const [lotsA, lotsB] = [a.lots[row.index] ?? 0, b.lots[row.index] ?? 0];
    if (lotsA === lotsB) continue;
    lack += lackAfter(row, lotsA) - lackAfter(row, lotsB);
    orders += (lotsA === 0 ? 0 : 1) - (lotsB === 0 ? 0 : 1);
    turnover += turnoverOf(row, lotsA) - turnoverOf(row, lotsB);
    if (row.index > first) continue;
    first = row.index;
    order = lotsB - lotsA;
  }
  return (
    compareLacks(lack, same) ||
    orders ||
    signOf(a.cashLeft - b.cashLeft) ||
    signOf(turnover) ||
    order
  );
}

/** A plan with other orders of some rows. */
export function replanned(
  plan: CashedPlan,
  orders: readonly (readonly [row: BookRow, lots: number])[],
): CashedPlan {
  const lots = [...plan.lots];
  let { cashLeft } = plan;
  for (const [row, count] of orders) {
    cashLeft += cashFor(row, lots[row.index] ?? 0) - cashFor(row, count);
    lots[row.index] = count;
  }
  return { lots, cashLeft };
}

/** The sign of a difference of lacks, 0 where they are the same. */
export function compareLacks(difference: bigint, same: bigint): -1 | 0 | 1 {
  return magnitude(difference) <= same ? 0 : signOf(difference);
}
