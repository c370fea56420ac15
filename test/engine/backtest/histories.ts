import { endsFrom, type History, openingOf } from "../../../src/engine/backtest/history";
import { ruleFromText } from "../../../src/engine/backtest/rule";
import type { Simulation } from "../../../src/engine/backtest/simulate";

/** A history of equity and cash that earns nothing, in months from January 1900. */
export function equityAndCash(equity: readonly number[]): History {
  const ends = endsFrom(0, "month", equity.length);
  return {
    names: ["Equity", "Cash"],
    returns: Float64Array.from(equity.flatMap((rate) => [rate, 0])),
    period: "month",
    ends,
    opening: openingOf(ends, "month"),
  };
}

/** A rule on a history of two assets, without costs. */
export function simulationOf(history: History, rule: string, equity = 0.6): Simulation {
  return {
    history,
    aims: { weights: Float64Array.of(equity, 1 - equity), isFixed: true },
    rule: ruleFromText(rule, null),
    frictions: { costRate: 0, taxRate: 0, flow: 0 },
  };
}
