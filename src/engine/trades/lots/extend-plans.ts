import type { Core } from "./core";
import { excessOf } from "./excess";
import { type Grid, type Option, optionOf } from "./options";
import { branchesOf, cheapestOf, visitOrders } from "./orders";
import { type PartPlan, compareCash, extend } from "./part-plan";
import { RestBound } from "./rest-bound";
import type { OpenRow } from "./open-row";
import { nearCash } from "./row-money";

/** One open row, with the bound of the rows after it and the cash that their corners take. */
interface Stage {
  readonly open: OpenRow;
  readonly rest: RestBound;
  readonly restCash: number;
}

/** The open rows in the order in which they are decided. */
export function stagesOf({ book: { near }, open, last, relaxation }: Core): Stage[] {
  const cashAtCorner = ({ row, corner }: OpenRow): number => nearCash(near, row.index, corner);
  const stages: Stage[] = [];
  let rest = RestBound.ofNone(relaxation).with(last);
  let restCash = cashAtCorner(last);
  for (const next of [...open].reverse()) {
    stages.push({ open: next, rest, restCash });
    rest = rest.with(next);
    restCash += cashAtCorner(next);
  }
  return stages.reverse();
}

/** How many orders a part plan may branch into on average, against the width of the search. */
const BRANCHING = 4;

/**
 * All part plans with one row more that may become the best, in order of their cash. Where there are
 * far more than `width`, those cut have bounds of `leastCut` or more.
 */
export function extendAll(
  plans: readonly (PartPlan | undefined)[],
  { open: { row, corner }, rest, restCash }: Stage,
  { book, relaxation, cash, overdraft, room }: Core,
  grid: Grid,
  width: number,
): { extended: PartPlan[]; leastCut: number } {
  const ownExcess = (lots: number): number => excessOf(book.near, relaxation, row.index, lots);
  const options = new Map<number, Option>();
  const optionAt = (lots: number): Option => {
    const option = options.get(lots) ?? optionOf(book, grid, row, lots);
    options.set(lots, option);
    return option;
  };
  const cashForRest = Number(cash) + overdraft - restCash;
  const limit = Math.ceil((BRANCHING * width) / plans.length);
  const branches = branchesOf(row).filter(
    (branch) => ownExcess(cheapestOf(branch, ownExcess, corner)) <= room,
  );
  const extended: PartPlan[] = [];
  let leastCut = Infinity;
  for (const plan of plans) {
    const excess = plan?.excess ?? 0;
    const cashLeft = cashForRest - (plan?.nearCash ?? 0);
    const bound = (lots: number): number =>
      excess + ownExcess(lots) + rest.costOf(cashLeft - nearCash(book.near, row.index, lots));
    const search = { cost: bound, start: corner, most: room, limit };
    const take = (lots: number, cost: number): void => {
      extended.push(extend(plan, row, optionAt(lots), excess + ownExcess(lots), cost));
    };
    for (const branch of branches) {
      leastCut = Math.min(leastCut, visitOrders(branch, search, take));
    }
  }
  extended.sort((a, b) => compareCash(a, b, grid));
  return { extended, leastCut };
}
