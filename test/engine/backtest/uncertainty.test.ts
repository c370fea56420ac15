import { describe, expect, it } from "vitest";
import { resampledReturns } from "../../../src/engine/backtest/bootstrap";
import { rollingReturns } from "../../../src/engine/backtest/rolling";
import type { Simulation } from "../../../src/engine/backtest/simulate";
import { spreadOf, spreadsFromFirst } from "../../../src/engine/backtest/spread";
import { equityAndCash, simulationOf } from "./histories";

const MONTHS = [0.1, 0.1, -0.05, 0.02, 0.03, -0.01];
const HISTORY = equityAndCash(MONTHS);

const simulation = (rule: string, equity?: number): Simulation =>
  simulationOf(HISTORY, rule, equity);

describe("rolling windows", () => {
  it("give the return a year of each window, begun anew on target", () => {
    // two months on target monthly: (1 + 0.6·r₁)(1 + 0.6·r₂), six times a year
    const found = rollingReturns(simulation("monthly"), 2);
    expect(found).toHaveLength(5);
    expect(found[0]).toBeCloseTo((1.06 * 1.06) ** 6 - 1, 12);
    expect(found[4]).toBeCloseTo((1.018 * 0.994) ** 6 - 1, 12);
  });
});

describe("drawn histories", () => {
  const drawn = (seed: number, block = 2): readonly Float64Array[] =>
    resampledReturns([simulation("never"), simulation("monthly")], HISTORY, {
      paths: 50,
      block,
      seed,
    });

  it("are the same for the same seed, and others for another", () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it("are the same however they are shared out", () => {
    const simulations = [simulation("never"), simulation("monthly")];
    const part = (first: number, paths: number): readonly Float64Array[] =>
      resampledReturns(simulations, HISTORY, { first, paths, block: 2, seed: 7 });
    const parts = [part(0, 20), part(20, 30)];
    for (const [rule, whole] of drawn(7).entries())
      expect(parts.flatMap((found) => [...(found[rule] ?? [])])).toEqual([...whole]);
  });

  it("of neighbouring paths and seeds have nothing to do with each other", () => {
    // 200 paths of two blocks in six places: were they alike, fewer of the 36 pairs would come up
    const [found = []] = resampledReturns([simulation("never", 1)], HISTORY, {
      paths: 200,
      block: 3,
      seed: 1,
    });
    expect(new Set([...found].map((one) => one.toFixed(9))).size).toBeGreaterThan(15);
  });

  it("are those of the history itself where a block is all of it, but for where they begin", () => {
    // all in equity, the order plays no part
    const whole = MONTHS.reduce((growth, rate) => growth * (1 + rate), 1) ** 2 - 1;
    const [found] = resampledReturns([simulation("never", 1)], HISTORY, {
      paths: 20,
      block: MONTHS.length,
      seed: 3,
    });
    for (const one of found ?? []) expect(one).toBeCloseTo(whole, 12);
  });

  it("are as good on average as the history they are drawn from", () => {
    // all in equity: the mean log return of a drawn history is that of the history, within 4 standard errors
    const logs = MONTHS.map((rate) => Math.log(1 + rate));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
    const paths = 5000;
    const [found = []] = resampledReturns([simulation("never", 1)], HISTORY, {
      paths,
      block: 1,
      seed: 1,
    });
    const drawnMean = [...found].reduce((sum, one) => sum + Math.log(1 + one) / 12, 0) / paths;
    const error = Math.sqrt(variance / (paths * MONTHS.length));
    expect(Math.abs(drawnMean - mean)).toBeLessThan(4 * error);
  });
});

describe("a spread", () => {
  it("has its points on the straight lines between the numbers around them", () => {
    // 5 % of the way from the first of four to the last: 1 + 0.05 · 3
    const { mean, low, median, high } = spreadOf(Float64Array.of(4, 1, 3, 2));
    expect([mean, median]).toEqual([2.5, 2.5]);
    expect(low).toBeCloseTo(1.15, 12);
    expect(high).toBeCloseTo(3.85, 12);
    expect(spreadOf(Float64Array.of(5))).toEqual({ mean: 5, low: 5, median: 5, high: 5 });
  });

  it("of differences is taken path by path, and is nothing for the first rule itself", () => {
    const spreads = spreadsFromFirst([Float64Array.of(1, 2), Float64Array.of(4, 4)]);
    expect(spreads.map(({ mean }) => mean)).toEqual([0, 2.5]);
  });
});
