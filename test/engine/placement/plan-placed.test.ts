import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/engine/errors/input-error";
import { exactOf } from "../../../src/engine/numbers/exact";
import { type Mandate, planEach } from "../../../src/engine/plan-each";
import { DEFAULT_CLASS_POLICY } from "../../../src/engine/portfolio/class-policy";
import type { Holdings } from "../../../src/engine/portfolio/holdings";
import { NO_TERMS, TRADE_FLAGS } from "../../../src/engine/portfolio/terms";
import { DEFAULT_TRADE_POLICY } from "../../../src/engine/trades/trade-policy";

const ROWS = 8;

const column = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: ROWS, maxLength: ROWS });

/** Four names in two accounts, with cash, costs and flags. */
const households = fc.record({
  cents: column(fc.integer({ min: 100, max: 10_000_000 })),
  flags: column(fc.constantFrom(...TRADE_FLAGS)),
  parts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
  cash: fc.integer({ min: -1_000_00, max: 1_000_000_00 }),
  costRate: fc.constantFrom(0, 0.001, 0.0025),
  minimumTrade: fc.constantFrom(0, 500),
});

describe("A household of two accounts", () => {
  it("pays in each account what it buys, by its sales and its share of the cash, to the cent", () => {
    fc.assert(
      fc.property(households, ({ cents, flags, parts, cash, costRate, minimumTrade }) => {
        const values = Float64Array.from(cents, (amount) => amount / 100);
        const rest = 100 - parts.reduce((sum, part) => sum + part, 0);
        const targets = Float64Array.of(...parts, rest, 0, 0, 0, 0);
        const holdings: Holdings = {
          names: Array.from(values, (_, row) => `Fund ${row % 4}`),
          accounts: Array.from(values, (_, row) => (row < 4 ? "Joint" : "IRA")),
          classes: null,
          values,
          targets,
          prices: null,
          terms: { ...NO_TERMS, flags },
          currencies: null,
        };
        const policy = {
          ...DEFAULT_TRADE_POLICY,
          buyCostRate: costRate,
          sellCostRate: costRate,
          minimumTrade,
        };
        const mandate: Mandate = { cash: cash / 100, policy, classPolicy: DEFAULT_CLASS_POLICY };
        const rows = Uint32Array.from(values.keys());
        const planned = { holdings, bands: null, classRows: new Map<string, never>() };
        const [outcome] = planEach(planned, [{ name: "", rows }], () => mandate);
        if (!outcome || outcome.plan instanceof InputError || !outcome.placed) {
          throw new Error("Not planned.");
        }
        const { plan, placed } = outcome;
        for (const [account, ofAccount] of placed.cash.entries()) {
          const spent = [...rows]
            .filter((row) => placed.accountOf[row] === account)
            .reduce(
              (sum, row) =>
                sum.plus(exactOf(plan.trades[row] ?? 0)).plus(exactOf(plan.costs[row] ?? 0)),
              exactOf(0),
            );
          // Never more than comes to it; what is too small to be traded stays cash, or isn't raised.
          const most = minimumTrade > 0 ? Math.max(ofAccount, 0) : ofAccount;
          expect(spent.lte(exactOf(most))).toBe(true);
          if (minimumTrade === 0 && costRate === 0) expect(spent.toNumber()).toBe(ofAccount);
        }
        for (const [row, trade] of plan.trades.entries()) {
          expect(trade).toBeGreaterThanOrEqual(-(values[row] ?? 0));
          if (flags[row] === "hold") expect(trade).toBe(0);
          if (flags[row] === "buy only") expect(trade).toBeGreaterThanOrEqual(0);
          if (flags[row] === "sell only") expect(trade).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
