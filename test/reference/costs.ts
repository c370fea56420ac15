import { Fraction, sum } from "./fraction";
import type { CostRates } from "./options";

/** What trades of these amounts cost. */
export function costOf(amounts: readonly Fraction[], rates: CostRates, fees: Fraction): Fraction {
  const costs = amounts.map((amount) =>
    amount.absolute().times(amount.sign() > 0 ? rates.buy : rates.sell),
  );
  return sum(costs).plus(fees);
}

/** Where the straight line through two points (cost, excess) crosses zero. */
function crossing(a: readonly [Fraction, Fraction], b: readonly [Fraction, Fraction]): Fraction {
  const slope = b[1].minus(a[1]).over(b[0].minus(a[0]));
  return a[0].minus(a[1].over(slope));
}

/** Fractions grow with every step; these digits are far beyond any that decide. */
const DIGITS = 10n ** 80n;
const SETTLED = Fraction.ratio(1n, 10n ** 60n);

function shortened(cost: Fraction): Fraction {
  return Fraction.ratio(cost.times(Fraction.ratio(DIGITS, 1n)).floor(), DIGITS);
}

/**
 * domain.md 4, Costs: trades pay their own costs. `amountsAt(cost)` are the trades when `cost` is set
 * aside for them; the result is the exact cost that the trades it leaves room for cause. Costs are a
 * contraction and piecewise linear, so stepping comes to the last straight piece, whose line through
 * two steps (or through every other, where they alternate) crosses at the answer itself. Only where rows
 * on both sides share a filling the piece is no line; then the steps come close to an irrational answer.
 */
export function selfFinancedCost(
  amountsAt: (cost: Fraction) => readonly Fraction[],
  rates: CostRates,
  fees: Fraction,
): Fraction {
  if (rates.buy.isZero() && rates.sell.isZero()) return fees;
  const excess = (cost: Fraction) => costOf(amountsAt(cost), rates, fees).minus(cost);
  const steps: (readonly [Fraction, Fraction])[] = [];
  let cost = fees;
  for (let count = 0; count < 200; count++) {
    const over = excess(cost);
    if (over.absolute().isBelow(SETTLED)) return cost;
    const here = [cost, over] as const;
    for (const before of steps.slice(-2)) {
      if (before[1].equals(over)) continue;
      const candidate = crossing(before, here);
      if (excess(candidate).isZero()) return candidate;
    }
    steps.push(here);
    cost = shortened(cost.plus(over));
  }
  throw new Error("the costs don't settle");
}
