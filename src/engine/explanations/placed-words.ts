import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";
import { minorUnit } from "../trades/rounding";
import { amount, list, percent, points } from "../wording/format";
import { type Drifts, planSummary } from "./plan-summary";
import { reasonOf } from "./reasons";
import { weightAgainstBand } from "./status-words";
import { tradeSize } from "./trade-size";
import { tradeReason } from "./trade-words";

/** Why the rows of a portfolio whose trades are placed trade, or don't, in words with the numbers in them. */
export function placedReasons(placed: PlacedPortfolio): (row: number) => string {
  const ofRows = groupsOfRows(placed);
  return (row) => {
    const groups = ofRows[row] ?? [];
    const [first] = groups;
    const isAlone = first !== undefined && !first.isClass && first.members.length === 1;
    if (isAlone) return ownReason(placed, first, row);
    return [
      ownWords(placed, groups, row),
      ...groups.map((group) => groupWords(placed, group)),
    ].join(". ");
  };
}

function groupsOfRows({ groups, accountOf }: PlacedPortfolio): GroupOutcome[][] {
  const ofRows = accountOf.map((): GroupOutcome[] => []);
  for (const group of groups) for (const { row } of group.members) ofRows[row]?.push(group);
  return ofRows;
}

/** The reason of a row that has a target for itself. */
function ownReason(placed: PlacedPortfolio, group: GroupOutcome, row: number): string {
  const { plan } = placed;
  const isOwnFault = plan.dropped.has(row) || reasonOf(plan, row) === "limited";
  if (isOwnFault || !isMissed(placed, group)) return tradeReason(plan, row);
  const left = `${points(Math.abs(group.weightAfter - group.target))} stay ${side(group)}`;
  const why = `${whyMissed(placed, group)}, ${left}`;
  if (plan.trades[row] !== 0) return `${tradeReason(plan, row)}. ${capital(why)}`;
  return `${group.missed > 0 ? "Not sold" : "Not bought"}: ${why}`;
}

/** What a row does that shares its target with others. */
function ownWords(placed: PlacedPortfolio, groups: readonly GroupOutcome[], row: number): string {
  const { plan, accounts, accountOf } = placed;
  if (plan.dropped.has(row)) return `${tradeReason(plan, row)}${standInWords(placed, groups, row)}`;
  if (reasonOf(plan, row) === "limited") return tradeReason(plan, row);
  const trade = plan.trades[row] as number;
  const place = accounts.length > 1 ? ` in ${accountName(accounts[accountOf[row] ?? 0])}` : "";
  if (trade === 0) return `Held${place}`;
  const inPlace = inPlaceWords(placed, groups, row);
  return `${trade > 0 ? "Bought" : "Sold"} ${tradeSize(plan, row)}${place}${inPlace}`;
}

/** "; IRA trades it instead", of a row whose trade is dropped and made elsewhere. */
function standInWords(
  placed: PlacedPortfolio,
  groups: readonly GroupOutcome[],
  row: number,
): string {
  const others = partners(groups).filter((other) => standsIn(placed, other));
  if (others.length === 0) return "";
  const names = otherAccounts(placed, others, row);
  if (names.length === 0) return "; other rows trade it instead";
  return `; ${list(names)} ${names.length === 1 ? "trades" : "trade"} it instead`;
}

/** ", 1,000.00 of it in place of Joint", of a row that trades what others don't. */
function inPlaceWords(
  placed: PlacedPortfolio,
  groups: readonly GroupOutcome[],
  row: number,
): string {
  const dropped = partners(groups).filter((other) => placed.plan.dropped.has(other));
  if (dropped.length === 0 || !standsIn(placed, row)) return "";
  const names = otherAccounts(placed, dropped, row);
  const whose = names.length === 0 ? "other rows" : list(names);
  return `, ${money(placed, placed.inPlace[row] ?? 0)} of it in place of ${whose}`;
}

function partners(groups: readonly GroupOutcome[]): number[] {
  return groups.flatMap(({ members }) => members.map(({ row }) => row));
}

/** Whether a row trades more than it was to before trades were dropped. */
function standsIn({ plan, inPlace }: PlacedPortfolio, row: number): boolean {
  const extra = inPlace[row] as number;
  const isMore = Math.sign(extra) === Math.sign(plan.trades[row] as number);
  return isMore && Math.abs(extra) >= minorUnit(plan.policy.decimals);
}

/** The accounts of rows but for that of one. */
function otherAccounts(
  { accounts, accountOf }: PlacedPortfolio,
  rows: readonly number[],
  row: number,
): string[] {
  const found = new Set(rows.map((other) => accountOf[other] as number));
  found.delete(accountOf[row] as number);
  return Array.from(found, (account) => accountName(accounts[account]));
}

/** "VTI in all accounts: from 30.0 % to 35.0 %, target 35.0 %". */
function groupWords(placed: PlacedPortfolio, group: GroupOutcome): string {
  const { label, isClass, weight, weightAfter, target, status, lower, upper } = group;
  const from = Number.isNaN(weight) ? "nothing" : percent(weight);
  const place = isClass ? "as a whole" : "in all accounts";
  const band = status ? `${weightAgainstBand(weight, lower, upper)}; ` : "";
  const course = `${band}from ${from} to ${percent(weightAfter)}, target ${percent(target)}`;
  const missed = isMissed(placed, group)
    ? `; ${whyMissed(placed, group)}, ${money(placed, group.missed)} stays ${side(group)}`
    : "";
  return `${label} ${place}: ${course}${missed}`;
}

/**
 * The whole plan of such a portfolio: as `planSummary`; then what its accounts or funds keep from what the rules ask
 * for, where its cash goes, and whether other trades would do as well.
 */
export function placedSummary(placed: PlacedPortfolio): string {
  return [
    planSummary(placed.plan, placedDrifts(placed)),
    ...missedSentences(placed),
    ...cashSentence(placed),
    ...choiceSentence(placed),
  ].join(" ");
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

function missedSentences(placed: PlacedPortfolio): string[] {
  const missed = placed.groups.filter((group) => isMissed(placed, group));
  return [-1, 1].flatMap((sign) => {
    const ofSide = missed.filter((group) => Math.sign(group.missed) === sign);
    const [first] = ofSide;
    if (!first) return [];
    const amounts = ofSide.map((group) => `${group.label} ${money(placed, group.missed)}`);
    const stay = ofSide.length === 1 ? "stays" : "stay";
    const [label, size] = [first.label, money(placed, first.missed)];
    const what =
      ofSide.length === 1
        ? `${label} stays ${size} ${side(first)}`
        : `${list(amounts)} ${stay} ${side(first)}`;
    return [`${what}: ${whyMissed(placed, first)}.`];
  });
}

function cashSentence(placed: PlacedPortfolio): string[] {
  const { accounts, cash } = placed;
  const moved = [...cash.entries()].filter(([, money]) => money !== 0);
  if (accounts.length < 2 || moved.length === 0) return [];
  const goes = moved.every(([, money]) => money > 0);
  const parts = moved.map(
    ([account, own]) =>
      `${money(placed, own)} ${goes ? "to" : "from"} ${accountName(accounts[account])}`,
  );
  return [`Cash ${goes ? "goes" : "comes"}: ${list(parts)}.`];
}

function choiceSentence({ isUnique }: PlacedPortfolio): string[] {
  if (isUnique) return [];
  return ["Not the only trades that come to this with this turnover: the earlier rows trade."];
}

/** Whether a group ends off what the rules ask for by the smallest amount of money at least. */
function isMissed({ plan }: PlacedPortfolio, { missed }: GroupOutcome): boolean {
  return Math.abs(missed) >= minorUnit(plan.policy.decimals);
}

function side({ missed }: GroupOutcome): string {
  return missed > 0 ? "over" : "short";
}

/** What keeps a group from what the rules ask for. */
function whyMissed({ plan, accounts }: PlacedPortfolio, { missed }: GroupOutcome): string {
  if (accounts.length === 1) return "no mix of its funds comes closer";
  if (plan.step === "cash") {
    return missed > 0
      ? "no more cash may come from the accounts that hold it"
      : "no more cash may go to the accounts that may buy it";
  }
  return missed > 0
    ? "the accounts that hold it may buy nothing that is short"
    : "the accounts that may buy it hold no more to sell";
}

function money({ plan }: PlacedPortfolio, figure: number): string {
  return amount(Math.abs(figure), plan.policy.decimals);
}

function accountName(name: string | undefined): string {
  return name ? name : "the rows without an account";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
