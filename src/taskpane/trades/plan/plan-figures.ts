import { driftsOf, type Explained } from "../../../engine/explanations/plan-reasons";
import { driftOf } from "../../../engine/explanations/plan-summary";
import { reconciled } from "../../../engine/explanations/reconciliation";
import type { Plan } from "../../../engine/plan";

/** What a plan comes to; money unless it says otherwise. */
export interface PlanFigures {
  readonly sells: number;
  readonly buys: number;
  readonly costs: number;
  /** How many rows are sold, and how many bought. */
  readonly sold: number;
  readonly bought: number;
  /** Half of all trades, with what stays in cash for classes of which nothing is held, a fraction of what is held; NaN where nothing is. */
  readonly turnover: number;
  readonly valueBefore: number;
  readonly valueAfter: number;
  /** Half of the sum of all drifts, that of cash included, a fraction; NaN where nothing is held. */
  readonly driftBefore: number;
  readonly driftAfter: number;
  /** The largest drift of a row, a fraction; NaN where nothing is held. */
  readonly largestBefore: number;
  readonly largestAfter: number;
  /** Cash that is left, with what is kept. */
  readonly cashLeft: number;
}

/** What a plan comes to. */
export function planFigures(plan: Plan, explained: Pick<Explained, "placed">): PlanFigures {
  const { trades, total, after, cashLeft, unheld = [] } = plan;
  const { sells, buys, costs } = reconciled(plan);
  const inCash = unheld.reduce((money, one) => money + one.money, 0);
  const { weights, weightsAfter, targets } = driftsOf(plan, explained);
  return {
    sells,
    buys,
    costs,
    sold: trades.reduce((count, trade) => count + (trade < 0 ? 1 : 0), 0),
    bought: trades.reduce((count, trade) => count + (trade > 0 ? 1 : 0), 0),
    turnover: total > 0 ? (sells + buys + inCash) / 2 / total : NaN,
    valueBefore: total,
    valueAfter: sum(after),
    driftBefore: driftOf(weights, targets),
    driftAfter: driftOf(weightsAfter, targets),
    largestBefore: largestDrift(weights, targets),
    largestAfter: largestDrift(weightsAfter, targets),
    cashLeft,
  };
}

function largestDrift(weights: Float64Array, targets: Float64Array): number {
  return weights.reduce(
    (most, weight, row) => Math.max(most, Math.abs(weight - (targets[row] as number))),
    0,
  );
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
