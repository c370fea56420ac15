import type { GroupOutcome, Hindrance, PlacedPortfolio } from "../placement/placed-portfolio";
import { amount, points } from "../wording/format";
import { isMissed, isOfTarget, moneyLeft, shareLeft } from "./missed-words";
import { groupsOfRows, ownGroup } from "./placed-rows";
import { type Drifts, planSummary } from "./plan-summary";

/**
 * The whole plan of a portfolio whose trades are placed, as `planSummary`, with by how much its accounts or funds keep it
 * from what the rules ask for, and whether other trades would do as well. What that is of each row, its reason says.
 */
export function placedSummary(placed: PlacedPortfolio): string {
  const beside = [...missedInAll(placed), ...choiceWords(placed)];
  const ofRows = groupsOfRows(placed);
  const isAimed = (row: number): boolean => ownGroup(ofRows[row]) !== null;
  return planSummary(placed.plan, placedDrifts(placed), beside, isAimed);
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

/**
 * "the accounts keep 2 targets out of reach by 10.0 pp"; or "… 2 weights 10.0 pp from what the rules come to" where that
 * isn't the target of each. What is below a minimum or too much is told already.
 */
function missedInAll(placed: PlacedPortfolio): string[] {
  const missed = placed.groups.filter((group) => isMissed(placed, group));
  const places = placed.accounts.length > 1 ? "the accounts keep" : "the funds keep";
  return [
    ...wordsFor(placed, missed, "limits", "limits keep"),
    ...wordsFor(placed, missed, "places", places),
  ];
}

function wordsFor(
  placed: PlacedPortfolio,
  missed: readonly GroupOutcome[],
  hindrance: Hindrance,
  keep: string,
): string[] {
  const groups = missed.filter((group) => group.hindrance === hindrance);
  if (groups.length === 0) return [];
  const size = sizeOf(placed, groups);
  const many = (word: string): string =>
    `${groups.length} ${word}${groups.length === 1 ? "" : "s"}`;
  return groups.every(isOfTarget)
    ? [`${keep} ${many("target")} out of reach by ${size}`]
    : [`${keep} ${many("weight")} ${size} from what the rules come to`];
}

function sizeOf(placed: PlacedPortfolio, groups: readonly GroupOutcome[]): string {
  const sum = (of: (group: GroupOutcome) => number): number =>
    groups.reduce((total, group) => total + Math.abs(of(group)), 0);
  const share = sum(shareLeft);
  if (!Number.isNaN(share)) return points(share);
  return amount(
    sum((group) => moneyLeft(placed, group)),
    placed.plan.policy.decimals,
  );
}

function choiceWords({ isUnique }: PlacedPortfolio): string[] {
  return isUnique ? [] : ["other trades would do as well, so the earlier rows trade"];
}
