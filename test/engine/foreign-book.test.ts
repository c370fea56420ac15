import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../src/engine/plan";
import { convertedValue } from "../../src/engine/portfolio/currencies";
import { DEFAULT_TRADE_POLICY } from "../../src/engine/trades/trade-policy";
import { bandFromText } from "../../src/engine/triggers/band-text";

const books = fc.record({
  cents: fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 4, maxLength: 4 }),
  rate: fc.constantFrom(0.5, 1.25, 83.1, 0.0123),
  cash: fc.integer({ min: 0, max: 10_000 }),
  to: fc.constantFrom(0, 0.5, 1),
  rates: fc.constantFrom(0, 0.0025),
  minimumTrade: fc.constantFrom(0, 500),
});

describe("a book in one foreign currency", () => {
  it("trades as the same book in the portfolio's own currency at that rate", () => {
    fc.assert(
      fc.property(books, ({ cents, rate, cash, to, rates, minimumTrade }) => {
        const amounts = Float64Array.from(cents, (one) => one / 100);
        const own = {
          values: amounts.map((amount) => convertedValue(amount, rate)),
          targets: Float64Array.of(0.4, 0.3, 0.2, 0.1),
        };
        const currencies = {
          codes: Array<string>(4).fill("EUR"),
          amounts,
          rates: Float64Array.of(rate, rate, rate, rate),
        };
        const common = {
          bands: [bandFromText("5%", 1)],
          cash,
          policy: {
            ...DEFAULT_TRADE_POLICY,
            to,
            buyCostRate: rates,
            sellCostRate: rates,
            minimumTrade,
          },
        };
        const foreign = plan({ ...common, portfolio: { ...own, currencies } });
        const same = plan({ ...common, portfolio: own });
        expect([...foreign.trades]).toEqual([...same.trades]);
        expect([...foreign.costs]).toEqual([...same.costs]);
        expect(foreign.statuses).toEqual(same.statuses);
      }),
      { numRuns: 300 },
    );
  });
});
