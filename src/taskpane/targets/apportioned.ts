import { Exact } from "../../engine/numbers/exact";
import { splitAmong } from "../../engine/portfolio/split";

/** Targets are given in hundredths of a percent, in ten-thousandths where there are many. */
const UNIT = new Exact("1e-4");
const FINE_UNIT = new Exact("1e-6");
const FEW = 50;

/**
 * Splits an amount in proportion to weights, equally where they are all 0, into parts of whole units that add up to it:
 * each part is rounded down, and what is left goes to the largest remainders, ties in row order. What is less than a
 * unit goes with it.
 *
 * @param amount a share of the portfolio, 0 or more
 * @param weights 0 or more
 */
export function apportioned(amount: Exact, weights: readonly Exact[]): Exact[] {
  const unit = weights.length > FEW ? FINE_UNIT : UNIT;
  const parts = splitAmong(weights, amount, "holdings");
  const rounded = parts.map((part) => part.div(unit).floor().times(unit));
  const remainder = (at: number): Exact => (parts[at] as Exact).minus(rounded[at] as Exact);
  const order = [...parts.keys()].sort(
    (one, other) => remainder(other).cmp(remainder(one)) || one - other,
  );
  let left = rounded.reduce((sum, part) => sum.minus(part), amount);
  for (const at of order) {
    const taken = Exact.min(left, unit);
    if (!taken.gt(0)) break;
    rounded[at] = (rounded[at] as Exact).plus(taken);
    left = left.minus(taken);
  }
  return rounded;
}
