import type { Core } from "./core";
import type { Grid } from "./options";
import { type PartPlan, compareCash, compareManner, compareNeed } from "./part-plan";

/**
 * Of plans in order of their cash, those that no other beats: with the same orders after it, a plan that
 * takes no more cash and has less need stays better, and so does one that is better by the tie rules
 * at the same cash.
 */
export function unbeaten(plans: readonly PartPlan[], grid: Grid): PartPlan[] {
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
export function narrow(
  plans: readonly PartPlan[],
  { room, slack, relaxation: { rounding } }: Core,
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
