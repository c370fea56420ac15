import { Exact, exactOf } from "../../engine/numbers/exact";
import { percentText } from "../../engine/triggers/band-entry";
import { lineKey } from "../../workbook/targets/saved-targets";
import { apportioned } from "./apportioned";
import { type EnteredLine, isTyped, typedTarget } from "./entered-lines";
import type { LevelTotal, TotalledTree } from "./level-totals";
import { type TargetNode, type TargetTree } from "./target-tree";
import { type WantedLine, wantedLines } from "./wanted-lines";

/** What can be done with the targets of one level at once. */
export type LevelChange = "spread" | "normalise" | "current mix";

/** New targets by the keys of their lines, exact shares of the portfolio. */
type NewTargets = Map<string, Exact>;

const ZERO = new Exact(0);

/**
 * Whether a change has anything to do in a class: the rest is spread where something is missing, and targets are
 * normalised where there are some that add up to something else than they should.
 */
export function canChange(
  { tree, totals }: TotalledTree,
  place: number,
  change: LevelChange,
): boolean {
  const { wanted, together } = totals[place] as LevelTotal;
  const { parts, slices } = tree.nodes[place] as TargetNode;
  switch (change) {
    case "spread":
      return parts.length + slices.length > 0 && wanted !== null && wanted.gt(together);
    case "normalise":
      return wanted !== null && together.gt(0) && !wanted.eq(together);
    case "current mix":
      return namesWithin(tree, place).some((row) => heldIn(tree, row).gt(0));
  }
}

/**
 * The lines after a change of the targets in a class; what the class itself is to weigh stays.
 *
 * "spread" gives what is missing to what has no target yet, in equal parts, or else to all in proportion to their
 * targets. "normalise" scales all targets so that they add up. "current mix" takes what is held. Each leaves hundredths
 * of a percent, which go to the largest remainders, so that the level adds up exactly.
 *
 * @param place the class in the tree; 0 for the portfolio itself
 */
export function changedLevel(
  given: TotalledTree,
  place: number,
  change: LevelChange,
): WantedLine[] {
  const targets: NewTargets = new Map();
  switch (change) {
    case "spread":
      spread(given, place, targets);
      break;
    case "normalise":
      rescaleWithin(given, place, (given.totals[place] as LevelTotal).wanted ?? ZERO, targets);
      break;
    case "current mix":
      takeMix(given, place, targets);
      break;
  }
  return withTargets(given.tree, targets);
}

/** A part or a name right in a class. */
interface Child {
  readonly key: string;
  /** Its place among the classes; null for a name. */
  readonly place: number | null;
  /** What it asks for now. */
  readonly asked: Exact;
  readonly isSpoken: boolean;
}

function childrenOf({ tree: { nodes, names }, totals }: TotalledTree, place: number): Child[] {
  const { parts, slices } = nodes[place] as TargetNode;
  const whole = slices.filter(({ share }) => share.eq(1));
  return [
    ...parts.map((part): Child => {
      const { asked, isSpoken } = totals[part] as LevelTotal;
      return { key: (nodes[part] as TargetNode).own.key, place: part, asked, isSpoken };
    }),
    ...whole.map(({ row }): Child => {
      const name = names[row] as EnteredLine;
      const asked = exactOf(typedTarget(name) ?? 0);
      return { key: name.key, place: null, asked, isSpoken: isTyped(name.target) };
    }),
  ];
}

/** Gives what is missing in a class to those that have no target, or else to all in proportion. */
function spread(given: TotalledTree, place: number, targets: NewTargets): void {
  const { wanted, together } = given.totals[place] as LevelTotal;
  const missing = (wanted ?? ZERO).minus(together);
  const children = childrenOf(given, place);
  const open = children.filter(({ isSpoken }) => !isSpoken);
  if (open.length === 0) {
    rescaleWithin(given, place, wanted ?? ZERO, targets);
    return;
  }
  const amounts = apportioned(
    missing,
    open.map(() => new Exact(1)),
  );
  for (const [at, child] of open.entries()) fill(given, child, amounts[at] ?? ZERO, targets);
}

/** Gives a target to a name, or to a class and, where it holds classes alone, to these in equal parts. */
function fill(given: TotalledTree, child: Child, amount: Exact, targets: NewTargets): void {
  targets.set(child.key, amount);
  if (child.place === null) return;
  const inside = childrenOf(given, child.place);
  if (inside.some(({ place }) => place === null)) return;
  const amounts = apportioned(
    amount,
    inside.map(() => new Exact(1)),
  );
  for (const [at, part] of inside.entries()) fill(given, part, amounts[at] ?? ZERO, targets);
}

/** Scales what is right in a class, and with it all below, so that it comes to an amount. */
function rescaleWithin(
  given: TotalledTree,
  place: number,
  amount: Exact,
  targets: NewTargets,
): void {
  const children = childrenOf(given, place).filter(({ asked }) => asked.gt(0));
  // Names that are split over classes count in this one, too, and stay.
  const together = (given.totals[place] as LevelTotal).together;
  const fixed = together.minus(sumOf(children.map(({ asked }) => asked)));
  const amounts = apportioned(
    Exact.max(amount.minus(fixed), 0),
    children.map(({ asked }) => asked),
  );
  for (const [at, child] of children.entries()) rescale(given, child, amounts[at] ?? ZERO, targets);
}

function rescale(given: TotalledTree, child: Child, amount: Exact, targets: NewTargets): void {
  if (child.place === null) {
    targets.set(child.key, amount);
    return;
  }
  const { wanted, together, asked } = given.totals[child.place] as LevelTotal;
  if (wanted !== null) targets.set(child.key, amount);
  // What its own targets leave to names without one, they leave in proportion.
  const inside = together.eq(asked) ? amount : together.times(amount).div(asked);
  rescaleWithin(given, child.place, inside, targets);
}

/** Takes what is held as the targets of all names in a class, and of the classes in it that have one. */
function takeMix({ tree, totals }: TotalledTree, place: number, targets: NewTargets): void {
  const rows = namesWithin(tree, place);
  const held = rows.map((row) => heldIn(tree, row));
  const wanted = (totals[place] as LevelTotal).wanted ?? shareOf(tree, held);
  const amounts = new Map<number, Exact>();
  for (const [at, amount] of apportioned(wanted, held).entries()) {
    const row = rows[at] as number;
    amounts.set(row, amount);
    targets.set((tree.names[row] as EnteredLine).key, amount);
  }
  const sumIn = (at: number): Exact => {
    const { parts, slices, own } = tree.nodes[at] as TargetNode;
    const ofNames = slices.map(({ row, share }) => (amounts.get(row) ?? ZERO).times(share));
    const sum = sumOf([...ofNames, ...parts.map(sumIn)]);
    if (at !== place && typedTarget(own) !== null) targets.set(own.key, sum);
    return sum;
  };
  sumIn(place);
}

/** The names in a class and all its parts; of the portfolio itself all, of a class those that lie wholly in it. */
function namesWithin(tree: TargetTree, place: number): number[] {
  if (place === 0) return [...tree.names.keys()];
  const { parts, slices } = tree.nodes[place] as TargetNode;
  const own = slices.filter(({ share }) => share.eq(1)).map(({ row }) => row);
  return [...own, ...parts.flatMap((part) => namesWithin(tree, part))];
}

/** What is held of a name, money; a short position counts as nothing. */
function heldIn({ names }: TargetTree, row: number): Exact {
  return Exact.max(exactOf(names[row]?.line.value ?? 0), 0);
}

function shareOf(tree: TargetTree, held: readonly Exact[]): Exact {
  const all = sumOf([...tree.names.keys()].map((row) => heldIn(tree, row)));
  return sumOf(held).div(all).toDecimalPlaces(4);
}

function withTargets(tree: TargetTree, targets: NewTargets): WantedLine[] {
  const lines = wantedLines(tree);
  const known = new Set(lines.map(lineKey));
  const classes = tree.nodes.slice(1).flatMap(({ path, own }) => {
    const isNew = targets.has(own.key) && !known.has(own.key);
    return isNew ? [{ path, name: "", target: "", band: "" }] : [];
  });
  return [...lines, ...classes].map((line) => {
    const target = targets.get(lineKey(line));
    return target ? { ...line, target: percentText(target.toNumber()) } : line;
  });
}

function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
}
