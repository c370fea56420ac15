import { mostLots } from "./lot-book";
import { type Grid, type Option, gridFor, optionOf } from "./options";
import { ordersWithin } from "./orders";
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
import { nearCash } from "./trade-off";

/** The rows of a book whose orders are open while the others are decided. */
export interface Core {
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
  /** Whether every plan within the room was looked at. */
  readonly complete: boolean;
}

/**
 * Finds the best plan of a core: row by row, all part plans that may still become the best, without
 * those that another one beats whatever follows. After each row `width` of them are kept, those with
 * the lowest bound.
 */
export function searchPlans(core: Core, width: number): Found {
  const grid = gridFor(
    [...core.open, core.last].map(({ row }) => row),
    core.cash,
  );
  let plans: readonly (PartPlan | undefined)[] = [undefined];
  let complete = true;
  for (const stage of stagesOf(core)) {
    const { extended, cut } = extendAll(plans, stage, core, grid, width);
    const unbeatenPlans = unbeaten(extended, grid);
    complete &&= !cut && unbeatenPlans.length <= width;
    plans = lowestBounds(unbeatenPlans, width);
  }
  return { plan: bestFinish(plans, core, grid), complete };
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
 * All part plans with one row more that may become the best, in order of their cash. `cut` where there
 * were far more than `width`.
 */
function extendAll(
  plans: readonly (PartPlan | undefined)[],
  { open, rest, restCash }: Stage,
  { relaxation, cash, room }: Core,
  grid: Grid,
  width: number,
): { extended: PartPlan[]; cut: boolean } {
  const { row, corner } = open;
  const options = new Map<number, Option>();
  const optionAt = (lots: number): Option => {
    const option = options.get(lots) ?? optionOf(grid, row, lots);
    options.set(lots, option);
    return option;
  };
  const limit = Math.ceil((BRANCHING * width) / plans.length);
  const extended: PartPlan[] = [];
  let anyCut = false;
  for (const plan of plans) {
    const excess = plan?.excess ?? 0;
    const cashLeft = Number(cash) - (plan?.cash ?? 0) * grid.unit - restCash;
    const bound = (lots: number): number =>
      excess + excessOf(open, lots, relaxation) + rest.costOf(cashLeft - nearCash(row, lots));
    const { orders, cut } = ordersWithin(row, bound, corner, room, limit);
    anyCut ||= cut;
    for (const { lots, cost } of orders) {
      extended.push(
        extend(plan, row, optionAt(lots), excess + excessOf(open, lots, relaxation), cost),
      );
    }
  }
  extended.sort((a, b) => compareCash(a, b, grid));
  return { extended, cut: anyCut };
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

/** The `width` plans with the lowest bounds, spread evenly where bounds are equal. */
function lowestBounds(plans: readonly PartPlan[], width: number): readonly PartPlan[] {
  if (plans.length <= width) return plans;
  const limit = Float64Array.from(plans, ({ bound }) => bound).sort()[width - 1] ?? Infinity;
  const low = plans.filter(({ bound }) => bound <= limit);
  return Array.from({ length: width }, (_, i) => low[Math.floor((i * low.length) / width)]).filter(
    (plan) => plan !== undefined,
  );
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
