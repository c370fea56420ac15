import { Exact } from "../../../../src/engine/numbers/exact";
import type { Rational } from "../../../../src/engine/numbers/rational";
import type { LotPlan, LotRow, OrderCosts } from "../../../../src/engine/trades/lots/lot-problem";
import { wholeLots as wholeLotsOf } from "../../../../src/engine/trades/lots/whole-lots";

/** What of a type is money or a rate, in decimals. */
type InDecimals<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends Rational ? Exact : Part[Name];
};

/** A lot problem in decimals; what orders cost is the same for all rows that don't say otherwise. */
export interface LotProblem {
  readonly rows: readonly (InDecimals<Omit<LotRow, "costs">> & {
    readonly costs?: InDecimals<OrderCosts>;
  })[];
  readonly cash: Exact;
  readonly cashKept: Exact;
  readonly costRate: Exact;
  readonly feePerOrder: Exact;
  readonly costUnit?: Exact;
  readonly leastTrade?: Exact;
}

/** `wholeLots` from decimals to decimals, with cash that is to be kept. */
export function wholeLots(problem: LotProblem): InDecimals<LotPlan> {
  const { cash, cashKept, costRate, feePerOrder, costUnit, leastTrade } = problem;
  const ofAll = { buyRate: costRate, sellRate: costRate, fee: feePerOrder };
  const plan = wholeLotsOf({
    rows: problem.rows.map((row) => {
      const { buyRate, sellRate, fee } = row.costs ?? ofAll;
      return {
        ...row,
        lotPrice: rationalOf(row.lotPrice),
        held: rationalOf(row.held),
        ideal: rationalOf(row.ideal),
        costs: {
          buyRate: rationalOf(buyRate),
          sellRate: rationalOf(sellRate),
          fee: rationalOf(fee),
        },
      };
    }),
    cash: rationalOf(cash.minus(cashKept)),
    costUnit: rationalOf(costUnit ?? new Exact(0)),
    leastTrade: rationalOf(leastTrade ?? new Exact(0)),
  });
  return {
    ...plan,
    cashLeft: exactOf(plan.cashLeft).plus(cashKept),
    costs: exactOf(plan.costs),
    distance: exactOf(plan.distance),
  };
}

function rationalOf(amount: Exact): Rational {
  const numerator = BigInt(amount.toFixed().replace(".", ""));
  return { numerator, divisor: 1n, scale: amount.decimalPlaces() };
}

function exactOf({ numerator, divisor, scale }: Rational): Exact {
  return new Exact(numerator.toString()).div(divisor.toString()).div(new Exact(10).pow(scale));
}
