import type { ClassRow } from "../classes/class-rows";
import { holdingsError } from "../errors/holdings-error";
import { isSplitClass, type Slice } from "../portfolio/exposures";
import { classKey, isInClass } from "../portfolio/tree";
import type { Household } from "./household";
import type { PlacementRequest } from "./household-book";
import type { TargetGroup } from "./target-groups";

/**
 * A fund that is split over classes and goes to a target of its own is in none of the groups of these classes, so that
 * nothing can be judged in them.
 *
 * @throws InputError `splitInBandedClass` where one of its classes has a band, `splitInJudgedClasses` where bands are
 *   judged against classes
 */
export function requireJudgeable(
  { classRows, classPolicy, bands }: PlacementRequest,
  { holdings }: Household,
  slices: readonly Slice[],
  groups: readonly TargetGroup[],
): void {
  const isAlone = new Set(
    groups.flatMap(({ isClass, members }) => (isClass ? [] : members.map(({ row }) => row))),
  );
  for (const { row: at, path } of slices) {
    const holding = holdings[at];
    const [first = -1] = holding?.rows ?? [];
    if (!holding || !isSplitClass(holding.classCell) || !isAlone.has(first)) continue;
    const { name } = holding;
    const banded = classRows.find(
      (row) => isBanded(row) && isInClass(classKey(path), classKey(row.path)),
    );
    if (banded) throw holdingsError("splitInBandedClass", { name, path: banded.path });
    if (classPolicy.judge === "parent" && bands)
      throw holdingsError("splitInJudgedClasses", { name });
  }
}

function isBanded({ band }: ClassRow): boolean {
  return band !== null && band.kind !== "none";
}
