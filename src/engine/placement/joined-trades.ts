import { Exact } from "../numbers/exact";
import type { PlannedTrades } from "../trades/planned-trades";
import { BOTH } from "../trades/limits";
import type { AccountPlan } from "./account-plans";
import type { HouseholdBook, PlacementRequest } from "./household-book";
import type { Placed } from "./place";
import type { Room } from "./placement-task";
import type { TargetGroup } from "./target-groups";

/** The trades of all accounts as one plan has them. */
export function joinedTrades(
  { request, groups, whole, rooms, idle }: HouseholdBook,
  placed: Placed,
  plans: readonly AccountPlan[],
): PlannedTrades {
  const rows = placed.trades.length;
  const trades = new Float64Array(rows);
  const costs = new Float64Array(rows);
  const { prices } = request;
  const units = prices?.some((price) => price > 0)
    ? prices.map((price) => (price > 0 ? 0 : NaN))
    : null;
  const dropped = new Map(idle);
  for (const { rows: own, plan } of plans) {
    for (const [at, row] of own.entries()) {
      trades[row] = plan.trades[at] as number;
      costs[row] = plan.costs[at] as number;
      if (units && plan.units) units[row] = plan.units[at] as number;
      const missing = plan.dropped.get(at);
      if (missing) dropped.set(row, missing);
    }
  }
  return {
    step: whole.step,
    decision: whole.decision,
    trades,
    units,
    costs,
    statuses: whole.statuses && statusesOfRows(groups, whole.statuses, rows),
    dropped,
    atLimit: limitsReached(request, rooms, placed.trades),
    uncapped: whole.uncapped && uncappedRows(groups, whole.uncapped, placed.trades),
  };
}

/** The status of each row: that of the first of its groups which is beyond its band. */
export function statusesOfRows(
  groups: readonly TargetGroup[],
  statuses: Int8Array,
  rows: number,
): Int8Array {
  const ofRows = new Int8Array(rows);
  for (const [at, { members }] of groups.entries()) {
    for (const { row } of members) ofRows[row] ||= statuses[at] as number;
  }
  return ofRows;
}

/** Which rows their own terms let go no further: −1 no more to buy, 1 no more to sell, 2 neither. */
function limitsReached(
  { terms }: PlacementRequest,
  rooms: readonly Room[],
  trades: readonly Exact[],
): Int8Array {
  return Int8Array.from(rooms, ({ buy, sell }, row) => {
    const trade = trades[row] as Exact;
    const flag = terms?.flags?.[row] ?? "any";
    const has = (column: Float64Array | null | undefined): boolean =>
      column !== null && column !== undefined && !Number.isNaN(column[row]);
    const isMost = buy !== null && trade.gte(buy);
    const isBounded = flag === "buy only" || flag === "hold" || has(terms?.least);
    const isLeast = isBounded && trade.negated().gte(sell);
    if (isMost && isLeast) return BOTH;
    if (isMost) return -1;
    return isLeast ? 1 : 0;
  });
}

/** What rows would trade without the cap: what their group would, in proportion to what they do. */
function uncappedRows(
  groups: readonly TargetGroup[],
  uncapped: Float64Array,
  trades: readonly Exact[],
): Float64Array {
  const whole = Float64Array.from(trades, (trade) => trade.toNumber());
  for (const [at, { members }] of groups.entries()) {
    const asked = uncapped[at] as number;
    const made = members.reduce(
      (sum, { row, share }) => sum.plus((trades[row] as Exact).times(share)),
      new Exact(0),
    );
    const [first] = members;
    if (made.isZero()) {
      if (first) whole[first.row] = asked;
      continue;
    }
    for (const { row } of members) whole[row] = (whole[row] as number) * (asked / made.toNumber());
  }
  return whole;
}
