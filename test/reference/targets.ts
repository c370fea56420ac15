import { BadCell, readNumber, WrongCall, type Cell } from "./cells";
import { Fraction, sum } from "./fraction";

export const TOLERANCE = Fraction.ratio(1n, 1_000_000_000n);

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
  wholeOf(total);
  return targets.map((target) => target.over(total));
}

/** What targets that add up to a total are shares of: 1, or 100. */
export function wholeOf(total: Fraction): Fraction {
  const hundred = Fraction.ratio(100n, 1n);
  const whole = [Fraction.one, hundred].find((each) => isCloseTo(total, each));
  if (whole === undefined) throw new WrongCall(`targets add up to ${total.toNumber()}`);
  return whole;
}
