import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatesAt } from "../../../src/engine/backtest/gates";
import { plannedTrades, tradesToTarget } from "../../../src/engine/backtest/rebalancing";
import { DEFAULT_TRADE_POLICY } from "../../../src/engine/trades/trade-policy";
import { absolute, symmetric } from "../../../src/engine/triggers/band";

function toTarget(
  holdings: readonly number[],
  targets: readonly number[],
  costRate: number,
): { trades: number[]; cost: number } {
  const trades = new Float64Array(holdings.length);
  const value = holdings.reduce((sum, held) => sum + held, 0);
  const cost = tradesToTarget(
    Float64Array.from(holdings),
    Float64Array.from(targets),
    0,
    value,
    costRate,
    trades,
  );
  return { trades: [...trades], cost };
}

describe("trades to target that pay for themselves", () => {
  it("sell 66,000 to 60/40 at 25 bp each side", () => {
    // without fees: x sold, y bought: x = 66,000 − 0.6·V′, y = 0.4·V′ − 34,000, V′ = 100,000 − 0.0025(x + y)
    const { trades, cost } = toTarget([66_000, 34_000], [0.6, 0.4], 0.0025);
    const after = 100_000 - cost;
    expect((66_000 + (trades[0] ?? 0)) / after).toBeCloseTo(0.6, 14);
    expect(cost).toBeCloseTo(0.0025 * (Math.abs(trades[0] ?? 0) + (trades[1] ?? 0)), 9);
  });

  it("are those that the engine plans today", () => {
    const money = fc.double({ min: 1, max: 1e6, noNaN: true });
    const rate = fc.double({ min: 0, max: 0.25, noNaN: true });
    fc.assert(
      fc.property(fc.array(money, { minLength: 2, maxLength: 6 }), rate, (holdings, costRate) => {
        const targets = holdings.map((_, at) => (at === 0 ? 50 : 50 / (holdings.length - 1)) / 100);
        const planned = plannedTrades({
          holdings: Float64Array.from(holdings),
          targets: Float64Array.from(targets),
          band: null,
          gates: gatesAt("calendar", true),
          cash: 0,
          policy: { ...DEFAULT_TRADE_POLICY, buyCostRate: costRate, sellCostRate: costRate },
        });
        const found = toTarget(holdings, targets, costRate);
        const whole = holdings.reduce((sum, held) => sum + held, 0);
        expect(Math.abs(found.cost - planned.cost) / whole).toBeLessThan(1e-12);
        found.trades.forEach((trade, at) => {
          expect(Math.abs(trade - (planned.trades[at] ?? NaN)) / whole).toBeLessThan(1e-12);
        });
      }),
    );
  });
});

describe("trades that the engine plans for a period", () => {
  it("go to half the band as REBALANCE_TRADES does", () => {
    // 66/34 with ±5: to 62.5, and the other side takes it
    const { trades } = plannedTrades({
      holdings: Float64Array.of(66, 34),
      targets: Float64Array.of(0.6, 0.4),
      band: symmetric(absolute(0.05)),
      gates: gatesAt("band", false),
      cash: 0,
      policy: { ...DEFAULT_TRADE_POLICY, to: 0.5 },
    });
    expect(trades[0]).toBeCloseTo(-3.5, 12);
    expect(trades[1]).toBeCloseTo(3.5, 12);
  });
});
