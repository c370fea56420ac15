import type { DoubleColumn } from "./numbers/doubles/column";
import { doubles } from "./numbers/doubles/doubles";
import { completed, type Plan, plan } from "./plan";
import { lotTrades } from "./trades/lot-trades";
import { marked } from "./trades/masks";
import type { PlanRequest } from "./trades/plan-request";
import { plannedBy, requireMeans, taskOf } from "./trades/planned-trades";
import type { Solution } from "./trades/solve";
import type { Task } from "./trades/task";
import {
  type DroppedTrade,
  type OpenTask,
  tooSmallRows,
  worthwhileTrades,
} from "./trades/worthwhile";

/**
 * Plans the trades of one portfolio: in whole units where any row has a price, else in minor units.
 *
 * @param prices of one unit in the row's currency, one a row; 0 where a row has none and trades in money; null: no row
 *   has any
 * @throws InputError as `plan`
 */
export function planPriced(request: PlanRequest, prices: Float64Array | null): Plan {
  return hasPrice(prices) ? planInLots(request, prices) : plan(request);
}

/** Whether any row has a price, and so trades in whole units. */
export function hasPrice(prices: Float64Array | null): prices is Float64Array {
  return prices?.some((price) => price > 0) === true;
}

/**
 * Plans the trades of one portfolio in whole units (semantics: Whole lots). They are chosen around the exact plan
 * by exact numbers: ties are the rule here, not the exception. Orders below the minimum are dropped, all of them
 * together, and the rest is solved again, until none is below (semantics: Minimum trade).
 *
 * @param prices of one unit in the row's currency, one a row; 0 where a row has none and trades in money
 * @throws InputError as `plan`
 */
export function planInLots(request: PlanRequest, prices: Float64Array): Plan {
  const { policy, portfolio } = request;
  const free = { ...policy, minimumTrade: 0, minimumShare: 0 };
  const open = taskOf(doubles, { ...request, policy: free });
  const { currencies } = portfolio;
  const rates = currencies ? currencies.rates : [1];
  const perUnit = doubles.multiply(doubles.cells(prices), doubles.cells(rates));
  const tooSmall = new Map<number, DroppedTrade>();
  for (;;) {
    const { solution, surplus, idle } = exactPlan(open, tooSmall);
    const traded = lotTrades(solution, { ...open, idle }, perUnit);
    const dropped = ordersTooSmall({ ...open, policy, idle }, traded.trades);
    if (dropped.size === 0) {
      return completed(request, {
        ...plannedBy(doubles, open, solution),
        ...traded,
        dropped: new Map([...surplus, ...tooSmall]),
      });
    }
    for (const [row, trade] of dropped) tooSmall.set(row, trade);
  }
}

type DroppedTrades = ReadonlyMap<number, DroppedTrade>;

/** The exact plan around which whole units are chosen. */
interface ExactPlan {
  readonly solution: Solution<DoubleColumn>;
  /** The trades beyond those that may be made. */
  readonly surplus: DroppedTrades;
  /** 1 for rows that are not to trade. */
  readonly idle: Uint8Array;
}

/** @param tooSmall orders that were dropped */
function exactPlan(open: OpenTask<DoubleColumn>, tooSmall: DroppedTrades): ExactPlan {
  const { policy, position } = open;
  const held = marked(position.rows, (row) => tooSmall.has(row));
  const { solution, rounded, dropped } = worthwhileTrades(doubles, open, held);
  requireMeans(doubles, open, solution);
  // Where few rows may trade they are those of the exact plan: no other may come in for lots that don't fit.
  const areFew = policy.maximumTrades < position.rows;
  const isIdle = (row: number): boolean =>
    tooSmall.has(row) || (areFew && rounded.trades[row] === 0);
  return {
    solution,
    surplus: new Map([...dropped].filter(([, { why }]) => why === "beyond maximum trades")),
    idle: marked(position.rows, isIdle),
  };
}

/** The orders of whole units that are below the minimum. */
function ordersTooSmall(
  task: Omit<Task<DoubleColumn>, "orders">,
  trades: Float64Array,
): DroppedTrades {
  const orders = doubles.multiply(doubles.cells(trades), task.position.targetTotal);
  return tooSmallRows(doubles, orders, task);
}
