import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";
import { minorUnit } from "../trades/rounding";
import { list } from "../wording/format";
import { accountName, moneyWords } from "./account-words";

/** "; IRA trades it instead", of a row whose trade is dropped and made elsewhere. */
export function standInWords(
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
export function inPlaceWords(
  placed: PlacedPortfolio,
  groups: readonly GroupOutcome[],
  row: number,
): string {
  const dropped = partners(groups).filter((other) => placed.plan.dropped.has(other));
  if (dropped.length === 0 || !standsIn(placed, row)) return "";
  const names = otherAccounts(placed, dropped, row);
  const whose = names.length === 0 ? "other rows" : list(names);
  return `, ${moneyWords(placed, placed.inPlace[row] ?? 0)} of it in place of ${whose}`;
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
