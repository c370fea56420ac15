import { Exact, exactOf } from "../../engine/numbers/exact";
import { TARGET_TOLERANCE } from "../../engine/portfolio/book";
import { isTyped, typedTarget } from "./entered-lines";
import type { TargetNode, TargetTree } from "./target-tree";

const ZERO = new Exact(0);
const ALL = new Exact(1);

/** What the targets of one level add up to; exact shares of the portfolio. */
export interface LevelTotal {
  /** What it is to add up to: 1 for the portfolio, a class's own target; null where a class has none. */
  readonly wanted: Exact | null;
  /** What its parts and names add up to. */
  readonly together: Exact;
  /** What it asks for: its own target, or what it adds up to. */
  readonly asked: Exact;
  /** Whether a target is typed for it or in it. */
  readonly isSpoken: boolean;
  /** Whether names without a target share what its own target leaves. */
  readonly isServed: boolean;
  /** Whether a name lies in it. */
  readonly isHeld: boolean;
  /** Whether it has a target, and nothing in it does or is a name: its money stays in cash until a name is added. */
  readonly isUnheld: boolean;
  /** What is missing to what is wanted, below 0 where there is too much; 0 where it adds up, is shared or stays in cash. */
  readonly missing: Exact;
}

/** A tree with what its levels add up to. */
export interface TotalledTree {
  readonly tree: TargetTree;
  /** By the places of the classes. */
  readonly totals: readonly LevelTotal[];
}

/** The totals of all levels, by the places of the classes. */
export function levelTotals({ names, nodes }: TargetTree): readonly LevelTotal[] {
  const totals = new Array<LevelTotal>(nodes.length);
  for (let place = nodes.length - 1; place >= 0; place--) {
    const { parts, slices, own } = nodes[place] as TargetNode;
    const below = parts.map((part) => totals[part] as LevelTotal);
    const typed = place === 0 ? null : typedTarget(own);
    const targets = slices.map(({ row, share }) =>
      exactOf(names[row]?.target.read ?? 0).times(share),
    );
    const together = [...targets, ...below.map(({ asked }) => asked)].reduce(
      (sum, amount) => sum.plus(amount),
      ZERO,
    );
    const wanted = place === 0 ? ALL : typed === null ? null : exactOf(typed);
    const isServed = place > 0 && targets.some((target) => target.isZero());
    const isHeld = slices.length > 0 || below.some((part) => part.isHeld);
    const isUnheld = typed !== null && typed > 0 && !isHeld && together.isZero();
    totals[place] = {
      wanted,
      together,
      asked: typed === null ? together : exactOf(typed),
      isSpoken:
        typed !== null ||
        below.some(({ isSpoken }) => isSpoken) ||
        slices.some(({ row }) => names[row] !== undefined && isTyped(names[row].target)),
      isServed,
      isHeld,
      isUnheld,
      missing: wanted === null || isUnheld ? ZERO : missingOf(wanted.minus(together), isServed),
    };
  }
  return totals;
}

/** Targets add up where the engine lets them; names without a target take what a class's leaves. */
function missingOf(missing: Exact, isServed: boolean): Exact {
  const isWhole = missing.abs().lte(TARGET_TOLERANCE);
  return isWhole || (isServed && missing.gt(0)) ? ZERO : missing;
}
