import { summaryOf } from "../../engine/explanations/plan-reasons";
import { checkLine } from "../../engine/explanations/reconciliation";
import { list } from "../../engine/wording/format";
import type { Cell } from "../../input/cells";
import type { HoldingsTable } from "../../input/holdings";
import type { HeaderReport } from "../../input/holdings-columns";
import { isUnplanned, type PlannedPortfolio } from "../../input/planned-portfolios";
import type { Answer } from "./answer";
import type { GrowingResult } from "./growing-result";
import { portfolioCells } from "./portfolio-cells";

/**
 * One line a portfolio: its plan in two sentences, and its trades against its cash. The first line says which columns
 * of the holdings were read.
 */
export function planSummaries(
  table: HoldingsTable,
  portfolios: Iterable<PlannedPortfolio>,
  size: GrowingResult,
): Answer {
  const { hasPortfolios } = table;
  const names = [...portfolioCells(hasPortfolios, "Portfolio"), "Summary", "Check", "Columns"];
  const cells: Cell[][] = [names];
  for (const { name, plan, placed } of portfolios) {
    const line: Cell[] = [
      ...portfolioCells(hasPortfolios, name),
      ...(isUnplanned(plan) ? [plan, plan] : [summaryOf(plan, { placed }), checkLine(plan)]),
      cells.length === 1 ? columnsRead(table) : "",
    ];
    size.add(line);
    cells.push(line);
  }
  return { cells, isPlain: false };
}

function columnsRead({ headers, targetHeaders }: HoldingsTable): string {
  const ofTargets = targetHeaders ? ` Targets: ${inWords(targetHeaders)}` : "";
  return `Read: ${inWords(headers)}${ofTargets}`;
}

function inWords({ read, unread }: HeaderReport): string {
  const others = unread.length === 0 ? "" : ` Not read: ${list(unread)}.`;
  return `${list(read)}.${others}`;
}
