import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";
import type { Plan } from "../plan";
import { minorUnit } from "../trades/rounding";
import { decimalsApart, percent, plain, points } from "../wording/format";
import { moneyWords } from "./account-words";
import { droppedWords } from "./others-cash-words";
import { ownGroup } from "./placed-rows";
import { reasonOf } from "./reasons";

/**
 * Whether a group ends off what the rules come to, on the side that it is kept on, by the smallest amount at least. One
 * of a single row isn't said to where the row's own words tell why; nor one that dropped trades leave as good as there.
 */
export function isMissed(placed: PlacedPortfolio, group: GroupOutcome): boolean {
  if (isTold(placed.plan, group)) return false;
  const cent = minorUnit(placed.plan.policy.decimals) * (1 - NEAR);
  const { missed, weightAfter, destination, hindrance } = group;
  const isAsGood = weightAfter >= 0 && percent(weightAfter) === percent(destination);
  if (hindrance === "dropped" && isAsGood) return false;
  const isSameSide = Math.sign(missed) === Math.sign(moneyLeft(placed, group));
  return isSameSide && Math.min(Math.abs(missed), Math.abs(moneyLeft(placed, group))) >= cent;
}

function isTold(plan: Plan, group: GroupOutcome): boolean {
  const [first] = group.members;
  if (!first || ownGroup([group]) === null) return false;
  const reason = reasonOf(plan, first.row);
  return plan.dropped.has(first.row) || reason === "limited" || reason === "others' cash";
}

/** What doubles leave of an amount. */
const NEAR = 1e-6;

/** By how much a group ends over (+) or short (−) of what the rules come to, a share of what is invested; or NaN. */
export function shareLeft({ weightAfter, destination }: GroupOutcome): number {
  return weightAfter - destination;
}

/** The same in money. */
export function moneyLeft({ plan }: PlacedPortfolio, group: GroupOutcome): number {
  const share = shareLeft(group);
  if (Number.isNaN(share)) return group.missed;
  const costs = plan.costs.reduce((sum, cost) => sum + cost, 0);
  return share * (plan.total + plan.cash - plan.policy.keepCash - costs);
}

/** True where the rules take a group to its target: nothing else has to be told from it. */
export function isOfTarget({ destination, target }: GroupOutcome): boolean {
  return destination === target || Number.isNaN(destination);
}

/** "the accounts that may buy it hold no more to sell, 5.0 pp stay short": what keeps a group from where the rules take it. */
export function missedWords(placed: PlacedPortfolio, group: GroupOutcome): string {
  return `${whyMissed(placed, group)} ${leftInPoints(group)}`;
}

/** The same in money where that is missing to the target. */
export function missedMoneyWords(placed: PlacedPortfolio, group: GroupOutcome): string {
  if (!isOfTarget(group)) return missedWords(placed, group);
  const money = moneyWords(placed, moneyLeft(placed, group));
  return `${whyMissed(placed, group)} ${money} stays ${side(group)}`;
}

/** "5.0 pp stay short", "5.5 pp stay short of the 37.5 % that the rules come to". */
function leftInPoints(group: GroupOutcome): string {
  const share = Math.abs(shareLeft(group));
  const size = share < 0.0005 ? `${plain(share * 100)} pp` : points(share);
  const left = `${size} stay ${side(group)}`;
  if (isOfTarget(group)) return left;
  const { destination, target, missed } = group;
  const shown = percent(destination, Math.min(6, decimalsApart(destination, target)));
  return `${left}${missed < 0 ? " of" : ""} the ${shown} that the rules come to`;
}

function side({ missed }: GroupOutcome): string {
  return missed > 0 ? "over" : "short";
}

/** What keeps a group there, up to where it tells by how much. */
function whyMissed({ plan, accounts }: PlacedPortfolio, group: GroupOutcome): string {
  const isOver = group.missed > 0;
  if (group.hindrance === "dropped") return `${droppedWords(plan)}, so`;
  if (group.hindrance === "limits") return "limits of rows keep it there,";
  if (accounts.length === 1) return "no mix of its funds comes closer,";
  if (plan.step === "cash") {
    return isOver
      ? "no more cash may come from the accounts that hold it,"
      : "no more cash may go to the accounts that may buy it,";
  }
  return isOver
    ? "the accounts that hold it may buy nothing that is short,"
    : "the accounts that may buy it hold no more to sell,";
}
