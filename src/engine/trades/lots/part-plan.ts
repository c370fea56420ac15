import { type BookRow, cashFor, lackAfter, turnoverOf } from "./book-row";
import type { Grid, Option } from "./options";
import { compareLacks } from "./compare-plans";
import { signOf } from "./whole-numbers";

/** Orders of the first rows of a search; its sums are on the search's grid. */
export interface PartPlan {
  readonly before: PartPlan | undefined;
  readonly row: BookRow;
  readonly option: Option;
  readonly cash: number;
  readonly lack: number;
  readonly turnover: number;
  readonly orders: number;
  /** The cash in units of the book, before costs are rounded. */
  readonly nearCash: number;
  /** What its orders cost above their rows' corners. */
  readonly excess: number;
  /** The least gap of any plan that begins with it. */
  readonly bound: number;
}

/** `before` with an order for one more row. */
export function extend(
  before: PartPlan | undefined,
  row: BookRow,
  option: Option,
  excess: number,
  bound: number,
): PartPlan {
  return {
    before,
    row,
    option,
    cash: (before?.cash ?? 0) + option.cash,
    lack: (before?.lack ?? 0) + option.lack,
    turnover: (before?.turnover ?? 0) + option.turnover,
    orders: (before?.orders ?? 0) + option.orders,
    nearCash: (before?.nearCash ?? 0) + option.nearCash,
    excess,
    bound,
  };
}

/** The orders of a plan, the last row first. */
export function ordersOf(plan: PartPlan): (readonly [row: BookRow, lots: number])[] {
  const orders: (readonly [row: BookRow, lots: number])[] = [];
  for (let part: PartPlan | undefined = plan; part; part = part.before) {
    orders.push([part.row, part.option.lots]);
  }
  return orders;
}

/** The cash that the orders of a plan take, exactly. */
export function exactCash(plan: PartPlan | undefined, { shift, slack }: Grid): bigint {
  if (slack === 0) return BigInt(plan?.cash ?? 0) << shift;
  let cash = 0n;
  for (let part = plan; part; part = part.before) cash += cashFor(part.row, part.option.lots);
  return cash;
}

/** Compares the cash that two plans of the same rows take. */
export function compareCash(a: PartPlan, b: PartPlan, grid: Grid): number {
  const difference = a.cash - b.cash;
  // Plans are sorted by this: a sign takes no memory, as a difference does.
  return isCertain(difference, grid) ? Math.sign(difference) : signOf(differenceOf(a, b, cashFor));
}

/** Compares what two plans of the same rows leave to be wished for: their lack, then their orders. */
export function compareNeed(a: PartPlan, b: PartPlan, grid: Grid): number {
  const difference = a.lack - b.lack;
  const lacks = isCertain(difference, grid)
    ? difference
    : compareLacks(differenceOf(a, b, lackAfter), grid.same);
  return lacks || a.orders - b.orders;
}

/** Compares plans equal in need and cash: least turnover, then the earlier row gets more. */
export function compareManner(a: PartPlan, b: PartPlan, grid: Grid): number {
  const difference = a.turnover - b.turnover;
  const turnovers = isCertain(difference, grid)
    ? difference
    : signOf(differenceOf(a, b, turnoverOf));
  return turnovers || compareByRowOrder(a, b);
}

function isCertain(difference: number, { slack }: Grid): boolean {
  return slack === 0 || Math.abs(difference) > slack;
}

/** How much more of an amount plan `a` has, in whole numbers. */
function differenceOf(
  a: PartPlan,
  b: PartPlan,
  amount: (row: BookRow, lots: number) => bigint,
): bigint {
  let difference = 0n;
  forEachDifference(a, b, (row, lotsA, lotsB) => {
    difference += amount(row, lotsA) - amount(row, lotsB);
  });
  return difference;
}

function compareByRowOrder(a: PartPlan, b: PartPlan): number {
  let first = Infinity;
  let order = 0;
  forEachDifference(a, b, (row, lotsA, lotsB) => {
    if (row.index > first) return;
    first = row.index;
    order = lotsB - lotsA;
  });
  return order;
}

function forEachDifference(
  a: PartPlan,
  b: PartPlan,
  visit: (row: BookRow, lotsA: number, lotsB: number) => void,
): void {
  let [partA, partB]: [PartPlan | undefined, PartPlan | undefined] = [a, b];
  while (partA && partB && partA !== partB) {
    if (partA.option.lots !== partB.option.lots) {
      visit(partA.row, partA.option.lots, partB.option.lots);
    }
    [partA, partB] = [partA.before, partB.before];
  }
}
