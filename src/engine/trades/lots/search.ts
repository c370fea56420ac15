import { mostLots } from "./book-row";
import type { Core } from "./core";
import { extendAll, stagesOf } from "./extend-plans";
import { narrow, unbeaten } from "./kept-plans";
import { type Grid, gridFor, optionOf } from "./options";
import {
  type PartPlan,
  compareCash,
  compareManner,
  compareNeed,
  exactCash,
  extend,
} from "./part-plan";

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

/** The best whole plan: for each part plan the last row takes what is left, or trades nothing. */
function bestFinish(
  plans: readonly (PartPlan | undefined)[],
  { book, last: { row }, cash }: Core,
  grid: Grid,
): PartPlan | undefined {
  let best: PartPlan | undefined;
  for (const plan of plans) {
    const most = mostLots(row, cash - exactCash(plan, grid));
    if (most === undefined) continue;
    for (const lots of most > 0 ? [most, 0] : [most]) {
      const whole = extend(plan, row, optionOf(book, grid, row, lots), 0, 0);
      if (best === undefined || compareWhole(whole, best, grid) < 0) best = whole;
    }
  }
  return best;
}

function compareWhole(a: PartPlan, b: PartPlan, grid: Grid): number {
  return compareNeed(a, b, grid) || compareCash(b, a, grid) || compareManner(a, b, grid);
}
