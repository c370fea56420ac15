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
  const { growth, drawdown } = growthOf(tally.returns);
  const drift = sumAndMost(tally.drifts);
  return {
    annualReturn: growth ** (1 / years) - 1,
    volatility: deviationOf(tally.returns) * Math.sqrt(PERIODS_A_YEAR[period]),
    drawdown,
    rebalances: tally.rebalances,
    turnover: tally.turnover / years,
    meanDrift: drift.sum / periods,
    largestDrift: drift.most,
    meanWeights: tally.weights.map((sum) => sum / periods),
    cost: tally.cost / years,
    growth,
  };
}

// Plain loops: they run once for each rule and path, over all periods.

function growthOf(returns: Float64Array): Pick<Summary, "growth" | "drawdown"> {
  let growth = 1;
  let peak = 1;
  let drawdown = 0;
  for (let period = 0; period < returns.length; period++) {
    growth *= 1 + (returns[period] as number);
    if (growth > peak) peak = growth;
    const fall = growth / peak - 1;
    if (fall < drawdown) drawdown = fall;
  }
  return { growth, drawdown };
}

function sumAndMost(numbers: Float64Array): { readonly sum: number; readonly most: number } {
  let sum = 0;
  let most = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    sum += number;
    if (number > most) most = number;
  }
  return { sum, most };
}

/** The standard deviation (n − 1); NaN for a single number. */
function deviationOf(numbers: Float64Array): number {
  const mean = sumAndMost(numbers).sum / numbers.length;
  let squares = 0;
  for (let at = 0; at < numbers.length; at++) {
    const difference = (numbers[at] as number) - mean;
    squares += difference * difference;
  }
  return Math.sqrt(squares / (numbers.length - 1));
}
