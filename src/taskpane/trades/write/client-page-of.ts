import type { ClientPage } from "../../../workbook/trades/client-page";
import { standingInWords } from "../plan/standing-words";
import type { PortfolioPlan } from "../plan/trades-plan";
import { tradeLines } from "./trade-lines";

/** The page on a plan for a client. */
export function clientPageOf(plan: PortfolioPlan, date: string): ClientPage {
  const { name, rows, summary, decimals } = plan;
  const { before, totals } = standingInWords(plan);
  return {
    portfolio: name,
    date,
    summary: sentencesOf(summary),
    standing: [...before, ...totals.map(([total, figure]) => [total, "", figure] as const)],
    trades: tradeLines([plan]),
    undone: rows
      .filter(({ isUndone }) => isUndone)
      .map((row) => ({
        name: row.account === "" ? row.name : `${row.name}, ${row.account}`,
        reason: row.reason(),
      })),
    decimals,
  };
}

/** The sentences of a text, each of which is a line of the page. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;]) (?=\S)/);
}
