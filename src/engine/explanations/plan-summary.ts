import type { Plan } from "../plan";
import { amount, percent } from "../wording/format";
import { decisionWords } from "./decision-words";
import { takenOff } from "./taken-off";

/** Weights and targets that a drift is of. */
export type Drifts = Pick<Plan, "weights" | "weightsAfter" | "targets">;

/**
 * A whole plan in two sentences: what trades, why and what keeps it from more, and what becomes of the drift.
 *
 * @param drifts of what, where not of the rows
 * @param beside what else there is to say of the trades, in words
 * @param isAimed whether a row has a target for itself
 */
export function planSummary(
  plan: Plan,
  drifts: Drifts = plan,
  beside: readonly string[] = [],
  isAimed: (row: number) => boolean = () => true,
): string {
  return `${whatTrades(plan, [...takenOff(plan, isAimed), ...beside])} ${whatDriftBecomes(drifts)}`;
}

function whatTrades(plan: Plan, beside: readonly string[]): string {
  const why = whyItTrades(plan);
  const trades = why === "" ? rowsThatTrade(plan) : `${why}: ${rowsThatTrade(plan)}`;
  return `${capital([trades, ...beside].join("; "))}.`;
}

/** What bands, calendar and gates say; nothing where there are none. */
function whyItTrades(plan: Plan): string {
  const words = decisionWords(plan, bandsFiring(plan.firedCount));
  const acts = plan.decision.action === "Act" && words !== "";
  return acts && plan.policy.use === "cash only" ? `${words}, but only cash is used` : words;
}

function bandsFiring(count: number): string {
  if (count === 0) return "no band fires";
  return `${counted(count, "band")} ${count === 1 ? "fires" : "fire"}`;
}

function rowsThatTrade(plan: Plan): string {
  const count = plan.trades.reduce((trades, trade) => trades + (trade === 0 ? 0 : 1), 0);
  if (count === 0) return "nothing trades";
  const rows = `${count} of ${counted(plan.trades.length, "row")}`;
  switch (plan.step) {
    case "to target":
      return `${rows} trade to target`;
    case "to destination":
      return `${rows} trade ${destination(plan)}`;
    case "cash":
      return cashWords(plan, rows);
  }
}

function destination({ policy }: Plan): string {
  switch (policy.to) {
    case 0:
      return "to target";
    case 0.5:
      return "half way back";
    case 1:
      return "to the edge of their bands";
    default:
      return `to ${percent(policy.to)} of their bands`;
  }
}

/** What becomes of the cash; where not all of it is placed or raised, how much is. */
function cashWords({ cash, cashLeft, policy }: Plan, rows: string): string {
  const toPlace = cash - policy.keepCash;
  const isPlaced = toPlace > 0;
  const beside = Math.max(isPlaced ? cashLeft - policy.keepCash : policy.keepCash - cashLeft, 0);
  const money = (size: number): string => amount(size, policy.decimals);
  const [asked, done] = [money(Math.abs(toPlace)), money(Math.abs(toPlace) - beside)];
  const shown = done === asked ? asked : `${done} of ${asked}`;
  return isPlaced ? `${shown} of cash goes to ${rows}` : `${shown} is raised from ${rows}`;
}

function whatDriftBecomes(plan: Drifts): string {
  const before = driftOf(plan.weights, plan.targets);
  const after = driftOf(plan.weightsAfter, plan.targets);
  if (Number.isNaN(after)) return "Nothing is to be left.";
  if (Number.isNaN(before)) return `Portfolio drift comes to ${percent(after)}.`;
  if (percent(before) === percent(after)) return `Portfolio drift stays ${percent(after)}.`;
  return `Portfolio drift goes from ${percent(before)} to ${percent(after)}.`;
}

/**
 * ½ Σ|w − t|, a fraction, with what is left of the cash as a weight of its own, and what no row is wanted for as one that
 * is missing; for showing. NaN of no weights.
 */
export function driftOf(weights: Float64Array, targets: Float64Array): number {
  let apart = 0;
  let held = 0;
  let wanted = 0;
  for (let row = 0; row < weights.length; row++) {
    apart += Math.abs((weights[row] as number) - (targets[row] as number));
    held += weights[row] as number;
    wanted += targets[row] as number;
  }
  return (apart + Math.abs(1 - held) + Math.abs(1 - wanted)) / 2;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
