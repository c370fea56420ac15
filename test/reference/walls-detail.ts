import { checkTotal } from "./cash";
import { ANY_NUMBER, type Cell } from "./cells";
import type { ClassedPortfolio } from "./classed-portfolio";
import { sum } from "./fraction";
import type { HoldingsRow } from "./holdings";
import type { Mandate } from "./mandate";
import { DETAIL } from "./plan-detail";
import { judge } from "./status";
import { WalledPlanner } from "./walls";

/** Whether a portfolio lies in several accounts between which no money moves. */
export function hasWalls(given: readonly HoldingsRow[], { given: options }: Mandate): boolean {
  const together = options.get("accounts") === "together";
  return !together && new Set(given.map(({ account }) => account)).size > 1;
}

/**
 * The rows of a portfolio whose accounts are walls, planned: what "detail" shows of each but for the columns that
 * share out what is of a name. Where other trades would do as well, these aren't said.
 */
export function wallsDetail(portfolio: ClassedPortfolio, mandate: Mandate): Cell[][] {
  const { given, rows } = portfolio;
  const { cash, options } = mandate;
  const total = sum(rows.map(({ value }) => value));
  checkTotal(total, cash.minus(options.keepCash));
  const { trades, costs, units, isUnique, groups } = new WalledPlanner(
    { given, rows },
    mandate,
  ).make();
  return rows.map((row, at): Cell[] => {
    const group = groups.find(({ members }) => members.includes(at))?.row;
    const corridor = group?.band?.(group.target) ?? null;
    const isJudged = group?.band !== undefined && total.sign() > 0;
    const cells: Partial<Record<(typeof DETAIL)[number], Cell>> = {
      Name: given[at]?.name ?? "",
      Account: given[at]?.account ?? "",
      Class: given[at]?.path ?? "",
      Value: row.value.toNumber(),
      Weight: total.sign() > 0 ? row.value.over(total).toNumber() : "",
      Status: isJudged ? judge(group.value.over(total), corridor) : "",
      Trade: isUnique ? (trades[at]?.toNumber() ?? 0) : ANY_NUMBER,
      Units: isUnique ? (units[at]?.toNumber() ?? "") : row.unit ? ANY_NUMBER : "",
      Cost: isUnique ? (costs[at]?.toNumber() ?? 0) : ANY_NUMBER,
    };
    return DETAIL.map((column) => cells[column] ?? "");
  });
}
