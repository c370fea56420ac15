import { planSummary } from "../../engine/explanations/plan-summary";
import { placedSummary } from "../../engine/explanations/placed-words";
import { checkLine } from "../../engine/explanations/reconciliation";
import { list } from "../../engine/wording/format";
import type { Cell } from "../../input/cells";
import type { HoldingsTable } from "../../input/holdings";
import type { HeaderReport } from "../../input/holdings-columns";
import type { Answer } from "./answer";
import type { GrowingResult } from "./growing-result";
import { isUnplanned, portfolioCells, type PlannedPortfolio } from "./planned-portfolio";

/**
 * One line a portfolio: its plan in two sentences, and its trades against its cash. The first line says which columns
 * of the holdings were read.
 */
export function planSummaries(
  table: HoldingsTable,
  portfolios: Iterable<PlannedPortfolio>,
  size: GrowingResult,
): Answer {
  const { hasPortfolios, headers } = table;
  const names = [...portfolioCells(hasPortfolios, "Portfolio"), "Summary", "Check", "Columns"];
  const cells: Cell[][] = [names];
  for (const { name, plan, placed } of portfolios) {
    const summary = isUnplanned(plan) ? plan : placed ? placedSummary(placed) : planSummary(plan);
    const line: Cell[] = [
      ...portfolioCells(hasPortfolios, name),
      ...(isUnplanned(plan) ? [plan, plan] : [summary, checkLine(plan)]),
      cells.length === 1 ? columnsRead(headers) : "",
    ];
    size.add(line);
    cells.push(line);
  }
  return { cells, isPlain: false };
}

function columnsRead({ read, unread }: HeaderReport): string {
  const others = unread.length === 0 ? "" : ` Not read: ${list(unread)}.`;
  return `Read: ${list(read)}.${others}`;
}
