import type { Plan } from "../plan";
import { BOTH } from "../trades/limits";
import type { LotAims } from "../trades/lot-trades";
import { minorUnit } from "../trades/rounding";

/** Why a row trades, or doesn't: a code, worded only when it is shown (trade-words.ts). */
export type Reason =
  | "to target"
  | "to destination"
  | "balances the others"
  | "places cash"
  | "raises cash"
  | "others' cash"
  | "sold whole"
  | "below minimum"
  | "fee exceeds trade"
  | "beyond maximum trades"
  | "limited"
  | "capped"
  | "less than a lot"
  | "no cash left"
  | "unbalanced"
  | "only cash"
  | "less than a cent"
  | "on target"
  | "brought to target"
  | "not now"
  | "no band"
  | "inside its band"
  | "no cash for it"
  | "no cash from it";

/** Why one row of a plan trades, or doesn't. */
export function reasonOf(plan: Plan, row: number): Reason {
  const trade = plan.trades[row] as number;
  return trade === 0 ? whyHeld(plan, row) : whyTraded(plan, row, trade);
}

function whyTraded(plan: Plan, row: number, trade: number): Reason {
  if (isClosed(plan, row) && plan.targets[row] === 0) return "sold whole";
  if (isLimited(plan, row)) return "limited";
  if (plan.uncapped) return "capped";
  if (plan.step === "cash") return whyCash(plan, row, trade);
  if (plan.step === "to target" || plan.statuses === null) return "to target";
  if (plan.statuses[row] !== 0) return "to destination";
  return plan.policy.to === 0 && plan.policy.trade === "all" ? "to target" : "balances the others";
}

function whyCash(plan: Plan, row: number, trade: number): Reason {
  // Cash alone takes no row past its target, but for what others would have had.
  const isPast = overTarget(plan, row) * Math.sign(trade) > NEAR;
  if (isPast && plan.dropped.size > 0) return "others' cash";
  return trade > 0 ? "places cash" : "raises cash";
}

function whyHeld(plan: Plan, row: number): Reason {
  const dropped = plan.dropped.get(row);
  if (dropped) return dropped.why;
  if (isLimited(plan, row)) return "limited";
  const isOnTarget = plan.weights[row] === plan.targets[row];
  const asked = plan.cash - plan.policy.keepCash;
  if (isUnwanted(plan, row)) return "on target";
  if (plan.step === "to target" && !plan.uncapped) {
    if (isBroughtToTarget(plan, row)) return "brought to target";
    return isOnTarget ? "on target" : smallest(plan, row);
  }
  if (isFired(plan, row) && isStopped(plan)) return "not now";
  if (isWithoutCash(plan) && !isOnTarget && (isFired(plan, row) || !plan.edges)) return "only cash";
  if (plan.step === "cash" && asked !== 0) {
    if (plan.lots && plan.lots.wanted[row] !== 0) return whyNoLot(plan, plan.lots, row);
    return asked > 0 ? "no cash for it" : "no cash from it";
  }
  if (plan.uncapped && plan.uncapped[row] !== 0) return "capped";
  if (isFired(plan, row)) return smallest(plan, row);
  if (isOnTarget) return "on target";
  if (isStopped(plan)) return "not now";
  return Number.isNaN(plan.edges?.lower[row] ?? NaN) ? "no band" : "inside its band";
}

/** True for a row that is traded away but for parts of a cent, over or short. */
export function isClosed({ after, policy }: Plan, row: number): boolean {
  return Math.abs(after[row] as number) < minorUnit(policy.decimals);
}

/** True for a row of which nothing is held or wanted. */
export function isUnwanted({ after, trades, targets }: Plan, row: number): boolean {
  return after[row] === 0 && trades[row] === 0 && targets[row] === 0;
}

/** True for a row off its target today that is on it, to the cent, once cash comes or goes. */
function isBroughtToTarget(plan: Plan, row: number): boolean {
  const cent = minorUnit(plan.policy.decimals) * (1 + NEAR);
  const offNow = ((plan.weights[row] as number) - (plan.targets[row] as number)) * plan.total;
  return Math.abs(offNow) > cent && Math.abs(overTarget(plan, row)) * plan.total < cent;
}

/** How far a weight may be off its target and be on it all the same: what doubles and cents leave. */
const NEAR = 1e-6;

/**
 * True for a row that a limit keeps from its target: it is over it and may sell no more, or is short of it and may buy no
 * more, in a plan that asked for trades of that kind.
 */
function isLimited(plan: Plan, row: number): boolean {
  if (plan.atLimit[row] === 0 || isStopped(plan)) return false;
  const over = overTarget(plan, row);
  if (Math.abs(over) < NEAR) return false;
  const asked = plan.cash - plan.policy.keepCash;
  if (plan.step === "cash" && (asked === 0 || asked > 0 !== over < 0)) return false;
  if (plan.step === "to destination" && !isAsked(plan, row)) return false;
  return plan.atLimit[row] === BOTH || plan.atLimit[row] === Math.sign(over);
}

/** True for a row that moves to a destination by itself or for its class, or has moved for others. */
function isAsked(plan: Plan, row: number): boolean {
  const { to, trade } = plan.policy;
  if (plan.areLimitsAsked) return true;
  return (to === 0 && trade === "all") || isFired(plan, row) || plan.trades[row] !== 0;
}

/** By how much of the portfolio a row ends over its target, negative where it ends short of it. */
export function overTarget({ weightsAfter, targets }: Plan, row: number): number {
  return (weightsAfter[row] as number) - (targets[row] as number);
}

/** True for a row beyond its band. */
export function isFired({ statuses }: Plan, row: number): boolean {
  return statuses !== null && statuses[row] !== 0;
}

/** True where a calendar or a gate keeps the book from trading. */
function isStopped({ decision, gates, policy }: Plan): boolean {
  if (policy.use === "cash only" || decision.action === "Act") return false;
  return decision.action === "Wait" || gates.rule !== "band";
}

/** True where only cash is used, and there is none. */
function isWithoutCash({ policy, cash }: Plan): boolean {
  return policy.use === "cash only" && cash === policy.keepCash;
}

function smallest(plan: Plan, row: number): Reason {
  if (plan.lots) return whyNoLot(plan, plan.lots, row);
  const missing = Math.abs(beyondPlace(plan, row)) * plan.total;
  return missing > minorUnit(plan.policy.decimals) * (1 + NEAR) ? "unbalanced" : "less than a cent";
}

/** By how much of the portfolio a row ends outside its band, or without one off its target. */
function beyondPlace(plan: Plan, row: number): number {
  const side = plan.statuses?.[row] ?? 0;
  if (side === 0 || !plan.edges) return overTarget(plan, row);
  const edge = (side > 0 ? plan.edges.upper : plan.edges.lower)[row] as number;
  return (plan.weightsAfter[row] as number) - edge;
}

/** Why a row that wants some of a lot has none. */
function whyNoLot({ policy, total }: Plan, { prices, wanted }: LotAims, row: number): Reason {
  const price = prices[row] as number;
  const size = Math.abs(wanted[row] as number);
  if (Number.isNaN(price)) return "no cash left";
  // Less than half a lot is no closer by a whole one, whatever else there is.
  if (size < price / 2) return "less than a lot";
  if (size < Math.max(policy.minimumTrade, policy.minimumShare * total)) return "below minimum";
  return (wanted[row] as number) > 0 ? "no cash left" : "less than a lot";
}
