import type { Summary } from "./summary";

/** A column of the table that sums up rules. */
export interface SummaryColumn {
  readonly header: string;
  readonly kind: "fraction" | "count" | "number";
  /** Not finite where a summary has no such figure. */
  readonly figure: (summary: Summary) => number;
}

/**
 * The columns of the table that sums up rules, after the rules' own.
 *
 * @param names of the assets
 * @param riskFree a rate a year, a fraction, for the Sharpe ratio at the end; null without one
 */
export function summaryColumns(
  names: readonly string[],
  riskFree: number | null,
): readonly SummaryColumn[] {
  const sharpe: SummaryColumn = {
    header: "Sharpe ratio",
    kind: "number",
    figure: ({ annualReturn, volatility }) => (annualReturn - (riskFree ?? 0)) / volatility,
  };
  return [
    { header: "Return", kind: "fraction", figure: ({ annualReturn }) => annualReturn },
    { header: "Volatility", kind: "fraction", figure: ({ volatility }) => volatility },
    { header: "Max drawdown", kind: "fraction", figure: ({ drawdown }) => drawdown },
    { header: "Rebalances", kind: "count", figure: ({ rebalances }) => rebalances },
    { header: "Turnover", kind: "fraction", figure: ({ turnover }) => turnover },
    { header: "Mean deviation", kind: "fraction", figure: ({ meanDrift }) => meanDrift },
    { header: "Max deviation", kind: "fraction", figure: ({ largestDrift }) => largestDrift },
    ...names.map((name, asset): SummaryColumn => ({
      header: `Mean weight of ${name}`,
      kind: "fraction",
      figure: ({ meanWeights }) => meanWeights[asset] as number,
    })),
    { header: "Cost", kind: "fraction", figure: ({ cost }) => cost },
    { header: "Growth of 1", kind: "number", figure: ({ growth }) => growth },
    ...(riskFree === null ? [] : [sharpe]),
  ];
}
