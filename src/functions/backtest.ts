import { periodsOf } from "../engine/backtest/history";
import type { Rule } from "../engine/backtest/rule";
import type { Simulation } from "../engine/backtest/simulate";
import { aimsOf, assetsIn } from "../input/aims-argument";
import { given } from "../input/arguments";
import { BACKTEST_OPTIONS, frictionsOf, resamplingOf, timingOf } from "../input/backtest-options";
import type { Argument, Matrix } from "../input/cells";
import { historyOf } from "../input/history-argument";
import { optionsOf } from "../input/options";
import { rulesOf } from "../input/rules-argument";
import type { Answer } from "./output/answer";
import {
  growthPaths,
  path,
  type Simulations,
  summaries,
  tradesMade,
} from "./output/backtest-answer";
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
  return answerRules(returns, targets, given(rule), options, path);
}

/** COMPARE_RULES: what several rules would have done. */
export function answerCompareRules(
  returns: Argument,
  targets: Argument,
  rules: Argument,
  options: Argument,
): Answer {
  return answerRules(returns, targets, given(rules), options, growthPaths);
}

function answerRules(
  returns: Argument,
  targets: Argument,
  rules: Matrix,
  options: Argument,
  pathsOf: (simulations: Simulations) => Answer,
): Answer {
  const chosen = optionsOf(options, BACKTEST_OPTIONS);
  const wanted = given(targets);
  const history = historyOf(given(returns), assetsIn(wanted), timingOf(chosen));
  const aims = aimsOf(wanted, periodsOf(history));
  const frictions = frictionsOf(chosen);
  const [first, ...others] = rulesOf(rules, chosen.phase ?? null);
  const simulationOf = (rule: Rule): Simulation => ({ history, aims, rule, frictions });
  const simulations: Simulations = [simulationOf(first), ...others.map(simulationOf)];
  if (chosen.show === "path") return pathsOf(simulations);
  if (chosen.show === "trades") return tradesMade(simulations);
  if (chosen.show === "rolling")
    return rolled(simulations, chosen.window ?? Math.min(WINDOW, periodsOf(history)));
  if (chosen.show === "bootstrap") return bootstrapped(simulations, resamplingOf(chosen));
  return summaries(simulations, chosen["risk-free"] ?? null);
}
