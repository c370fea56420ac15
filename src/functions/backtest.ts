import { periodsOf } from "../engine/backtest/history";
import type { Simulations } from "../engine/backtest/simulate";
import { given } from "../input/arguments";
import { simulationsOf } from "../input/backtest-arguments";
import { BACKTEST_OPTIONS, resamplingOf } from "../input/backtest-options";
import type { Argument } from "../input/cells";
import { optionsOf } from "../input/options";
import type { Answer } from "./output/answer";
import { growthPaths, path, summaries, tradesMade } from "./output/backtest-answer";
import { bootstrapped, rolled } from "./output/uncertainty-answer";

/** How many periods a rolling window has at most where none is given: five years of months. */
const WINDOW = 60;

/** BACKTEST: what one rule would have done. */
export function answerBacktest(
  returns: Argument,
  targets: Argument,
  rule: Argument,
  options: Argument,
): Answer {
  return answerRules(returns, targets, rule, options, path);
}

/** COMPARE_RULES: what several rules would have done. */
export function answerCompareRules(
  returns: Argument,
  targets: Argument,
  rules: Argument,
  options: Argument,
): Answer {
  return answerRules(returns, targets, rules, options, growthPaths);
}

function answerRules(
  returns: Argument,
  targets: Argument,
  rules: Argument,
  options: Argument,
  pathsOf: (simulations: Simulations) => Answer,
): Answer {
  const chosen = optionsOf(options, BACKTEST_OPTIONS);
  const ranges = { returns: given(returns), targets: given(targets), rules: given(rules) };
  const simulations = simulationsOf(ranges, chosen);
  if (chosen.show === "path") return pathsOf(simulations);
  if (chosen.show === "trades") return tradesMade(simulations);
  if (chosen.show === "rolling") {
    const periods = periodsOf(simulations[0].history);
    return rolled(simulations, chosen.window ?? Math.min(WINDOW, periods));
  }
  if (chosen.show === "bootstrap") return bootstrapped(simulations, resamplingOf(chosen));
  return summaries(simulations, chosen["risk-free"] ?? null);
}
