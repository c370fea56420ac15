import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classedPortfolio } from "../../../src/engine/classes/classed-portfolio";
import { type ClassRequest, planByClasses } from "../../../src/engine/classes/plan-classes";
import { exactOf } from "../../../src/engine/numbers/exact";
import { plan } from "../../../src/engine/plan";
import { DEFAULT_CLASS_POLICY } from "../../../src/engine/portfolio/class-policy";
import { slicesOf } from "../../../src/engine/portfolio/exposures";
import { DEFAULT_TRADE_POLICY } from "../../../src/engine/trades/trade-policy";
import { absolute, symmetric } from "../../../src/engine/triggers/band";

const PATHS = ["A > X", "A > X", "A > Y", "B", "B"];

const request = fc.record({
  cents: fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 5, maxLength: 5 }),
  // The last one makes them 100.
  parts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }),
  cash: fc.integer({ min: 0, max: 1_000_000 }),
  within: fc.constantFrom("to target", "pro rata", "own drift"),
});

describe("a plan by classes without costs", () => {
  it("trades each class as a plan of the classes alone does, to the cent", () => {
    fc.assert(
      fc.property(request, ({ cents, parts, cash, within }) => {
        const sum = (column: readonly number[]): number => column.reduce((all, one) => all + one);
        const values = Float64Array.from(cents, (amount) => amount / 100);
        const targets = Float64Array.of(...parts, 100 - sum(parts));
        const band = symmetric(absolute(0.05));
        const classRows = ["A", "B"].map((path, row) => ({ row, path, target: null, band }));
        const classed = classedPortfolio(
          slicesOf(PATHS),
          { values, targets },
          classRows,
          DEFAULT_CLASS_POLICY,
          exactOf(values.reduce((sum, value) => sum + value, cash / 100)),
        );
        const common = { cash: cash / 100, policy: DEFAULT_TRADE_POLICY };
        const byClasses: ClassRequest = {
          ...common,
          classPolicy: { ...DEFAULT_CLASS_POLICY, within },
          bands: [{ kind: "none" }],
          terms: null,
          prices: null,
        };
        const { trades } = planByClasses(classed, byClasses);
        const sumOf = (column: ArrayLike<number>, from: number, to: number): number =>
          Math.round(
            Array.from(column)
              .slice(from, to)
              .reduce((sum, one) => sum + one * 100, 0),
          );
        const ofClasses = plan({
          ...common,
          portfolio: {
            values: Float64Array.of(sumOf(values, 0, 3) / 100, sumOf(values, 3, 5) / 100),
            targets: Float64Array.of(sum(parts.slice(0, 3)), 100 - sum(parts.slice(0, 3))),
          },
          bands: [band, band],
        });
        expect([sumOf(trades, 0, 3), sumOf(trades, 3, 5)]).toEqual(
          Array.from(ofClasses.trades, (trade) => Math.round(trade * 100)),
        );
      }),
    );
  });

  it("says that nothing is held where that is so", () => {
    const band = symmetric(absolute(0.05));
    const nothing = classedPortfolio(
      slicesOf(["A", "B"]),
      { values: Float64Array.of(0, 0), targets: Float64Array.of(60, 40) },
      ["A", "B"].map((path, row) => ({ row, path, target: null, band })),
      DEFAULT_CLASS_POLICY,
      exactOf(0),
    );
    const byClasses: ClassRequest = {
      cash: 0,
      policy: DEFAULT_TRADE_POLICY,
      classPolicy: DEFAULT_CLASS_POLICY,
      bands: [band],
      terms: null,
      prices: null,
    };
    expect(() => planByClasses(nothing, byClasses)).toThrow(/^Values add up to 0\./);
  });
});
