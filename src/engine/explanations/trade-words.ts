import type { Plan } from "../plan";
import { isClosed, isFired, isUnwanted, overTarget, type Reason, reasonOf } from "./reasons";
import { amount, decimalsApart, percent, plain, points } from "../wording/format";
import { costsOfRows } from "../trades/costs";
import { placeWithDecision } from "./decision-words";
import { limitWords } from "./limit-words";
import { minimumWords } from "./minimum-words";
import { othersCashWords } from "./others-cash-words";
import { weightAgainstBand } from "./status-words";
import { tradeSize } from "./trade-size";

/** The figures that the words for one row need; weights are fractions. */
interface Figures {
  readonly size: string;
  readonly verb: string;
  readonly before: string;
  readonly after: string;
  readonly target: string;
  /** Where it lies against its band; "" where it has none, or the portfolio is worth nothing. */
  readonly position: string;
}

/**
 * Why a row trades, or doesn't, in words with the numbers in them.
 *
 * @param isForClass whether a class that it lies in is beyond its band
 */
export function tradeReason(plan: Plan, row: number, isForClass = false): string {
  const reason = reasonOf(plan, row);
  // A row that trades for its class balances nothing: its course says enough beside the class's band.
  const isOfItself = isForClass && reason === "balances the others";
  return wordsFor(isOfItself ? "to target" : reason, plan, row);
}

function wordsFor(reason: Reason, plan: Plan, row: number): string {
  const { size, verb, before, after, target, position } = figuresOf(plan, row);
  const place = `${before}, target ${target}`;
  const course = `from ${before} to ${after}, target ${target}`;
  switch (reason) {
    case "to target":
      return `${verb} ${size}: ${course}`;
    case "to destination":
      return `${verb} ${size}: ${position ? `${position}; to ${after}` : course}${isOutside(plan, row) ? OUTSIDE : ""}`;
    case "balances the others":
      return `${verb} ${size} to balance the others: ${course}`;
    case "places cash":
    case "raises cash":
      return `${verb} ${size}: ${cashRuleWords(plan, reason)}; to ${after}, target ${target}`;
    case "others' cash":
      return `${verb} ${size}: ${othersCashWords(plan, row)}; to ${after}, target ${target}`;
    case "sold whole":
      return `${verb === "Bought" ? "Bought back" : verb} ${size}, all of it: its target is 0 %`;
    case "on target":
      return isUnwanted(plan, row)
        ? "Nothing is held of it, and its target is 0 %"
        : `Held: ${before} is its target`;
    case "brought to target":
      return `Held: the cash brings it from ${before} to its target ${target}`;
    case "only cash":
      return `Held: ${position || place}, but only cash is used, and there is none`;
    case "not now":
      return `Held: ${placeWithDecision(position || place, isFired(plan, row), plan)}`;
    case "no band":
      return `Held: ${before}, no band, target ${target}`;
    case "inside its band":
      return `Held: ${position || place}`;
    case "no cash for it":
      return `Held: the cash goes to rows further below their targets; ${place}`;
    case "no cash from it":
      return `Held: the cash comes from rows further above their targets; ${place}`;
    case "limited":
      return limitWords(plan, row);
    case "capped":
      return `${cappedWords(plan, row)}; ${course}`;
    case "below minimum":
      return `Not traded: ${dropped(plan, row)} is below the minimum of ${minimumWords(plan)}; ${place}`;
    case "fee exceeds trade":
      return `Not traded: ${dropped(plan, row)} is less than its fee of ${plain(feeOf(plan, row))}; ${place}`;
    case "beyond maximum trades":
      return `Not traded: ${dropped(plan, row)} is ${beyondLargest(plan)}; ${place}`;
    case "less than a lot":
      return `No lot: ${overshootWords(plan, row)}; ${place}`;
    case "no cash left":
      return `Held: whole units of the others leave no cash for ${lotWords(plan, row)}; ${place}`;
    case "unbalanced":
      return `${unbalancedWords(plan, row)}; ${position || place}`;
    case "less than a cent":
      return `Held: less than the smallest amount is missing; ${place}`;
  }
}

const OUTSIDE = ", still outside in whole units";

/** What two ways of computing the same weight may differ by. */
const NOISE = 1e-12;

/** Whether whole units leave a row outside its band. */
function isOutside({ units, edges, weightsAfter }: Plan, row: number): boolean {
  if (!units || !edges) return false;
  const after = weightsAfter[row] as number;
  const isAbove = after > (edges.upper[row] as number) + NOISE;
  return isAbove || after < (edges.lower[row] as number) - NOISE;
}

function beyondLargest({ policy: { maximumTrades } }: Plan): string {
  return maximumTrades === 1
    ? "not the largest trade"
    : `not among the largest ${maximumTrades} trades`;
}

/** The size of the trade that was not made. */
function dropped({ dropped, lots, policy }: Plan, row: number): string {
  const size = dropped.get(row)?.size ?? Math.abs(lots?.wanted[row] ?? 0);
  return amount(size, policy.decimals);
}

/** "the least trade of 1,520 would overshoot by 0.4 pp". */
function overshootWords({ lots, total, cash, policy }: Plan, row: number): string {
  const price = lots?.prices[row] ?? NaN;
  const over = price - Math.abs(lots?.wanted[row] ?? NaN);
  if (!(over > 0)) return "no whole unit comes closer";
  const invested = total + cash - policy.keepCash;
  return `the least trade of ${plain(price)} would overshoot by ${points(over / invested)}`;
}

/** What there is no cash for: a lot, or a trade in money. */
function lotWords({ lots }: Plan, row: number): string {
  const price = lots?.prices[row] ?? NaN;
  return Number.isNaN(price) ? "it" : `a lot of ${plain(price)}`;
}

/** Why a row doesn't move that asks to: the other side may not. */
function unbalancedWords(plan: Plan, row: number): string {
  return overTarget(plan, row) > 0
    ? "Not sold: no other row may take what it frees"
    : "Not bought: no other row may be sold for it";
}

function feeOf({ terms, policy }: Plan, row: number): number {
  return costsOfRows(terms?.fees, policy.feePerOrder)[terms?.fees ? row : 0] as number;
}

/** "Scaled to the turnover cap of 6.0 %: sold 666.67 of 1,000.00". */
function cappedWords(plan: Plan, row: number): string {
  const { policy, trades, uncapped } = plan;
  const whole = amount(Math.abs(uncapped?.[row] ?? 0), policy.decimals);
  const trade = trades[row] as number;
  const cap = `the turnover cap of ${percent(policy.turnoverCap)}`;
  if (trade === 0)
    return `Not traded: larger trades spend ${cap}, and nothing is left for ${whole}`;
  const made = `${trade > 0 ? "bought" : "sold"} ${tradeSize(plan, row)}`;
  const how = policy.capRule === "scaled" ? "Scaled to" : "Largest trades first, up to";
  return `${how} ${cap}: ${made} of ${whole}`;
}

function cashRuleWords(plan: Plan, reason: Reason): string {
  if (plan.policy.cashRule === "shortfall") {
    return `in proportion to what is ${reason === "places cash" ? "missing" : "over"}`;
  }
  return reason === "places cash"
    ? "cash to the lowest weights first"
    : "cash from the highest weights first";
}

function figuresOf(plan: Plan, row: number): Figures {
  const [weight, target] = [plan.weights[row] as number, plan.targets[row] as number];
  const after = isClosed(plan, row) ? 0 : (plan.weightsAfter[row] as number);
  const [lower, upper] = [plan.edges?.lower[row] ?? NaN, plan.edges?.upper[row] ?? NaN];
  const apart = Math.max(decimalsApart(weight, after, target), decimalsApart(target, 0));
  const decimals = Math.min(6, apart);
  const fromEdge = Math.min(6, decimalsApart(after, lower, upper));
  const trade = plan.trades[row] as number;
  const status = plan.statuses?.[row] ?? 0;
  return {
    size: tradeSize(plan, row),
    verb: trade > 0 ? "Bought" : "Sold",
    before: share(weight, decimals),
    after: share(after, Math.max(decimals, fromEdge)),
    target: percent(target, decimals),
    position: Number.isNaN(weight - lower) ? "" : weightAgainstBand(weight, lower, upper, status),
  };
}

/** A share of a portfolio, which an empty one doesn't have. */
function share(weight: number, decimals: number): string {
  return Number.isNaN(weight) ? "nothing" : percent(weight, decimals);
}
