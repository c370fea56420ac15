import { classedPortfolio } from "../classes/classed-portfolio";
import { holdingsError } from "../errors/holdings-error";
import type { Exact } from "../numbers/exact";
import { slicesOf } from "../portfolio/exposures";
import { householdOf } from "./household";
import type { PlacementRequest } from "./household-book";
import { requireJudgeable } from "./judgeable-classes";
import { type TargetGroup, targetGroups } from "./target-groups";

/**
 * The groups that a household is planned by (`targetGroups`).
 *
 * @param invested what targets are shares of, money
 * @throws InputError as `resolvedTargets` and `requireJudgeable`; `classEmpty` where nothing is held of a class that is
 *   wanted: no account is known to buy it in
 */
export function groupsOf(request: PlacementRequest, invested: Exact): TargetGroup[] {
  const { places, portfolio, classRows, classPolicy } = request;
  const household = householdOf(places, portfolio);
  const slices = slicesOf(household.holdings.map(({ classCell }) => classCell));
  const classed = classedPortfolio(slices, household.portfolio, classRows, classPolicy, invested);
  const [empty] = classed.unheld;
  if (empty !== undefined) throw holdingsError("classEmpty", { path: empty });
  const groups = targetGroups(household, slices, classed, classPolicy.split);
  requireJudgeable(request, household, slices, groups);
  return groups;
}
