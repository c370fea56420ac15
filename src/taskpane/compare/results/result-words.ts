import { type SummaryColumn, summaryColumns } from "../../../engine/backtest/summary-columns";
import type { Spread } from "../../../engine/backtest/spread";
import { amount, percent } from "../../../engine/wording/format";
import { endText } from "./period-axis";
import type { Result } from "../run/use-run";

/** A table as it is shown. */
export interface ShownTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** "600 months, 1973-01 to 2022-12"; without the dates where they aren't known. */
export function spanInWords({ question }: Result): string {
  const { ends, period } = question.request.simulations[0].history;
  const periods = `${amount(ends.length)} ${period}${ends.length === 1 ? "" : "s"}`;
  if (!question.isDated) return periods;
  return `${periods}, ${endText(question, 0)} to ${endText(question, ends.length - 1)}`;
}

/** The table that KEEL.COMPARE_RULES gives, its figures written out. */
export function summaryTable({ question, comparison }: Result): ShownTable {
  const columns = summaryColumns(question.names, null);
  const rows = comparison.outcomes.map(({ summary }, rule) => [
    question.rules[rule] ?? "",
    ...columns.map((column) => figureText(column, column.figure(summary))),
  ]);
  return { headers: ["Rule", ...columns.map(({ header }) => header)], rows };
}

function figureText({ kind }: SummaryColumn, figure: number): string {
  if (!Number.isFinite(figure)) return "–";
  if (kind === "count") return amount(figure);
  return kind === "number" ? amount(figure, 2) : percent(figure, 2);
}

/** The table of the drawn histories; null where none were drawn. */
export function uncertaintyTable({ question, comparison }: Result): ShownTable | null {
  if (comparison.uncertainties === null) return null;
  const points = ["mean", "5 %", "median", "95 %"];
  const shown = ({ mean, low, median, high }: Spread): string[] =>
    [mean, low, median, high].map((share) => percent(share, 2));
  return {
    headers: [
      "Rule",
      ...points.map((point) => `Return, ${point}`),
      ...points.map((point) => `Difference, ${point}`),
    ],
    rows: comparison.uncertainties.map(({ returns, differences }, rule) => [
      question.rules[rule] ?? "",
      ...shown(returns),
      ...(rule === 0 ? points.map(() => "–") : shown(differences)),
    ]),
  };
}

const ROWS_MOST = 60;

/** A number of each rule at the ends of periods, no more rows than can be read. */
export function pathTable(
  { question, comparison }: Result,
  numberAt: (rule: number, period: number) => string,
): ShownTable {
  const { ends } = question.request.simulations[0].history;
  const every = Math.ceil(ends.length / ROWS_MOST);
  const periods = Array.from(ends.keys()).filter(
    (period) => (ends.length - 1 - period) % every === 0,
  );
  return {
    headers: [question.isDated ? "End" : "Period", ...question.rules],
    rows: periods.map((period) => [
      endText(question, period),
      ...comparison.outcomes.map((_, rule) => numberAt(rule, period)),
    ]),
  };
}
