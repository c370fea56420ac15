import { describe, expect, it } from "vitest";
import { plan } from "../../../src/engine/plan";
import { NO_TERMS } from "../../../src/engine/portfolio/terms";
import { DEFAULT_TRADE_POLICY } from "../../../src/engine/trades/trade-policy";

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
});
