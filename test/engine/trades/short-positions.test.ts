import { describe, expect, it } from "vitest";
import { plan } from "../../../src/engine/plan";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../../src/engine/trades/trade-policy";

function planned(
  rows: readonly (readonly [value: number, target: number])[],
  cash: number,
  policy: Partial<TradePolicy> = {},
) {
  return plan({
    portfolio: {
      values: Float64Array.from(rows, ([value]) => value),
      targets: Float64Array.from(rows, ([, target]) => target),
    },
    bands: null,
    cash,
    policy: { ...DEFAULT_TRADE_POLICY, ...policy },
  });
}

const COSTS = { buyCostRate: 0.01, sellCostRate: 0.01 };

describe("a plan with short positions", () => {
  // V = 120,000 − 20,000 = 100,000. To target: 60,000 − 120,000 = −60,000 and 40,000 + 20,000 = +60,000.
  it("buys them back to target with what the sales bring", () => {
    const found = planned(
      [
        [120_000, 0.6],
        [-20_000, 0.4],
      ],
      0,
    );
    expect([...found.trades]).toEqual([-60_000, 60_000]);
    expect([...found.weights]).toEqual([1.2, -0.2]);
    expect([...found.weightsAfter]).toEqual([0.6, 0.4]);
  });

  // 1 % of both sides: B = 100,000 − 0.01 (120,000 − 0.6 B + 0.4 B + 20,000) = 98,600 / 0.998 = 98,797.595190…
  // Sold 120,000 − 0.6 B = 60,721.442886, bought 20,000 + 0.4 B = 59,519.038076; costs 607.21 and 595.19.
  // Floors −60,721.45 and 59,519.03 add up to −1,202.42, two cents less than −1,202.40: one for each.
  it("pays for both sides, and lands on target after costs", () => {
    const found = planned(
      [
        [120_000, 0.6],
        [-20_000, 0.4],
      ],
      0,
      COSTS,
    );
    expect([...found.trades]).toEqual([-60_721.44, 59_519.04]);
    expect([...found.costs]).toEqual([607.21, 595.19]);
    expect(found.cashLeft).toBe(0);
  });

  // What isn't in the targets is bought back whole, −10,000 to 0; the other two share 110,000 − 10,000 by 60 and 40.
  it("buys back whole what isn't in the targets", () => {
    const found = planned(
      [
        [66_000, 0.6],
        [44_000, 0.4],
        [-10_000, 0],
      ],
      0,
    );
    expect([...found.trades]).toEqual([-6_000, -4_000, 10_000]);
  });

  // 4,000 of a deposit of 10,000 cover the short that isn't wanted. With 6,000 more the others come to 96,000:
  // 57,600 and 38,400.
  it("covers them with a deposit first", () => {
    const found = planned(
      [
        [54_000, 0.6],
        [36_000, 0.4],
        [-4_000, 0],
      ],
      10_000,
      { use: "cash only" },
    );
    expect([...found.trades]).toEqual([3_600, 2_400, 4_000]);
  });

  // 10,000 / 1.01 = 9,900.990099 may be spent: 4,000 cover the short, and 5,900.990099 come to 3,540.594059 and
  // 2,360.396040. Costs: 35.41, 23.60 and 40.00, together 99.01 of 10,000.
  it("covers them with a deposit that pays its own costs", () => {
    const found = planned(
      [
        [54_000, 0.6],
        [36_000, 0.4],
        [-4_000, 0],
      ],
      10_000,
      { ...COSTS, use: "cash only" },
    );
    expect([...found.trades]).toEqual([3_540.59, 2_360.4, 4_000]);
    expect([...found.costs]).toEqual([35.41, 23.6, 40]);
  });

  // A short is bought back, never sold further: 20,000 come from what is held, and only from that.
  it("raises nothing by selling them further", () => {
    const found = planned(
      [
        [120_000, 0.6],
        [-20_000, 0.4],
      ],
      -20_000,
      { use: "cash only" },
    );
    expect([...found.trades]).toEqual([-20_000, 0]);
  });

  // Worth 0 with 14 of cash. All three rows: 1,000 sold and 1,000 bought back cost 20, more than there is, so that
  // nothing is left to be invested: both shorts end at 0 and both purchases are as large. The later is dropped.
  // Costs c leave 514 − c for the other two: 1,000 − 7/9 (514 − c) is sold, 500 + 2/9 (514 − c) bought, and c is 1 % of both,
  // 12.212291. The 609.720670 sold are fewer than the 611.508380 bought, and dropped.
  // Row 2 alone: 14 / 1.01 = 13.861386… bought, 0.14 for it.
  it("aims at nothing, never below, where costs are more than the cash before trades are dropped", () => {
    const found = planned(
      [
        [1000, 0.7],
        [-500, 0.2],
        [-500, 0.1],
      ],
      14,
      { ...COSTS, maximumTrades: 1 },
    );
    expect([...found.trades]).toEqual([0, 13.86, 0]);
    expect([...found.dropped]).toEqual([
      [2, { why: "beyond maximum trades", size: expect.closeTo(497.029703, 6) as number }],
      [0, { why: "beyond maximum trades", size: expect.closeTo(609.72067, 6) as number }],
    ]);
  });

  // 33.3325 + 66.665 + 199.995 + 266.66 + 133.33 = 699.9825; doubles leave 1e-13 of it.
  it("has no weights where longs and shorts are worth the same to the last digit", () => {
    const values = [33.3325, 66.665, 199.995, 266.66, 133.33, -699.9825];
    const { total, weights } = planned(
      values.map((value, row) => [value, row === 0 ? 1 : 0]),
      3.5,
      { use: "cash only" },
    );
    expect(total).toBe(0);
    expect(weights.every(Number.isNaN)).toBe(true);
  });
});
