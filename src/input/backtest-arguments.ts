import { periodsOf } from "../engine/backtest/history";
import type { Rule } from "../engine/backtest/rule";
import type { Simulation, Simulations } from "../engine/backtest/simulate";
import { aimsOf, assetsIn } from "./aims-argument";
import { type BacktestOptions, frictionsOf, timingOf } from "./backtest-options";
import type { Matrix } from "./cells";
import { historyOf } from "./history-argument";
import { rulesOf } from "./rules-argument";

/** The ranges of a backtest. */
export interface BacktestRanges {
  readonly returns: Matrix;
  readonly targets: Matrix;
  readonly rules: Matrix;
}

/**
 * Reads what is to be simulated: each rule over the same returns, with the same targets and costs.
 *
 * @throws InputError that says what is wrong, and in which row
 */
export function simulationsOf(
  { returns, targets, rules }: BacktestRanges,
  options: BacktestOptions,
): Simulations {
  const history = historyOf(returns, assetsIn(targets), timingOf(options));
  const aims = aimsOf(targets, periodsOf(history));
  const frictions = frictionsOf(options);
  const [first, ...others] = rulesOf(rules, options.phase ?? null);
  const simulationOf = (rule: Rule): Simulation => ({ history, aims, rule, frictions });
  return [simulationOf(first), ...others.map(simulationOf)];
}
