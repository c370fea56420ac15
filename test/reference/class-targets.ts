import { WrongCall } from "./cells";
import type { Holding } from "./book";
import type { ClassNode } from "./class-tree";
import { Fraction, greatest, least, sum } from "./fraction";
import { wholeOf, TOLERANCE } from "./targets";

export type Split = "holdings" | "equally" | "rank" | "fewest trades";

/** How the targets of a table with classes are read. */
export interface TargetRule {
  readonly ofParent: boolean;
  readonly split: Split;
  /** What the targets are shares of, money. */
  readonly invested: Fraction;
  /** The target that a row for the class gives, 0 for a blank one; null where there is no row. */
  readonly ofClass: (node: ClassNode) => Fraction | null;
}

/**
 * PLAN.md, Targets of classes, the table of `split`: what rows that serve a target are to be worth together as
 * each is to be worth.
 */
function splitAmong(held: readonly Fraction[], wanted: Fraction, rule: Split): Fraction[] {
  const total = sum(held);
  const count = Fraction.ratio(BigInt(held.length), 1n);
  if (rule === "equally" || (rule === "holdings" && total.isZero())) {
    return held.map(() => wanted.over(count));
  }
  if (rule === "holdings") return held.map((value) => wanted.times(value).over(total));
  const rows = [...held.keys()];
  const bySize = [...rows].sort((a, b) =>
    (held[b] ?? Fraction.zero).compare(held[a] ?? Fraction.zero),
  );
  const after = [...held];
  const change = (row: number, by: Fraction) => {
    after[row] = (after[row] ?? Fraction.zero).plus(by);
  };
  if (!wanted.isBelow(total)) {
    change(rule === "rank" ? 0 : (bySize[0] ?? 0), wanted.minus(total));
    return after;
  }
  let left = total.minus(wanted);
  for (const row of rule === "rank" ? rows.reverse() : bySize) {
    const sold = least(left, greatest(held[row] ?? Fraction.zero, Fraction.zero));
    change(row, sold.negated());
    left = left.minus(sold);
  }
  return after;
}

/**
 * The target of each row as a share of the portfolio. A class without a target has what its rows and parts add up
 * to; what the target of a class leaves over is served by its rows that have none.
 */
export function targetsInClasses(
  root: ClassNode,
  rows: readonly Holding[],
  { ofParent, split, invested, ofClass }: TargetRule,
): Fraction[] {
  const targetOf = (row: number) => rows[row]?.target ?? Fraction.zero;
  const asked = (node: ClassNode): Fraction => {
    const own = ofClass(node);
    if (ofParent && own === null && node !== root) throw new WrongCall("a class has no target");
    // A blank and a 0 can't be told apart: of a parent it is 0, else none.
    if (own !== null && (ofParent || !own.isZero())) return own;
    return sum([...node.parts.map(asked), ...node.rows.map(targetOf)]);
  };
  const total = asked(root);
  const whole = wholeOf(total);
  const targets = rows.map(() => Fraction.zero);
  const resolve = (node: ClassNode, share: Fraction): void => {
    const unit = ofParent && node !== root ? whole : total;
    const shareOf = (target: Fraction) =>
      ofParent ? target.over(unit).times(share) : target.over(unit);
    for (const row of node.rows) targets[row] = shareOf(targetOf(row));
    const given = [
      ...node.parts.map((part) => shareOf(asked(part))),
      ...node.rows.map((row) => targets[row] ?? Fraction.zero),
    ];
    serve(node, share.minus(sum(given)));
    for (const part of node.parts) resolve(part, shareOf(asked(part)));
  };
  const serve = (node: ClassNode, rest: Fraction): void => {
    if (!rest.absolute().isAbove(TOLERANCE)) return;
    const open = node.rows.filter((row) => targetOf(row).isZero());
    if (rest.sign() < 0 || open.length === 0) throw new WrongCall("a class and its rows differ");
    const held = open.map((row) => rows[row]?.value ?? Fraction.zero);
    splitAmong(held, rest.times(invested), split).forEach((amount, at) => {
      targets[open[at] ?? 0] = amount.over(invested);
    });
  };
  resolve(root, Fraction.one);
  return targets;
}
