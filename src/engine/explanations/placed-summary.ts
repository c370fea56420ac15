import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";
import { amount, points } from "../wording/format";
import { isMissed } from "./missed-words";
import { type Drifts, planSummary } from "./plan-summary";

/**
 * The whole plan of a portfolio whose trades are placed, as `planSummary`, with by how much its accounts or funds keep it
 * from what the rules ask for, and whether other trades would do as well. What that is of each row, its reason says.
 */
export function placedSummary(placed: PlacedPortfolio): string {
  const beside = [...missedWords(placed), ...choiceWords(placed)];
  return planSummary(placed.plan, placedDrifts(placed), beside);
}

/** The weights of what shares a target, in all accounts together. */
export function placedDrifts({ groups }: PlacedPortfolio): Drifts {
  const column = (of: (group: GroupOutcome) => number): Float64Array =>
    Float64Array.from(groups, of);
  return {
    weights: column(({ weight }) => weight),
    weightsAfter: column(({ weightAfter }) => weightAfter),
    targets: column(({ target }) => target),
  };
}

/** "the accounts keep 2 targets out of reach by 10.0 pp". */
function missedWords(placed: PlacedPortfolio): string[] {
  const { plan, groups, accounts } = placed;
  const missed = groups.filter((group) => isMissed(placed, group));
  if (missed.length === 0) return [];
  const invested = plan.total + plan.cash - plan.policy.keepCash;
  const apart = missed.reduce((sum, group) => sum + Math.abs(group.missed), 0);
  const size = invested > 0 ? points(apart / invested) : amount(apart, plan.policy.decimals);
  const targets = `${missed.length} ${missed.length === 1 ? "target" : "targets"}`;
  const what = accounts.length > 1 ? "the accounts" : "the funds";
  return [`${what} keep ${targets} out of reach by ${size}`];
}

function choiceWords({ isUnique }: PlacedPortfolio): string[] {
  return isUnique ? [] : ["other trades would do as well, so the earlier rows trade"];
}
