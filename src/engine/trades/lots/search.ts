import { mostLots, nearCash } from "./book-row";
import type { LotBook } from "./lot-book";
import { type Grid, type Option, gridFor, optionOf } from "./options";
import { branchesOf, visitOrders } from "./orders";
import {
  type PartPlan,
  compareCash,
  compareManner,
  compareNeed,
  exactCash,
  extend,
} from "./part-plan";
import { type RelaxedRow, type Relaxation, excessOf } from "./relaxation";
import { RestBound } from "./rest-bound";

/** The rows of a book whose orders are open while the others are decided. */
export interface Core {
  readonly book: LotBook;
  readonly open: readonly RelaxedRow[];
  /** The row that takes what cash the open ones leave. */
  readonly last: RelaxedRow;
  /** Cash for all of these rows. */
  readonly cash: bigint;
  readonly relaxation: Relaxation;
  /** A plan with more excess than this is no better than the best one known. */
  readonly room: number;
}

/** How many orders a part plan may branch into on average, against the width of the search. */
const BRANCHING = 4;

/** What a search found. */
export interface Found {
  /** The best plan within the room, from its last row on; undefined where there is none. */
  readonly plan: PartPlan | undefined;
  /** The least gap that a plan within the room may have that wasn't looked at; Infinity for none. */
  readonly leastLost: number;
}

/**
 * Finds the best plan of a core: row by row, all part plans that may still become the best, without
 * those that another one beats whatever follows. After each row `width` of them are kept, those with
 * the lowest bounds; of those that can do no more than tie with the best one known, a quarter of that.
 */
export function searchPlans(core: Core, width: number): Found {
  const grid = gridFor(core.book);
  let plans: readonly (PartPlan | undefined)[] = [undefined];
  let leastLost = Infinity;
  for (const stage of stagesOf(core)) {
    const { extended, leastCut } = extendAll(plans, stage, core, grid, width);
    const { kept, leastDropped } = narrow(unbeaten(extended, grid), core, width);
    leastLost = Math.min(leastLost, leastCut, leastDropped);
    plans = kept;
  }
  return { plan: bestFinish(plans, core, grid), leastLost };
}

/** One open row, with the bound of the rows after it and the cash that their corners take. */
interface Stage {
  readonly open: RelaxedRow;
  readonly rest: RestBound;
  readonly restCash: number;
}

function stagesOf({ open, last, relaxation }: Core): Stage[] {
  const stages: Stage[] = [];
  let rest = RestBound.ofNone(relaxation).with(last, relaxation);
  let restCash = nearCash(last.row, last.corner);
  for (const relaxed of [...open].reverse()) {
    stages.push({ open: relaxed, rest, restCash });
    rest = rest.with(relaxed, relaxation);
    restCash += nearCash(relaxed.row, relaxed.corner);
  }
  return stages.reverse();
}

/**
 * All part plans with one row more that may become the best, in order of their cash. Where there are
 * far more than `width`, those cut have bounds of `leastCut` or more.
 */
function extendAll(
  plans: readonly (PartPlan | undefined)[],
  { open, rest, restCash }: Stage,
  { relaxation, cash, room }: Core,
  grid: Grid,
  width: number,
): { extended: PartPlan[]; leastCut: number } {
  const { row, corner } = open;
  const options = new Map<number, Option>();
  const optionAt = (lots: number): Option => {
    const option = options.get(lots) ?? optionOf(grid, row, lots);
    options.set(lots, option);
    return option;
  };
  const cashForRest = Number(cash) + relaxation.overdraft - restCash;
  const limit = Math.ceil((BRANCHING * width) / plans.length);
  const branches = branchesOf(row);
  const extended: PartPlan[] = [];
  let leastCut = Infinity;
  for (const plan of plans) {
    const excess = plan?.excess ?? 0;
    const cashLeft = cashForRest - (plan?.nearCash ?? 0);
    const bound = (lots: number): number =>
      excess + excessOf(open, lots, relaxation) + rest.costOf(cashLeft - nearCash(row, lots));
    const search = { cost: bound, start: corner, most: room, limit };
    const take = (lots: number, cost: number): void => {
      const within = excess + excessOf(open, lots, relaxation);
      extended.push(extend(plan, row, optionAt(lots), within, cost));
    };
    for (const branch of branches) {
      leastCut = Math.min(leastCut, visitOrders(branch, search, take));
    }
  }
  extended.sort((a, b) => compareCash(a, b, grid));
  return { extended, leastCut };
}

/**
 * Of plans in order of their cash, those that no other beats: with the same orders after it, a plan that
 * takes no more cash and has less need stays better, and so does one that is better by the tie rules
 * at the same cash.
 */
function unbeaten(plans: readonly PartPlan[], grid: Grid): PartPlan[] {
  const kept: PartPlan[] = [];
  for (const plan of plans) {
    const top = kept.at(-1);
    if (top === undefined) {
      kept.push(plan);
      continue;
    }
    const need = compareNeed(plan, top, grid);
    if (need > 0) continue;
    if (compareCash(plan, top, grid) > 0) kept.push(plan);
    else if (need < 0 || compareManner(plan, top, grid) < 0) kept[kept.length - 1] = plan;
  }
  return kept;
}

/**
 * The part plans with the lowest bounds; of those that are level at the limit, some spread evenly over
 * their cash. Those dropped have bounds of `leastDropped` or more.
 */
function narrow(
  plans: readonly PartPlan[],
  { room, relaxation: { rounding, slack } }: Core,
  width: number,
): { kept: readonly PartPlan[]; leastDropped: number } {
  const bounds = new Float64Array(plans.length);
  for (let at = 0; at < bounds.length; at++) bounds[at] = (plans[at] as PartPlan).bound;
  bounds.sort();
  const closer = countBelow(bounds, room - slack - 3 * rounding);
  const most = Math.min(width, Math.max(closer, Math.ceil(width / 4)));
  const limit = bounds[most];
  if (limit === undefined) return { kept: plans, leastDropped: Infinity };

  const leastDropped = limit - rounding;
  const lower = countBelow(bounds, leastDropped);
  const level = bounds.lastIndexOf(limit) + 1 - lower;
  const levelKept = most - lower;
  let place = 0;
  const kept = plans.filter(({ bound }) => {
    if (bound < leastDropped) return true;
    if (bound > limit) return false;
    place += levelKept;
    return place % level < levelKept;
  });
  return { kept, leastDropped };
}

/** How many of some numbers, the smallest first, are below a limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let count = 0;
  while (count < sorted.length && (sorted[count] as number) < limit) count++;
  return count;
}

/** The best whole plan: for each part plan the last row takes what is left, or trades nothing. */
function bestFinish(
  plans: readonly (PartPlan | undefined)[],
  { last: { row }, cash }: Core,
  grid: Grid,
): PartPlan | undefined {
  let best: PartPlan | undefined;
  for (const plan of plans) {
    const most = mostLots(row, cash - exactCash(plan));
    if (most === undefined) continue;
    for (const lots of most > 0 ? [most, 0] : [most]) {
      const whole = extend(plan, row, optionOf(grid, row, lots), 0, 0);
      if (best === undefined || compareWhole(whole, best, grid) < 0) best = whole;
    }
  }
  return best;
}

function compareWhole(a: PartPlan, b: PartPlan, grid: Grid): number {
  return compareNeed(a, b, grid) || compareCash(b, a, grid) || compareManner(a, b, grid);
}
