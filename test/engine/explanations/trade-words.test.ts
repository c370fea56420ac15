import { describe, expect, it } from "vitest";
import { tradeReason } from "../../../src/engine/explanations/trade-words";
import { planInLots } from "../../../src/engine/lot-plan";
import { plan } from "../../../src/engine/plan";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../../src/engine/trades/trade-policy";

/** Why each row of 50,000, 30,000 and 20,000 at target trades where cash alone does. */
function reasons(cash: number, policy: Partial<TradePolicy>): string[] {
  const found = plan({
    portfolio: {
      values: Float64Array.of(50_000, 30_000, 20_000),
      targets: Float64Array.of(0.5, 0.3, 0.2),
    },
    bands: null,
    cash,
    policy: { ...DEFAULT_TRADE_POLICY, use: "cash only", ...policy },
  });
  return [0, 1, 2].map((row) => tradeReason(found, row));
}

describe("why a row is held", () => {
  it("is that the cash brings it to its target", () => {
    // 50 of 90 are 55.6 %; with 10 more they are 50 %.
    const found = plan({
      portfolio: { values: Float64Array.of(50, 40), targets: Float64Array.of(0.5, 0.5) },
      ...{ bands: null, cash: 10, policy: DEFAULT_TRADE_POLICY },
    });
    expect(tradeReason(found, 0)).toBe("Held: the cash brings it from 55.6 % to its target 50.0 %");
  });

  it("is that no lot can be bought of it with the cash, which goes nowhere else", () => {
    // 4.50 each, of lots at 10.
    const found = planInLots(
      {
        portfolio: { values: Float64Array.of(50, 50), targets: Float64Array.of(0.5, 0.5) },
        ...{ bands: null, cash: 9, policy: { ...DEFAULT_TRADE_POLICY, use: "cash only" } },
      },
      Float64Array.of(10, 10),
    );
    const reason = "No lot: the least trade of 10 would overshoot by 5.0 pp; 50.0 %, target 50.0 %";
    expect([0, 1].map((row) => tradeReason(found, row))).toEqual([reason, reason]);
  });

  it("is that nothing is held or wanted of it, also where cash goes to others", () => {
    const found = plan({
      portfolio: { values: Float64Array.of(60, 40, 0), targets: Float64Array.of(0.5, 0.5, 0) },
      ...{ bands: null, cash: 9, policy: { ...DEFAULT_TRADE_POLICY, use: "cash only" } },
    });
    expect(tradeReason(found, 2)).toBe("Nothing is held of it, and its target is 0 %");
  });
});

describe("why a row takes the cash of others", () => {
  // 9,000 would be 4,500, 2,700 and 1,800. 59,000 of 109,000 are 54.1 %.
  it("is that their trades are below the minimum", () => {
    expect(reasons(9_000, { minimumTrade: 4_000 })).toEqual([
      "Bought 9,000.00: 2 other trades are below the minimum of 4,000, so it takes their cash too; to 54.1 %, target 50.0 %",
      "Not traded: 2,700.00 is below the minimum of 4,000; 30.0 %, target 30.0 %",
      "Not traded: 1,800.00 is below the minimum of 4,000; 20.0 %, target 20.0 %",
    ]);
  });

  // 41,000 of 91,000 are 45.1 %.
  it("is the same of a withdrawal", () => {
    expect(reasons(-9_000, { minimumTrade: 4_000 })[0]).toBe(
      "Sold 9,000.00: 2 other trades are below the minimum of 4,000, so it raises their cash too; to 45.1 %, target 50.0 %",
    );
  });

  // The least of 4,500, 2,700 and 1,800 is beyond two trades; 9,000 by 50 and 30 of 80 are 5,625 and 3,375.
  it("is that there may be no more trades", () => {
    expect(reasons(9_000, { maximumTrades: 2 })[0]).toBe(
      "Bought 5,625.00: 1 other trade is not among the largest 2, so it takes its cash too; to 51.0 %, target 50.0 %",
    );
  });

  // 1,000 would be 500, 300 and 200. Without the others one fee of 400 leaves 600; 50,600 of 100,600 are 50.3 %.
  it("is that their fees are more than they come to", () => {
    expect(reasons(1_000, { feePerOrder: 400 })[0]).toBe(
      "Bought 600.00: 2 other trades are less than their fees, so it takes their cash too; to 50.3 %, target 50.0 %",
    );
  });

  it("isn't said where it only comes nearer to its target", () => {
    expect(reasons(9_000, {})[0]).toBe(
      "Bought 4,500.00: cash to the lowest weights first; to 50.0 %, target 50.0 %",
    );
  });
});
