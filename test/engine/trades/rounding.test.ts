import { describe, expect, it } from "vitest";
import { plan } from "../../../src/engine/plan";
import { NO_TERMS } from "../../../src/engine/portfolio/terms";
import { DEFAULT_TRADE_POLICY } from "../../../src/engine/trades/trade-policy";
import { NO_BAND, NO_TOLERANCE } from "../../../src/engine/triggers/band";

describe("the cents of a plan", () => {
  // Row 2 may hold 99.93 % at the most, whatever its least, and is below its edge there: it buys 1 less what 0.1 % of that
  // costs, 0.9990…, and is not rounded up beyond its most. Row 1 comes to 0.06 % of 9,999.999…, less than 6.
  it("go to no row that its least and its most hold between them", () => {
    const { trades } = plan({
      portfolio: { values: Float64Array.of(8, 9992), targets: Float64Array.of(0.0007, 0.9993) },
      bands: [
        { kind: "edges", lower: 0.0007, upper: 0.0007 },
        { kind: "edges", lower: 0.9993, upper: 0.9993 },
      ],
      cash: 0,
      policy: { ...DEFAULT_TRADE_POLICY, to: 1 },
      terms: {
        ...NO_TERMS,
        least: Float64Array.of(0.0006, 10_992.3),
        most: Float64Array.of(0.0006, 0.9993),
        costRates: Float64Array.of(NaN, 0.001),
      },
    });
    expect([...trades]).toEqual([-2.01, 0.99]);
  });

  // Row 2 may buy 0.0146…, rounded down 0.01. Rows 3 and 4 are rounded up to their leasts, which takes two cents more
  // than there are: both from row 2 would sell one. So rows 3 and 4 give them back.
  it("come from no row that may not be sold", () => {
    const { trades } = plan({
      portfolio: {
        values: Float64Array.of(10_000, 0.99, 59_950.78, 0.03),
        targets: Float64Array.of(0.25, 0.25, 0.25, 0.25),
      },
      bands: [NO_BAND, NO_TOLERANCE, NO_TOLERANCE, NO_TOLERANCE],
      cash: 0,
      policy: { ...DEFAULT_TRADE_POLICY, trade: "outside" },
      terms: {
        ...NO_TERMS,
        flags: ["any", "buy only", "any", "any"],
        least: Float64Array.of(NaN, NaN, 0.28, 0.79),
        most: Float64Array.of(NaN, 1.01, NaN, NaN),
        costRates: Float64Array.of(NaN, NaN, NaN, 0.001),
      },
    });
    expect([...trades]).toEqual([0, 0.01, -40_375.57, 40_335.22]);
  });

  // Row 6 asks for three quarters of all, which leaves row 2 less than a cent: rounded down it has nothing to give.
  it("come from no row that isn't held", () => {
    const { trades } = plan({
      portfolio: {
        values: Float64Array.of(94_258.8, 0, 1618.41, 94_834.32, 23_366.08, 0),
        targets: Float64Array.of(0.167, 0.1666, 0.1666, 0.1666, 0.1666, 0.1666),
      },
      bands: [NO_TOLERANCE],
      cash: 0,
      policy: { ...DEFAULT_TRADE_POLICY, trade: "outside" },
      terms: {
        ...NO_TERMS,
        flags: ["any", "any", "sell only", "buy only", "any", "any"],
        least: Float64Array.of(92_684.69, NaN, 809.21, NaN, 23_366.09, 0.75),
        most: Float64Array.of(NaN, 1.01, NaN, NaN, 23_366.09, NaN),
      },
    });
    expect(trades[1]).toBe(0);
  });
});
