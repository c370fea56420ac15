import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLine, reconciled } from "../../../src/engine/explanations/reconciliation";
import { type Plan, plan } from "../../../src/engine/plan";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../../src/engine/trades/trade-policy";

function planned(
  values: readonly number[],
  targets: readonly number[],
  cash: number,
  policy: Partial<TradePolicy> = {},
): Plan {
  return plan({
    portfolio: { values: Float64Array.from(values), targets: Float64Array.from(targets) },
    bands: null,
    cash,
    policy: { ...DEFAULT_TRADE_POLICY, ...policy },
  });
}

/** A plan that says some things otherwise than they are. */
function withOther(plan: Plan, others: Partial<Plan>): Plan {
  const { trades, costs, cash, cashLeft, policy } = plan;
  return { ...plan, trades, costs, cash, cashLeft, policy, ...others };
}

describe("the check line", () => {
  it("adds up sells, buys, costs and cash", () => {
    // 66,000/34,000 to 60/40 at 25 bp and 10 an order: 6,030.015 sold and 5,979.99 bought, 50.025 of costs.
    const found = planned([66000, 34000], [60, 40], 0, {
      buyCostRate: 0.0025,
      sellCostRate: 0.0025,
      feePerOrder: 10,
    });
    expect(checkLine(found)).toBe(
      "Sells 6,030.02 − buys 5,979.99 − costs 50.03 + cash 0.00 = change in cash 0.00.",
    );
  });

  it("says what of the cash is kept", () => {
    expect(checkLine(planned([60, 40], [60, 40], 30, { keepCash: 10 }))).toBe(
      "Sells 0.00 − buys 20.00 − costs 0.00 + cash 30.00 = change in cash 10.00, 10.00 of it kept.",
    );
  });

  it("has as many decimals as it takes to add up as it is printed", () => {
    // Units at 10.006 and 5.004: rounded to cents 10.01 − 5.00 would come to 5.01.
    const found = withOther(planned([60, 40], [60, 40], 30), {
      ...{ trades: Float64Array.of(-10.006, 5.004), costs: new Float64Array(2) },
      ...{ cash: 0, cashLeft: 5.002 },
    });
    expect(checkLine(found)).toBe(
      "Sells 10.006 − buys 5.004 − costs 0.000 + cash 0.000 = change in cash 5.002.",
    );
  });

  it("says how much of a withdrawal isn't raised", () => {
    const found = withOther(planned([60, 40], [60, 40], -30), {
      ...{ trades: Float64Array.of(-20, 0), cashLeft: -10 },
    });
    expect(checkLine(found)).toBe(
      "Sells 20.00 − buys 0.00 − costs 0.00 + cash -30.00 = change in cash -10.00: 10.00 is not raised.",
    );
  });

  it("says so when trades and cash don't add up", () => {
    const found = withOther(planned([60, 40], [60, 40], 30), { cashLeft: 0.01 });
    expect(checkLine(found)).toBe(
      "Does not add up: Sells 0.00 − buys 30.00 − costs 0.00 + cash 30.00 = 0.000000, but the change in cash is 0.010000.",
    );
  });

  it("says so when less cash is left than was to be kept", () => {
    const kept = planned([60, 40], [60, 40], 30, { keepCash: 10 });
    const found = withOther(kept, { trades: Float64Array.of(12, 9), cashLeft: 9 });
    expect(checkLine(found)).toContain("= change in cash 9.00, less than the 10.00 to be kept.");
  });

  it("adds up for every plan, to the cent", () => {
    const cents = fc.integer({ min: 0, max: 1e9 }).map((count) => count / 100);
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 2, maxLength: 9 }),
        cents,
        cents,
        (values, cash, fee) => {
          fc.pre(values.some((value) => value > 0));
          const targets = values.map((_, row) => (row === 0 ? 100 - 7 * (values.length - 1) : 7));
          const policy = { buyCostRate: 0.001, sellCostRate: 0.001, feePerOrder: fee / 1e6 };
          expect(reconciled(planned(values, targets, cash, policy)).addsUp).toBe(true);
        },
      ),
    );
  });
});
