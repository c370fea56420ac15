import { reasonsOf, sentences } from "../../engine/explanations/plan-reasons";
import { statusWord } from "../../engine/explanations/status-word";
import { unheldReason } from "../../engine/explanations/unheld-words";
import type { Plan } from "../../engine/plan";
import { bandsIn } from "../../engine/triggers/band";
import { absoluteDrift } from "../../engine/portfolio/drift";
import { type Holdings, portfolioIn, portfolioKey } from "../../engine/portfolio/holdings";
import { statusesOf } from "../../engine/triggers/statuses";
import { shown } from "../bands";
import type { Cell } from "../../input/cells";
import type { HoldingsTable } from "../../input/holdings";
import { isUnplanned, type PlannedPortfolio } from "../../input/planned-portfolios";
import type { Answer } from "./answer";
import type { GrowingResult } from "./growing-result";
import { portfolioCells } from "./portfolio-cells";
import { hasRoom } from "./result-size";

/** What a layout shows of each row. */
interface RowLayout {
  /** The columns that say which row it is. */
  readonly names: readonly RowName[];
  /** The columns of the plan. */
  readonly headers: readonly string[];
  /** True where only rows that trade are shown. */
  readonly onlyTrades: boolean;
  /** What stands under the headers, for the rows of a portfolio as its plan counts them. */
  readonly cellsOf: (
    plan: Plan,
    table: HoldingsTable,
    portfolio: PlannedPortfolio,
  ) => (at: number) => Cell[];
}

type RowName = "Name" | "Account" | "Class";

const NAMES: Readonly<Record<RowName, (holdings: Holdings, row: number) => string>> = {
  Name: ({ names }, row) => names[row] ?? "",
  Account: ({ accounts }, row) => accounts?.[row] ?? "",
  Class: ({ classes }, row) => classes?.[row] ?? "",
};

/** The layouts of a plan that have one line a row. */
export const ROW_LAYOUTS = {
  trades: {
    names: ["Name", "Account"],
    headers: ["Trade", "Units", "Cost", "Reason"],
    onlyTrades: true,
    cellsOf: (plan, _table, portfolio) => {
      const reasons = reasonsOf(plan, portfolio);
      return (at) => [
        plan.trades[at] as number,
        shown(plan.units?.[at]),
        plan.costs[at] as number,
        reasons(at),
      ];
    },
  },
  money: {
    names: ["Name", "Account"],
    headers: ["Trade"],
    onlyTrades: false,
    cellsOf: (plan) => (at) => [plan.trades[at] as number],
  },
  detail: {
    names: ["Name", "Account", "Class"],
    headers: [
      "Value",
      "Weight",
      "Target",
      "Drift",
      "Lower",
      "Upper",
      "Status",
      "Trade",
      "Units",
      "After",
      "Weight after",
      "Cost",
      "Reason",
    ],
    onlyTrades: false,
    cellsOf: detailOf,
  },
} as const satisfies Record<string, RowLayout>;

/**
 * One line a row, in the order of the table. Where all rows are shown the lines stand beside them, and blank rows
 * stay blank; a row that can't be planned is always shown, with its error. Where a portfolio that can't be planned has
 * so many rows that its error has no room in each, the error is the answer.
 *
 * @param size watches the lines as they are made
 */
export function planRows(
  layout: RowLayout,
  table: HoldingsTable,
  portfolios: Iterable<PlannedPortfolio>,
  size: GrowingResult,
): Answer {
  const lines = Array<Cell[] | undefined>(table.rows).fill(undefined);
  for (const portfolio of portfolios) {
    const { plan, rows } = portfolio;
    if (isUnplanned(plan) && !hasRoom([plan], rows.length * layout.headers.length)) {
      return { cells: [[plan]], isPlain: false };
    }
    for (const [row, line] of linesOf(layout, table, portfolio)) {
      lines[row] = line;
      size.add(line);
    }
  }
  addClassProblems(lines, layout, table);
  const headers = [
    ...portfolioCells(table.hasPortfolios, "Portfolio"),
    ...layout.names,
    ...layout.headers,
  ];
  const last = lines.findLastIndex((line) => line !== undefined);
  const cells: Cell[][] = [headers];
  for (const line of lines.slice(0, last + 1)) {
    if (line) cells.push(line);
    else if (!layout.onlyTrades) cells.push(headers.map(() => ""));
  }
  return { cells, isPlain: false };
}

/** The lines of a portfolio, each with its row. */
function* linesOf(
  layout: RowLayout,
  table: HoldingsTable,
  portfolio: PlannedPortfolio,
): Generator<[row: number, line: Cell[]], void> {
  const { name, rows, plan } = portfolio;
  const cellsAt = isUnplanned(plan) ? null : layout.cellsOf(plan, table, portfolio);
  for (let at = 0; at < rows.length; at++) {
    if (layout.onlyTrades && !isUnplanned(plan) && plan.trades[at] === 0) continue;
    const row = rows[at] as number;
    const line = portfolioCells(table.hasPortfolios, name);
    for (const column of layout.names) line.push(NAMES[column](table.holdings, row));
    if (cellsAt) line.push(...cellsAt(at));
    else line.push(...layout.headers.map(() => table.problems.at(row) ?? (plan as Cell)));
    yield [row, line];
  }
  if (!isUnplanned(plan)) yield* unheldLines(layout, table, name, plan);
}

/** The lines of classes of which nothing is held, in their own rows: why nothing is bought of them. */
function* unheldLines(
  layout: RowLayout,
  { classRows, hasPortfolios }: HoldingsTable,
  portfolio: string,
  plan: Plan,
): Generator<[row: number, line: Cell[]], void> {
  const said = classRows.get(portfolioKey(portfolio)) ?? [];
  for (const unheld of plan.unheld ?? []) {
    const row = said.find(({ path }) => path === unheld.path)?.row;
    if (row === undefined || !layout.headers.includes("Reason")) continue;
    const names = layout.names.map((column) => (column === "Class" ? unheld.path : ""));
    const cells = layout.headers.map((header): Cell => {
      if (header === "Target") return unheld.target;
      return header === "Reason" ? unheldReason(unheld, plan) : "";
    });
    yield [row, [...portfolioCells(hasPortfolios, portfolio), ...names, ...cells]];
  }
}

/** A row of a class has a line only where it has a problem, and shows it. */
function addClassProblems(
  lines: (Cell[] | undefined)[],
  layout: RowLayout,
  { classRows, hasPortfolios, problems, portfolioNames }: HoldingsTable,
): void {
  for (const { row } of [...classRows.values()].flat()) {
    const problem = problems.at(row);
    if (problem === undefined) continue;
    const name = portfolioNames?.[row] ?? "";
    const cells = [...layout.names, ...layout.headers].map(() => problem);
    lines[row] = [...portfolioCells(hasPortfolios, name), ...cells];
  }
}

function detailOf(
  plan: Plan,
  { holdings, bands }: HoldingsTable,
  { rows, wanted, words, placed }: PlannedPortfolio,
): (at: number) => Cell[] {
  const reasons = reasonsOf(plan, { words, placed });
  const portfolio = wanted ?? portfolioIn(holdings, rows);
  // A portfolio that is yet to be bought has no weights to drift or to judge.
  const isHeld = !Number.isNaN(plan.weights[0]);
  const drifts = isHeld ? absoluteDrift(portfolio) : null;
  const judged = () =>
    placed?.statuses ?? words?.statuses ?? (bands && statusesOf(portfolio, bandsIn(bands, rows)));
  const statuses = isHeld ? judged() : null;
  return (at) => [
    portfolio.values[at] as number,
    shown(plan.weights[at]),
    plan.targets[at] as number,
    shown(drifts?.[at]),
    shown(plan.edges?.lower[at]),
    shown(plan.edges?.upper[at]),
    statuses ? statusWord(statuses[at] as number) : "",
    plan.trades[at] as number,
    shown(plan.units?.[at]),
    plan.after[at] as number,
    shown(plan.weightsAfter[at]),
    plan.costs[at] as number,
    sentences(reasons(at), words?.drifts(at) ?? ""),
  ];
}
