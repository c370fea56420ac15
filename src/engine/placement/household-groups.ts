import { classedPortfolio } from "../classes/classed-portfolio";
import type { Exact } from "../numbers/exact";
import { slicesOf } from "../portfolio/exposures";
import { isOrder } from "../portfolio/terms";
import { householdOf } from "./household";
import type { PlacementRequest } from "./household-book";
import { requireJudgeable } from "./judgeable-classes";
import { type TargetGroup, targetGroups } from "./target-groups";

/**
 * The groups that a household is planned by (`targetGroups`).
 *
 * @param invested what targets are shares of, money
 * @throws InputError as `resolvedTargets` and `requireJudgeable`
 */
export function groupsOf(request: PlacementRequest, invested: Exact): TargetGroup[] {
  const { places, portfolio, classRows, classPolicy, terms } = request;
  const household = householdOf(places, portfolio);
  const slices = slicesOf(household.holdings.map(({ classCell }) => classCell));
  const classed = classedPortfolio(slices, household.portfolio, classRows, classPolicy, invested);
  const groups = targetGroups(household, slices, classed, {
    split: classPolicy.split,
    isUnheld: ({ rows }) => rows.every((row) => !isOrder(terms, row)),
  });
  requireJudgeable(request, household, slices, groups);
  return groups;
}
