import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";
import { percent } from "../wording/format";
import { accountName, cashWords } from "./account-words";
import { boundWords } from "./limit-words";
import { isMissed, missedMoneyWords, missedWords } from "./missed-words";
import { groupsOfRows, ownGroup } from "./placed-rows";
import { reasonOf } from "./reasons";
import { inPlaceWords, standInWords } from "./stand-in-words";
import { weightAgainstBand } from "./status-words";
import { tradeSize } from "./trade-size";
import { tradeReason } from "./trade-words";

/** Why the rows of a portfolio whose trades are placed trade, or don't, in words with the numbers in them. */
export function placedReasons(placed: PlacedPortfolio): (row: number) => string {
  const ofRows = groupsOfRows(placed);
  return (row) => {
    const groups = ofRows[row] ?? [];
    const own = ownGroup(groups);
    const words = own
      ? [ownReason(placed, own, row)]
      : [ownWords(placed, groups, row), ...groups.map((group) => groupWords(placed, group))];
    return [...words, ...cashWords(placed, row)].join(". ");
  };
}

/** The reason of a row that has a target for itself. */
function ownReason(placed: PlacedPortfolio, group: GroupOutcome, row: number): string {
  const { plan } = placed;
  if (!isMissed(placed, group)) return tradeReason(plan, row);
  const isInMoney = Number.isNaN(group.weightAfter);
  const why = (isInMoney ? missedMoneyWords : missedWords)(placed, group);
  if (plan.trades[row] !== 0) return `${tradeReason(plan, row)}. ${capital(why)}`;
  return `${group.missed > 0 ? "Not sold" : "Not bought"}: ${why}`;
}

/** A weight; "nothing" where nothing is held that it could be a share of. */
function weightWords(weight: number): string {
  return Number.isNaN(weight) ? "nothing" : percent(weight);
}

/** What a row does that shares its target with others. */
function ownWords(placed: PlacedPortfolio, groups: readonly GroupOutcome[], row: number): string {
  const { plan, accounts, accountOf } = placed;
  if (plan.dropped.has(row)) return `${tradeReason(plan, row)}${standInWords(placed, groups, row)}`;
  if (reasonOf(plan, row) === "limited") return boundWords(plan, row);
  const trade = plan.trades[row] as number;
  const place = accounts.length > 1 ? ` in ${accountName(accounts[accountOf[row] ?? 0])}` : "";
  if (trade === 0) return `${plan.after[row] === 0 ? "Not bought" : "Held"}${place}`;
  const inPlace = inPlaceWords(placed, groups, row);
  return `${trade > 0 ? "Bought" : "Sold"} ${tradeSize(plan, row)}${place}${inPlace}`;
}

/** "VTI in all accounts: from 30.0 % to 35.0 %, target 35.0 %". */
function groupWords(placed: PlacedPortfolio, group: GroupOutcome): string {
  const { label, isClass, weight, weightAfter, target, status, lower, upper } = group;
  const place = isClass ? "as a whole" : "in all accounts";
  const band = status ? `${weightAgainstBand(weight, lower, upper, status)}; ` : "";
  const course = `${band}from ${weightWords(weight)} to ${weightWords(weightAfter)}, target ${percent(target)}`;
  const missed = isMissed(placed, group) ? `; ${missedMoneyWords(placed, group)}` : "";
  return `${label} ${place}: ${course}${missed}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
