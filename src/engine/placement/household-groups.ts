import { classedPortfolio } from "../classes/classed-portfolio";
import type { Exact } from "../numbers/exact";
import { slicesOf } from "../portfolio/exposures";
import { householdOf } from "./household";
import type { PlacementRequest } from "./household-book";
import { type TargetGroup, targetGroups } from "./target-groups";

/**
 * The groups that a household is planned by (`targetGroups`).
 *
 * @param invested what targets are shares of, money
 * @throws InputError as `resolvedTargets`
 */
export function groupsOf(
  { places, portfolio, classRows, classPolicy }: PlacementRequest,
  invested: Exact,
): TargetGroup[] {
  const household = householdOf(places, portfolio);
  const slices = slicesOf(household.holdings.map(({ classCell }) => classCell));
  const classed = classedPortfolio(slices, household.portfolio, classRows, classPolicy, invested);
  return targetGroups(household, slices, classed, classPolicy.split);
}
