import type { ClassedPortfolio } from "../classes/classed-portfolio";
import { Exact } from "../numbers/exact";
import { TARGET_TOLERANCE } from "../portfolio/book";
import type { ClassPolicy } from "../portfolio/class-policy";
import type { Slice } from "../portfolio/exposures";
import { classKey, isInClass } from "../portfolio/tree";
import { type HeldAndWanted, heldAndWanted } from "../portfolio/tree-drift";
import type { Holding, Household } from "./household";

/** Rows that serve one target together: a holding in several accounts, or the holdings of a class. */
export interface TargetGroup extends HeldAndWanted {
  /** What it is called: the name of the holding, or the path of the class. */
  readonly label: string;
  readonly isClass: boolean;
  /** The class that it lies in, or is; "" for none. */
  readonly path: string;
  /** Its rows, each with the share of it that counts. */
  readonly members: readonly Member[];
}

/** A row of a group, with the share of it that counts there, a fraction. */
interface Member {
  readonly row: number;
  readonly share: Exact;
}

/** A part of a holding with its class, and whether the holding has a target of its own. */
interface Part extends HeldAndWanted {
  readonly slice: Slice;
  readonly key: string;
  readonly hasTarget: boolean;
  readonly isSplit: boolean;
  /** Whether it stands for a class of which nothing is held. */
  readonly isUnheld: boolean;
}

/** How holdings are put into groups. */
interface Grouping extends Pick<ClassPolicy, "split"> {
  /** Whether a holding stands for a class of which nothing is held: what its target leaves for it is its own. */
  readonly isUnheld: (holding: Holding) => boolean;
}

/**
 * The groups whose targets a household is planned by, in the order of their first rows.
 *
 * A holding is a group, whatever accounts it lies in. Holdings without a target that serve their class's are one
 * group, unless `split` says how. Where a holding without a target is split over classes, each of these classes is
 * one: what its target leaves to holdings without one or, where that is nothing, the class as a whole. A class of
 * which nothing is held is one by itself.
 *
 * @param slices what the holdings are made of, one for each row of `classed`
 */
export function targetGroups(
  { holdings, portfolio }: Household,
  slices: readonly Slice[],
  classed: ClassedPortfolio,
  { split, isUnheld }: Grouping,
): TargetGroup[] {
  const counts = new Map<number, number>();
  for (const { row } of slices) counts.set(row, (counts.get(row) ?? 0) + 1);
  const parts = slices.map((slice, at): Part => ({
    ...amountsIn(classed, at),
    slice,
    key: classKey(slice.path),
    hasTarget: (portfolio.targets[slice.row] as number) > 0,
    isSplit: (counts.get(slice.row) ?? 0) > 1,
    isUnheld: isUnheld(holdings[slice.row] as Holding),
  }));
  const lookedThrough = topClasses(parts.filter(({ isSplit, hasTarget }) => isSplit && !hasTarget));
  const served = servedTargets(parts);
  const groups = new Map<string, Omit<TargetGroup, "near">>();
  for (const part of parts) {
    const place = classOf(part, served, lookedThrough, split);
    const holding = holdings[part.slice.row];
    const key = place === null ? `holding ${part.slice.row}` : `class ${place.key}`;
    const ownPath = part.isSplit ? "" : part.slice.path;
    const known = groups.get(key) ?? {
      label: place?.path ?? holding?.name ?? "",
      isClass: place !== null,
      path: place?.path ?? ownPath,
      members: [],
      held: new Exact(0),
      wanted: new Exact(0),
    };
    groups.set(key, {
      ...known,
      held: known.held.plus(part.held),
      wanted: known.wanted.plus(part.wanted),
      members: withMembers(known.members, holding?.rows ?? [], part.slice.share),
    });
  }
  return Array.from(groups.values(), (group) => ({
    ...group,
    ...heldAndWanted(group.held, group.wanted),
  }));
}

function amountsIn({ rows }: ClassedPortfolio, at: number): HeldAndWanted {
  const { held, wanted, near } = rows.at(at);
  return { held, wanted, near };
}

/** A class by the key that it is compared by. */
interface ClassPlace {
  readonly key: string;
  readonly path: string;
}

/** The classes of parts but for those that lie within another of them. */
function topClasses(parts: readonly Part[]): ClassPlace[] {
  const places = parts.map(({ key, slice }) => ({ key, path: slice.path }));
  return places.filter(
    ({ key }) => !places.some((other) => key !== other.key && isInClass(key, other.key)),
  );
}

/** What the target of each class, by its key, leaves to holdings without one; a share of the portfolio. */
type ServedTargets = ReadonlyMap<string, Exact>;

function servedTargets(parts: readonly Part[]): ServedTargets {
  const served = new Map<string, Exact>();
  for (const { key, hasTarget, wanted } of parts) {
    if (!hasTarget) served.set(key, served.get(key)?.plus(wanted) ?? wanted);
  }
  return served;
}

/** The class that a part serves the target of; null where its holding is a group by itself. */
function classOf(
  { key, slice, hasTarget, isUnheld }: Part,
  served: ServedTargets,
  lookedThrough: readonly ClassPlace[],
  split: ClassPolicy["split"],
): ClassPlace | null {
  if (isUnheld) return null;
  const within = lookedThrough.find((place) => isInClass(key, place.key));
  if (within) {
    const ofClass = [...served].filter(([other]) => isInClass(other, within.key));
    const isLeft = ofClass.some(([, wanted]) => wanted.gt(TARGET_TOLERANCE));
    return hasTarget && isLeft ? null : within;
  }
  const isServing = !hasTarget && key !== "" && split === "holdings";
  return isServing && served.get(key)?.gt(TARGET_TOLERANCE) ? { key, path: slice.path } : null;
}

function withMembers(members: readonly Member[], rows: readonly number[], share: Exact): Member[] {
  const known = new Map(members.map((member) => [member.row, member.share]));
  for (const row of rows) known.set(row, known.get(row)?.plus(share) ?? share);
  return Array.from(known, ([row, own]) => ({ row, share: own }));
}
