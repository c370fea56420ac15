import { describe, expect, it } from "vitest";
import {
  asymptoticWidth,
  mastersWidth,
  volatilityWidth,
} from "../../../src/engine/targets/band-width";

/** Equity 16 %, debt 5 %, correlation 0.10: the difference moves by 16.2788 % a year. */
const DIFFERENCE = Math.sqrt(0.16 ** 2 + 0.05 ** 2 - 2 * 0.1 * 0.16 * 0.05);

describe("a band as wide as the weight drifts", () => {
  it("has a standard deviation of 3.9069 pp for 60/40 in a year", () => {
    // 0.6 · 0.4 · 16.2788 %
    expect(volatilityWidth(0.6, DIFFERENCE, 1, 1)).toBeCloseTo(0.039069, 6);
  });

  it("is 5.0009 pp with k = 1.28", () => {
    // 1.28 · 3.90692 = 5.00086, which the source gives as 5.0009
    expect(volatilityWidth(0.6, DIFFERENCE, 1, 1.28)).toBeCloseTo(0.050009, 6);
  });

  it("doubles in four years", () => {
    expect(volatilityWidth(0.6, DIFFERENCE, 4, 1)).toBeCloseTo(0.078138, 5);
  });

  it("is t·sd(r − portfolio), the formula of many assets: r − portfolio is 1 − t of r − rest", () => {
    const againstPortfolio = (1 - 0.6) * DIFFERENCE;
    expect(volatilityWidth(0.6, DIFFERENCE, 1, 1)).toBeCloseTo(0.6 * againstPortfolio, 15);
  });
});

describe("Masters' trigger", () => {
  it.each([
    [0.002, 0.05283, 0.026415],
    [0.005, 0.132075, 0.066038],
  ])("with K = 0.35 and a cost of %s is %s, traded to %s", (cost, trigger, half) => {
    const width = mastersWidth(0.35, cost, DIFFERENCE);
    expect(width).toBeCloseTo(trigger, 6);
    expect(width / 2).toBeCloseTo(half, 6);
  });
});

describe("the region without trades for small costs", () => {
  it.each([
    [0.0005, 0.024329],
    [0.001, 0.030652],
    [0.0025, 0.041602],
    [0.005, 0.052415],
    [0.01, 0.066039],
  ])("around 60 %% with γ = 3 and a cost of %s is %s to each side", (cost, width) => {
    expect(asymptoticWidth(0.6, 3, cost)).toBeCloseTo(width, 6);
  });
});
