import type { Exact } from "../numbers/exact";
import type { Plan } from "../plan";
import type { PlannedTrades } from "../trades/planned-trades";
import type { DroppedTrade } from "../trades/worthwhile";
import { isOrder } from "../portfolio/terms";
import type { AccountPlan } from "./account-plans";
import type { PlacementRequest } from "./household-book";
import type { Placed } from "./place";

/** Trades that aren't made, by their rows. */
export type DroppedTrades = ReadonlyMap<number, DroppedTrade>;

/**
 * The trades that accounts don't make because they are below the minimum, or less than their fees. Those that were too
 * small as they were placed come first: without them the others may be large enough.
 *
 * @param minimum what a trade has to come to, money
 */
export function tooSmallTrades(
  { trades }: Placed,
  plans: readonly AccountPlan[],
  minimum: Exact,
): DroppedTrades {
  const found = plans.flatMap(({ rows, plan }) =>
    [...rows.entries()].flatMap(([at, row]) => {
      const size = (trades[row] as Exact).abs();
      const dropped = plan.dropped.get(at) ?? droppedLot(plan, at, size, minimum);
      if (!dropped) return [];
      return [{ row, dropped, isFirst: dropped.why !== "below minimum" || size.lt(minimum) }];
    }),
  );
  const first = found.filter(({ isFirst }) => isFirst);
  return new Map((first.length > 0 ? first : found).map(({ row, dropped }) => [row, dropped]));
}

/** The trade of a row in whole lots which isn't made because it is below the minimum. */
function droppedLot(
  { lots, trades, terms }: Plan,
  at: number,
  size: Exact,
  minimum: Exact,
): DroppedTrade | null {
  if (!lots || !isOrder(terms, at)) return null;
  const isBelow = trades[at] === 0 && size.gt(0) && size.lt(minimum);
  return isBelow ? { why: "below minimum", size: size.toNumber() } : null;
}

/** The smallest trades, half of those that are too many; ties go to the later row. */
export function surplusTrades(
  { trades }: PlannedTrades,
  { policy: { maximumTrades }, terms }: Pick<PlacementRequest, "policy" | "terms">,
): DroppedTrades {
  const size = (row: number): number => Math.abs(trades[row] as number);
  const trading = [...trades.keys()].filter((row) => trades[row] !== 0 && isOrder(terms, row));
  if (trading.length <= maximumTrades) return new Map();
  trading.sort((one, other) => size(one) - size(other) || other - one);
  const surplus = trading.slice(0, Math.ceil((trading.length - maximumTrades) / 2));
  return new Map(surplus.map((row) => [row, { why: "beyond maximum trades", size: size(row) }]));
}
