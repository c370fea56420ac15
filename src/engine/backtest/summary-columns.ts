import type { Summary } from "./summary";

/** A column of the table that sums up rules. */
export interface SummaryColumn {
  readonly header: string;
  /** Fractions but for the counts and the growth of 1; not finite where a summary has no such figure. */
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
    figure: ({ annualReturn, volatility }) => (annualReturn - (riskFree ?? 0)) / volatility,
  };
  return [
    { header: "Return", figure: ({ annualReturn }) => annualReturn },
    { header: "Volatility", figure: ({ volatility }) => volatility },
    { header: "Max drawdown", figure: ({ drawdown }) => drawdown },
    { header: "Rebalances", figure: ({ rebalances }) => rebalances },
    { header: "Turnover", figure: ({ turnover }) => turnover },
    { header: "Mean deviation", figure: ({ meanDrift }) => meanDrift },
    { header: "Max deviation", figure: ({ largestDrift }) => largestDrift },
    ...names.map((name, asset): SummaryColumn => ({
      header: `Mean weight of ${name}`,
      figure: ({ meanWeights }) => meanWeights[asset] as number,
    })),
    { header: "Cost", figure: ({ cost }) => cost },
    { header: "Growth of 1", figure: ({ growth }) => growth },
    ...(riskFree === null ? [] : [sharpe]),
  ];
}
