import { doubles } from "./numbers/doubles/doubles";
import { completed, type Plan } from "./plan";
import { lotTrades } from "./trades/lot-trades";
import { marked } from "./trades/masks";
import type { PlanRequest } from "./trades/plan-request";
import { plannedBy, requireMeans, taskOf } from "./trades/planned-trades";
import { worthwhileTrades } from "./trades/worthwhile";

/**
 * Plans the trades of one portfolio in whole units (semantics: Whole lots). They are chosen around the exact plan
 * by exact numbers: ties are the rule here, not the exception.
 *
 * @param prices of one unit in the row's currency, one a row; 0 where a row has none and trades in money
 * @throws InputError as `plan`
 */
export function planInLots(request: PlanRequest, prices: Float64Array): Plan {
  const policy = { ...request.policy, minimumTrade: 0, minimumShare: 0 };
  const open = taskOf(doubles, { ...request, policy });
  const { solution, rounded, dropped } = worthwhileTrades(doubles, open);
  requireMeans(doubles, open, solution);
  const surplus = new Map([...dropped].filter(([, { why }]) => why === "beyond maximum trades"));
  // Where few rows may trade they are those of the exact plan: no other may come in for lots that don't fit.
  const areFew = policy.maximumTrades < prices.length;
  const idle = marked(prices.length, (row) => areFew && rounded.trades[row] === 0);
  const task = { ...open, policy: request.policy, idle };
  const { currencies } = request.portfolio;
  const rates = currencies ? currencies.rates : [1];
  const perUnit = doubles.multiply(doubles.cells(prices), doubles.cells(rates));
  const traded = lotTrades(solution, task, perUnit);
  return completed(request, {
    ...plannedBy(doubles, open, solution),
    ...traded,
    dropped: surplus,
  });
}
