import { describe, expect, it } from "vitest";
import {
  ewmaVolatility,
  volatilityTarget,
  windowVolatility,
} from "../../../src/engine/targets/volatility";

const DAILY = Float64Array.of(0.01, -0.02, 0.015, -0.005, 0.01);

describe("the volatility of exponentially weighted squares", () => {
  it("starts with the first square", () => {
    // √(0.01² · 252)
    expect(ewmaVolatility(DAILY.subarray(0, 1), 0.94, 252)).toBeCloseTo(0.01 * Math.sqrt(252), 14);
  });

  it("is 17.1964 % for 1, −2, 1.5, −0.5 and 1 % a day, λ 0.94", () => {
    // 1e-4 → 1.18e-4 → 1.2442e-4 → 1.184548e-4 → 1.17347512e-4; × 252, rooted
    expect(ewmaVolatility(DAILY, 0.94, 252)).toBeCloseTo(Math.sqrt(1.17347512e-4 * 252), 12);
    expect(ewmaVolatility(DAILY, 0.94, 252)).toBeCloseTo(0.171964, 6);
  });

  it("takes the last return alone where the past has no weight", () => {
    expect(ewmaVolatility(DAILY, 0, 1)).toBeCloseTo(0.01, 15);
  });
});

describe("the volatility of a window", () => {
  it("is the standard deviation (n − 1) of the last returns", () => {
    // −0.5 % and 1 % around 0.25 %: √(2 · 0.75²) % = 1.0607 %
    expect(windowVolatility(DAILY, 2, 1)).toBeCloseTo(0.0075 * Math.SQRT2, 14);
  });

  it("takes all returns where the window has no end", () => {
    // around 0.2 %: 0.8² + 2.2² + 1.3² + 0.7² + 0.8² = 8.3; / 4 = 2.075
    expect(windowVolatility(DAILY, Infinity, 1)).toBeCloseTo(Math.sqrt(2.075e-4), 14);
  });

  it.each([
    [6, "Returns has 5 numbers. Give at least 6."],
    [1e6, "Returns has 5 numbers. Give at least 1000000."],
  ])("refuses a window of %s", (window, message) => {
    expect(() => windowVolatility(DAILY, window, 1)).toThrow(message);
  });
});

describe("the weight for a volatility", () => {
  it("is 0.625 for 10 % wanted of 16 %", () => {
    expect(volatilityTarget(0.1, 0.16, 1)).toBe(0.625);
  });

  it("is at most the cap, and the cap where nothing moves", () => {
    expect(volatilityTarget(0.1, 0.05, 1)).toBe(1);
    expect(volatilityTarget(0.1, 0.05, 1.5)).toBe(1.5);
    expect(volatilityTarget(0.1, 0, 1)).toBe(1);
  });

  it("is 35.64 % by the inverse volatility index, 60 % · 17.82 / 30", () => {
    expect(volatilityTarget(0.6 * 17.82, 30, 1)).toBeCloseTo(0.3564, 14);
  });
});
