import { BadCell, readNumber, WrongCall, type Cell } from "./cells";
import { Fraction, sum } from "./fraction";

const TOLERANCE = Fraction.ratio(1n, 1_000_000_000n);

/** semantics.md, Totals and signs: "negative targets are errors". */
export function readTarget(cell: Cell): Fraction {
  const target = readNumber(cell);
  if (target.sign() < 0) throw new BadCell("#VALUE!");
  return target;
}

function isCloseTo(total: Fraction, whole: Fraction): boolean {
  return !total.over(whole).minus(Fraction.one).absolute().isAbove(TOLERANCE);
}

/** design.md, Numbers: a sum within 1e-9 (relative) of 1 or 100 is divided out, any other an error. */
export function divideOut(targets: readonly Fraction[]): Fraction[] {
  const total = sum(targets);
  const hundred = Fraction.ratio(100n, 1n);
  if (!isCloseTo(total, Fraction.one) && !isCloseTo(total, hundred)) {
    throw new WrongCall(`targets add up to ${total.toNumber()}`);
  }
  return targets.map((target) => target.over(total));
}
