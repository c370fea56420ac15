import { holdingsError } from "../errors/holdings-error";
import { inputError } from "../errors/input-error";
import { columnOfRationals, type DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { picked } from "../numbers/doubles/rows";
import type { Exact } from "../numbers/exact";
import * as rational from "../numbers/rational";
import { TARGET_TOLERANCE, targetTotalInWords } from "./book";
import type { ClassPolicy } from "./class-policy";
import { type Rest, withRests } from "./served-targets";
import { type ClassNode, type ClassTree, ownSums, placesOf } from "./tree";

type Rational = rational.Rational;

/** What is given for the targets of a portfolio's rows and classes. */
export interface GivenTargets {
  /** What each row is worth, money. */
  readonly held: DoubleColumn;
  /** One a row, as given; 0 where it has none. */
  readonly rows: DoubleColumn;
  /** One a class of the tree, as given; null or undefined where it has none. */
  readonly classes: readonly (number | null | undefined)[];
  /** What the portfolio is to be worth, money; targets are shares of it. */
  readonly invested: Exact;
}

/** Targets as shares of the portfolio. */
export interface ResolvedTargets {
  /** One a row; together they are 1. */
  readonly rows: DoubleColumn;
  /** What the rows that are each class's own, and no part's, add up to. */
  readonly ofOwnRows: readonly Rational[];
}

type TargetPolicy = Pick<ClassPolicy, "targets" | "split">;

const ONE = rational.decimal(1, 0);
const TOLERANCE = rational.rationalOfCell(TARGET_TOLERANCE);

/**
 * The target of each row as a share of the portfolio, exactly.
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
): ResolvedTargets {
  const isOfParent = policy.targets === "of parent";
  if (isOfParent) requireClassTargets(tree, given);
  const ofOwnRows = ownSums(tree, given.rows);
  const asked = askedOfClasses(tree, given, ofOwnRows);
  const total = asked[0] ?? rational.ZERO;
  const whole = rational.decimal(wholeNear(total), 0);
  const shares = tree.map(() => ONE);
  /** What the targets of the rows that are each class's own are multiplied with. */
  const factors = tree.map(() => ONE);
  const rests: Rest[] = [];
  // A class comes before its parts, so that its own share is known by then.
  for (const [place, node] of tree.entries()) {
    const share = shares[place] ?? ONE;
    const unit = isOfParent && place > 0 ? whole : total;
    const factor = rational.reduced(rational.divide(isOfParent ? share : ONE, unit));
    const shareOf = (target = rational.ZERO): Rational => rational.multiply(target, factor);
    for (const part of node.parts) shares[part] = shareOf(asked[part]);
    factors[place] = factor;
    const ofRows = shareOf(ofOwnRows[place]);
    const below = sum([...node.parts.map((part) => shares[part] ?? rational.ZERO), ofRows]);
    const rest = restOf(node, share, below, given);
    ofOwnRows[place] = rest ? rational.add(ofRows, rest.wanted) : ofRows;
    if (rest) rests.push(rest);
  }
  const ofEach = columnOfRationals(isOfParent ? factors : factors.slice(0, 1));
  const factorOfRow = isOfParent ? picked(ofEach, placesOf(tree)) : ofEach;
  const rows = doubles.multiply(given.rows, factorOfRow);
  return { rows: withRests(rows, rests, given, policy.split), ofOwnRows };
}

function requireClassTargets(tree: ClassTree, { classes }: GivenTargets): void {
  const missing = tree.find((_, place) => place > 0 && (classes[place] ?? null) === null);
  if (missing) throw holdingsError("classTargetMissing", { path: missing.path });
}

/** What each class asks for, in the unit in which it is given: its own target, or what it holds together. */
function askedOfClasses(
  tree: ClassTree,
  { classes }: GivenTargets,
  ofOwnRows: readonly Rational[],
): Rational[] {
  const asked = tree.map(() => rational.ZERO);
  for (let place = tree.length - 1; place >= 0; place--) {
    const { parts } = tree[place] as ClassNode;
    const own = classes[place] ?? null;
    const together = [...parts.map((part) => asked[part]), ofOwnRows[place]];
    asked[place] = own === null ? sum(together) : rational.rationalOfCell(own);
  }
  return asked;
}

/** What a class wants beyond its parts and rows, and its rows without a target, which serve it; null where that is nothing. */
function restOf(
  { path, rows }: ClassNode,
  share: Rational,
  below: Rational,
  { rows: targets }: GivenTargets,
): Rest | null {
  const wanted = rational.subtract(share, below);
  const isMissing = rational.compare(wanted, TOLERANCE) > 0;
  const isTooMuch = rational.compare(rational.negative(wanted), TOLERANCE) > 0;
  if (!isMissing && !isTooMuch) return null;
  const open = rows.filter((row) => targets.value[row] === 0);
  if (isTooMuch || open.length === 0) {
    throw holdingsError("classTotal", {
      path,
      target: rational.toNumber(share),
      total: rational.toNumber(below),
    });
  }
  return { rows: open, wanted };
}

/** What targets that add up to a total are shares of: 1, or 100. */
function wholeNear(total: Rational): number {
  const whole = [1, 100].find((one) => isNear(total, one));
  if (whole !== undefined) return whole;
  const shown = rational.toNumber(total);
  if (shown === 0) throw inputError("targetsEmpty");
  throw inputError("targetsTotal", { total: shown, total100: targetTotalInWords(shown) });
}

function isNear(total: Rational, whole: number): boolean {
  const off = rational.subtract(total, rational.decimal(whole, 0));
  const most = rational.times(TOLERANCE, whole);
  return rational.compare(off, most) <= 0 && rational.compare(rational.negative(off), most) <= 0;
}

function sum(amounts: readonly (Rational | undefined)[]): Rational {
  return amounts.reduce<Rational>(
    (total, one) => rational.add(total, one ?? rational.ZERO),
    rational.ZERO,
  );
}
