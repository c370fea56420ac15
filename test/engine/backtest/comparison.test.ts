import { describe, expect, it } from "vitest";
import { resampledReturns } from "../../../src/engine/backtest/bootstrap";
import {
  type Comparison,
  type ComparisonRequest,
  comparisonSteps,
} from "../../../src/engine/backtest/comparison";
import type { Simulations } from "../../../src/engine/backtest/simulate";
import { spreadOf } from "../../../src/engine/backtest/spread";
import { equityAndCash, simulationOf } from "./histories";

const HISTORY = equityAndCash([0.5, -0.2, 0.1]);
const simulations: Simulations = [simulationOf(HISTORY, "never"), simulationOf(HISTORY, "monthly")];

/** Goes through all steps. */
function compared(request: ComparisonRequest): {
  readonly shares: number[];
  readonly comparison: Comparison;
} {
  const steps = comparisonSteps(request);
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { shares, comparison: step.value };
    shares.push(step.value);
  }
}

describe("A comparison", () => {
  it("gives growth and weights of each rule at the end of each period", () => {
    const { comparison } = compared({ simulations, resampling: null });
    const [never, monthly] = comparison.outcomes;
    // never: 0.6 grows to 0.9 beside 0.4, then 0.72, then 0.792
    expect([...(never?.growth ?? [])].map((value) => value.toFixed(6))).toEqual([
      "1.300000",
      "1.120000",
      "1.192000",
    ]);
    expect(never?.weights[0]).toBeCloseTo(0.9 / 1.3, 12);
    expect(never?.weights[5]).toBeCloseTo(0.4 / 1.192, 12);
    // monthly, back at 60 % each time: 1.3 · (1 − 0.6·0.2) · (1 + 0.6·0.1)
    expect(monthly?.growth[2]).toBeCloseTo(1.3 * 0.88 * 1.06, 12);
    expect(monthly?.summary.rebalances).toBe(3);
    expect(comparison.uncertainties).toBeNull();
  });

  it("draws the paths that the functions draw, in as many steps as it likes", () => {
    const months = equityAndCash(
      Array.from({ length: 1000 }, (_, at) => 0.03 * Math.sin(at * at) + 0.005),
    );
    const long: Simulations = [simulationOf(months, "never"), simulationOf(months, "yearly")];
    const resampling = { paths: 300, block: 12, seed: 5 };
    const { shares, comparison } = compared({ simulations: long, resampling });
    const [never = new Float64Array(), yearly = new Float64Array()] = resampledReturns(
      long,
      months,
      resampling,
    );
    expect(comparison.uncertainties?.[1]?.returns).toEqual(spreadOf(yearly));
    expect(comparison.uncertainties?.[1]?.differences).toEqual(
      spreadOf(yearly.map((found, path) => found - (never[path] as number))),
    );
    // 1000 periods × 2 assets × 2 rules: more than one step, each further than the one before
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it("can be sent to a worker as it is", () => {
    const request = { simulations, resampling: { paths: 2, block: 1, seed: 1 } };
    expect(compared(structuredClone(request))).toEqual(compared(request));
  });
});
