import type { TradeLine } from "./trade-line";
import { sideOf } from "./trade-line";

/** A page on one plan for a client: what there is, what it comes to, what trades and what doesn't, each with its reason. */
export interface ClientPage {
  /** The portfolio that it is on; "" where the holdings name none. */
  readonly portfolio: string;
  /** The day of the plan, as ISO 8601 writes it. */
  readonly date: string;
  /** The plan in sentences. */
  readonly summary: readonly string[];
  /** What there is before and after, as it is shown. */
  readonly standing: readonly (readonly [name: string, before: string, after: string])[];
  readonly trades: readonly TradeLine[];
  /** What doesn't trade although the rules ask for it, and why. */
  readonly undone: readonly { readonly name: string; readonly reason: string }[];
  /** The decimals of money. */
  readonly decimals: number;
}

/** A row of the page: its cells, and how they look. */
export interface PageRow {
  readonly cells: readonly (string | number)[];
  readonly look: "title" | "heading" | "header" | "text" | "standing" | "trade";
}

/** How many columns the page has. */
export const PAGE_COLUMNS = 7;

const HEADERS = ["Name", "Account", "Side", "Units", "Amount", "Before", "After"];

/** The rows of the page from top to bottom, each as wide as the page. */
export function pageRows(page: ClientPage): PageRow[] {
  const { portfolio, date, summary, standing, trades, undone } = page;
  const title = portfolio === "" ? "Rebalancing plan" : `Rebalancing plan for ${portfolio}`;
  return [
    row("title", title),
    row("text", date),
    row("text"),
    ...summary.map((sentence) => row("text", sentence)),
    row("text"),
    row("header", "What it comes to", "", "", "", "", "Before", "After"),
    ...standing.map(([name, before, after]) =>
      row("standing", name, "", "", "", "", before, after),
    ),
    row("text"),
    row("heading", trades.length === 0 ? "Nothing trades" : "Trades, sales first"),
    ...(trades.length === 0 ? [] : [row("header", ...HEADERS), ...trades.map(tradeRow)]),
    ...(undone.length === 0
      ? []
      : [
          row("text"),
          row("heading", "Stays undone"),
          ...undone.map(({ name, reason }) => row("text", `${name}: ${reason}`)),
        ]),
    row("text"),
    row("text", "Amounts are estimates at the prices of this workbook."),
  ];
}

function tradeRow(line: TradeLine): PageRow {
  const { name, account, units, trade, weight, weightAfter } = line;
  return row(
    "trade",
    name,
    account,
    sideOf(line),
    units === null ? "" : Math.abs(units),
    Math.abs(trade),
    figure(weight),
    figure(weightAfter),
  );
}

function row(look: PageRow["look"], ...cells: readonly (string | number)[]): PageRow {
  return { look, cells: Array.from({ length: PAGE_COLUMNS }, (_, at) => cells[at] ?? "") };
}

function figure(fraction: number): number | "" {
  return Number.isNaN(fraction) ? "" : fraction;
}
