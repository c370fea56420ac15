import { type History, PERIODS_A_YEAR } from "./history";
import type { Tally } from "./tally";

/** What a rule has come to; fractions, a year where that is usual. */
export interface Summary {
  /** V^(periods a year / periods) − 1. */
  readonly annualReturn: number;
  /** The standard deviation (n − 1) of the periods' returns, × √(periods a year). */
  readonly volatility: number;
  /** At most 0, on period ends with the start. */
  readonly drawdown: number;
  readonly rebalances: number;
  /** One-way, a year. */
  readonly turnover: number;
  readonly meanDrift: number;
  readonly largestDrift: number;
  /** Each asset's mean weight at the start of the periods. */
  readonly meanWeights: Float64Array;
  /** Costs and taxes, a year. */
  readonly cost: number;
  readonly growth: number;
}

/** Sums up a tally by the conventions of domain: Backtests. */
export function summaryOf(tally: Tally, { period }: Pick<History, "period">): Summary {
  const periods = tally.returns.length;
  const years = periods / PERIODS_A_YEAR[period];
  return {
    annualReturn: tally.growth ** (1 / years) - 1,
    volatility: deviationOf(tally.returns) * Math.sqrt(PERIODS_A_YEAR[period]),
    drawdown: tally.drawdown,
    rebalances: tally.rebalances,
    turnover: tally.turnover / years,
    meanDrift: tally.drift / periods,
    largestDrift: tally.largestDrift,
    meanWeights: tally.weights.map((sum) => sum / periods),
    cost: tally.cost / years,
    growth: tally.growth,
  };
}

/** The standard deviation (n − 1); NaN for a single number. */
function deviationOf(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  const mean = sum / numbers.length;
  let squares = 0;
  for (const number of numbers) squares += (number - mean) ** 2;
  return Math.sqrt(squares / (numbers.length - 1));
}
