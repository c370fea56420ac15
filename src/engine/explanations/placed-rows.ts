import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";

/** The groups that each row serves. */
export function groupsOfRows({
  groups,
  accountOf,
}: Pick<PlacedPortfolio, "groups" | "accountOf">): GroupOutcome[][] {
  const ofRows = accountOf.map((): GroupOutcome[] => []);
  for (const group of groups) for (const { row } of group.members) ofRows[row]?.push(group);
  return ofRows;
}

/** The group of a row that has a target for itself; null of a row that shares those of its groups. */
export function ownGroup(groups: readonly GroupOutcome[] | undefined): GroupOutcome | null {
  const [first] = groups ?? [];
  return first && !first.isClass && first.members.length === 1 ? first : null;
}
