import { decimals } from "./numbers/decimals";
import { completed, type Plan, type PlanRequest, requireMeans, taskOf } from "./plan";
import { lotTrades } from "./trades/lot-trades";
import { worthwhileTrades } from "./trades/worthwhile";

/**
 * Plans the trades of one portfolio in whole units (semantics: Whole lots). They are chosen around the exact plan, in
 * decimals from the start: ties are the rule here, not the exception.
 *
 * @param prices of one unit, one a row; 0 where a row has none and trades in money
 * @throws InputError as `plan`
 */
export function planInLots(request: PlanRequest, prices: Float64Array): Plan {
  const policy = { ...request.policy, minimumTrade: 0 };
  const task = taskOf(decimals, { ...request, policy });
  const { solution } = worthwhileTrades(decimals, task);
  requireMeans(decimals, task, solution);
  const { step, decision, statuses } = solution;
  const orders = new Uint8Array(prices.length).fill(1);
  const traded = lotTrades(solution, { ...task, policy: request.policy, orders }, prices);
  return completed(request, { step, decision, ...traded, statuses, dropped: new Map() });
}
