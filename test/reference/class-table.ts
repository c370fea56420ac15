import type { Cell } from "./cells";
import { corridorIn } from "./class-levels";
import { amountsOf, type Amounts, type ClassedPortfolio } from "./classed-portfolio";
import type { ClassNode } from "./class-tree";
import type { Fraction } from "./fraction";
import type { Mandate } from "./mandate";
import { judge } from "./status";

export const CLASSES = [
  "Class",
  "Value",
  "Weight",
  "Target",
  "Drift",
  "In parent",
  "Target in parent",
  "Drift in parent",
  "Lower",
  "Upper",
  "Status",
  "Class effect",
  "Selection effect",
] as const;

function cellOf(number: Fraction | null): Cell {
  return number?.toNumber() ?? "";
}

/** Weight, target and drift of a part within a whole; null where the whole holds or wants nothing. */
function placeIn(part: Amounts, whole: Amounts): (Fraction | null)[] {
  const weight = whole.held.sign() > 0 ? part.held.over(whole.held) : null;
  const target = whole.wanted.sign() > 0 ? part.wanted.over(whole.wanted) : null;
  return [weight, target, weight !== null && target !== null ? weight.minus(target) : null];
}

/** domain.md 1, Hierarchy: `(W − T)·τ` and `W·(u − τ)`. */
function effectsOf(part: Amounts, parent: Amounts, all: Amounts): (Fraction | null)[] {
  if (parent.wanted.isZero() || all.held.sign() <= 0) return [null, null];
  const share = part.wanted.over(parent.wanted);
  const parentDrift = parent.held.over(all.held).minus(parent.wanted.over(all.wanted));
  return [parentDrift.times(share), part.held.minus(parent.held.times(share)).over(all.held)];
}

/** What "classes" shows of the classes of one portfolio, each followed by its parts. */
export function classTable(portfolio: ClassedPortfolio, { classes }: Mandate): Cell[][] {
  const { root, bandOfClass } = portfolio;
  const all = amountsOf(portfolio, root);
  const linesOf = (parent: ClassNode): Cell[][] =>
    parent.parts.flatMap((node) => {
      const [own, above] = [amountsOf(portfolio, node), amountsOf(portfolio, parent)];
      const whole = classes.judge === "parent" ? above : all;
      const corridor = corridorIn(bandOfClass(node), own.wanted, whole.wanted);
      const isJudged = corridor !== null && whole.held.sign() > 0;
      const line: Cell[] = [
        node.path,
        own.held.toNumber(),
        ...placeIn(own, all).map(cellOf),
        ...placeIn(own, above).map(cellOf),
        cellOf(corridor?.lower ?? null),
        cellOf(corridor?.upper ?? null),
        isJudged ? judge(own.held.over(whole.held), corridor) : "",
        ...effectsOf(own, above, all).map(cellOf),
      ];
      return [line, ...linesOf(node)];
    });
  return linesOf(root);
}
