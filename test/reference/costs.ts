import { Fraction, sum } from "./fraction";

/** What trades of a row cost: shares of what is bought and sold, and money for each order. */
export interface RowCosts {
  readonly buy: Fraction;
  readonly sell: Fraction;
  readonly fee: Fraction;
}

/** What a trade costs, and its fee where it is an order. */
export function costOf(amount: Fraction, { buy, sell, fee }: RowCosts, isOrder: boolean): Fraction {
  const proportional = amount.absolute().times(amount.sign() > 0 ? buy : sell);
  return isOrder ? proportional.plus(fee) : proportional;
}

/** What is set aside for costs, and by how much the costs that it leaves room for are over it. */
interface Step {
  readonly cost: Fraction;
  readonly over: Fraction;
}

/** Where the straight line through two steps comes to costs that are just set aside. */
function crossing(a: Step, b: Step): Fraction {
  const slope = b.over.minus(a.over).over(b.cost.minus(a.cost));
  return a.cost.minus(a.over.over(slope));
}

/** Fractions grow with every step; these digits are far beyond any that decide. */
const DIGITS = 10n ** 50n;
const SETTLED = Fraction.ratio(1n, 10n ** 40n);

function shortened(cost: Fraction): Fraction {
  return Fraction.ratio(cost.times(Fraction.ratio(DIGITS, 1n)).floor(), DIGITS);
}

/**
 * The answer itself, where the piece between it and a step right beside it is straight; else the step. Half of what a
 * step is over lies between the two, as no cost rate is above a quarter.
 */
function onLastPiece(here: Step, at: (cost: Fraction) => Step): Fraction {
  if (here.over.isZero()) return here.cost;
  const nearer = at(here.cost.plus(here.over.times(Fraction.half)));
  const crossed = at(crossing(here, nearer));
  return crossed.over.isZero() ? crossed.cost : here.cost;
}

/**
 * domain.md 4, Costs: trades pay their own costs. `amountsAt(cost)` are the trades when `cost` is set
 * aside for them; the result is the exact cost that the trades it leaves room for cause. Costs are a
 * contraction and piecewise linear, so the line through two steps of the last straight piece crosses at the
 * answer itself. A crossing that is no nearer than a step is left for the step, which always is nearer. Only
 * where rows on both sides share a filling the piece is no line; then the crossings come close to an irrational
 * answer.
 */
export function selfFinancedCost(
  amountsAt: (cost: Fraction) => readonly Fraction[],
  costs: readonly RowCosts[],
  orders: readonly boolean[],
): Fraction {
  const fees = sum(costs.map(({ fee }, index) => (orders[index] === true ? fee : Fraction.zero)));
  if (costs.every(({ buy, sell }) => buy.isZero() && sell.isZero())) return fees;
  const at = (cost: Fraction): Step => {
    const amounts = amountsAt(cost);
    const paid = costs.map((each, index) =>
      costOf(amounts[index] ?? Fraction.zero, each, orders[index] === true),
    );
    return { cost, over: sum(paid).minus(cost) };
  };
  let before = at(fees);
  let here = at(shortened(before.cost.plus(before.over)));
  for (let count = 0; count < 200; count++) {
    if (here.over.absolute().isBelow(SETTLED)) return onLastPiece(here, at);
    const crossed = before.over.equals(here.over) ? here : at(crossing(before, here));
    if (crossed.over.isZero()) return crossed.cost;
    const stepped = at(shortened(here.cost.plus(here.over)));
    const nearer = crossed.over.absolute().isBelow(stepped.over.absolute()) ? crossed : stepped;
    before = here;
    here = at(shortened(nearer.cost));
  }
  throw new Error("the costs don't settle");
}
