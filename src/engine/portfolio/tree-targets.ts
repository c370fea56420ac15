import { holdingsError } from "../errors/holdings-error";
import { inputError } from "../errors/input-error";
import { Exact, exactOf } from "../numbers/exact";
import { TARGET_TOLERANCE, targetTotalInWords } from "./book";
import type { ClassPolicy } from "./class-policy";
import { splitAmong } from "./split";
import type { ClassNode, ClassTree } from "./tree";

/** What is given for the targets of a portfolio's rows and classes. */
export interface GivenTargets {
  /** What each row is worth, money. */
  readonly held: readonly Exact[];
  /** One a row, as given; 0 where it has none. */
  readonly rows: ArrayLike<number>;
  /** One a class of the tree, as given; null or undefined where it has none. */
  readonly classes: readonly (number | null | undefined)[];
  /** What the portfolio is to be worth, money; targets are shares of it. */
  readonly invested: Exact;
}

type TargetPolicy = Pick<ClassPolicy, "targets" | "split">;

const ZERO = new Exact(0);
const ONE = new Exact(1);

/**
 * The target of each row as a share of the portfolio, exactly; together they are 1.
 *
 * A class without a target has what its rows and parts add up to. What a class's target leaves over is split among
 * its own rows that have none.
 *
 * @throws InputError `targetsTotal` or `targetsEmpty`; `classTotal` where a class and what it holds differ;
 *   `classTargetMissing` where targets are shares of a class that has none
 */
export function resolvedTargets(
  tree: ClassTree,
  given: GivenTargets,
  policy: TargetPolicy,
): Exact[] {
  const isOfParent = policy.targets === "of parent";
  if (isOfParent) requireClassTargets(tree, given);
  const rows = Array.from(given.rows, exactOf);
  const asked = askedOfClasses(tree, given, rows);
  const total = asked[0] as Exact;
  const whole = wholeNear(total);
  const shares = tree.map(() => ONE);
  // A class comes before its parts, so that its own share is known by then.
  for (const [place, node] of tree.entries()) {
    const share = shares[place] as Exact;
    const unit = isOfParent && place > 0 ? new Exact(whole) : total;
    const isWhole = unit.eq(ONE);
    const shareOf = (target: Exact): Exact => {
      const ofUnit = isWhole ? target : target.div(unit);
      return isOfParent ? ofUnit.times(share) : ofUnit;
    };
    for (const part of node.parts) shares[part] = shareOf(asked[part] as Exact);
    for (const row of node.rows) rows[row] = shareOf(rows[row] as Exact);
    const below = sum([
      ...node.parts.map((part) => shares[part] as Exact),
      ...node.rows.map((row) => rows[row] as Exact),
    ]);
    serveRest(node, share, below, given, policy.split, rows);
  }
  return rows;
}

function requireClassTargets(tree: ClassTree, { classes }: GivenTargets): void {
  const missing = tree.find((_, place) => place > 0 && (classes[place] ?? null) === null);
  if (missing) throw holdingsError("classTargetMissing", { path: missing.path });
}

/** What each class asks for, in the unit in which it is given: its own target, or what it holds together. */
function askedOfClasses(tree: ClassTree, given: GivenTargets, targets: readonly Exact[]): Exact[] {
  const asked = tree.map(() => ZERO);
  for (let place = tree.length - 1; place >= 0; place--) {
    const { parts, rows } = tree[place] as ClassNode;
    const own = given.classes[place] ?? null;
    const together = [
      ...parts.map((part) => asked[part] as Exact),
      ...rows.map((row) => targets[row] as Exact),
    ];
    asked[place] = own === null ? sum(together) : exactOf(own);
  }
  return asked;
}

/** Splits what a class wants beyond its parts and rows among its rows without a target. */
function serveRest(
  { path, rows }: ClassNode,
  share: Exact,
  below: Exact,
  { held, rows: targets, invested }: GivenTargets,
  rule: ClassPolicy["split"],
  resolved: Exact[],
): void {
  const rest = share.minus(below);
  if (rest.abs().lte(TARGET_TOLERANCE)) return;
  const open = rows.filter((row) => targets[row] === 0);
  if (rest.lt(0) || open.length === 0) {
    throw holdingsError("classTotal", {
      path,
      target: share.toNumber(),
      total: below.toNumber(),
    });
  }
  const own = open.map((row) => held[row] ?? ZERO);
  const amounts = splitAmong(own, rest.times(invested), rule);
  for (const [at, row] of open.entries()) resolved[row] = (amounts[at] ?? ZERO).div(invested);
}

/** What targets that add up to a total are shares of: 1, or 100. */
function wholeNear(total: Exact): number {
  const whole = [1, 100].find((one) => total.div(one).minus(1).abs().lte(TARGET_TOLERANCE));
  if (whole !== undefined) return whole;
  const shown = total.toNumber();
  if (shown === 0) throw inputError("targetsEmpty");
  throw inputError("targetsTotal", { total: shown, total100: targetTotalInWords(shown) });
}

function sum(amounts: readonly Exact[]): Exact {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
