import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/errors/input-error";
import { type FixedTrades, planAround } from "../../src/engine/fixed-trades";
import type { Plan } from "../../src/engine/plan";
import { planEach } from "../../src/engine/plan-each";
import type { Mandate } from "../../src/engine/plan-one";
import { DEFAULT_CLASS_POLICY } from "../../src/engine/portfolio/class-policy";
import { type Holdings, portfoliosOf } from "../../src/engine/portfolio/holdings";
import { DEFAULT_TRADE_POLICY } from "../../src/engine/trades/trade-policy";
import { absolute, type Band, symmetric } from "../../src/engine/triggers/band";

const MANDATE: Mandate = {
  cash: 0,
  policy: DEFAULT_TRADE_POLICY,
  classPolicy: DEFAULT_CLASS_POLICY,
};
const WITH_COSTS: Mandate = {
  ...MANDATE,
  policy: { ...DEFAULT_TRADE_POLICY, buyCostRate: 0.001, sellCostRate: 0.002, feePerOrder: 5 },
};

/** P2 of the worked examples: 36/21/12/31 to 35/17/8/40. */
const FOUR: Holdings = {
  names: ["Large cap", "Mid cap", "Small cap", "Debt"],
  accounts: null,
  classes: null,
  values: Float64Array.of(36000, 21000, 12000, 31000),
  targets: Float64Array.of(0.35, 0.17, 0.08, 0.4),
  prices: null,
  terms: null,
  currencies: null,
};
const WIDE: readonly Band[] = [symmetric(absolute(0.2))];

function around(
  fixed: FixedTrades,
  { holdings = FOUR, mandate = MANDATE, bands = null as readonly Band[] | null } = {},
): Plan {
  const [portfolio] = portfoliosOf(null, [0, 0, 0, 0]);
  if (!portfolio) throw new Error("There is no portfolio.");
  const { plan } = planAround({ holdings, bands, classRows: new Map() }, portfolio, mandate, fixed);
  if (plan instanceof InputError) throw plan;
  return plan;
}

describe("A plan around trades that are settled beforehand", () => {
  it("leaves a row as it is and shares what is left by targets", () => {
    // 64,000 over 17 : 8 : 40 are 16,738.46, 7,876.92 and 39,384.62.
    expect([...around(new Map([[0, 0]])).trades]).toEqual([0, -4261.54, -4123.08, 8384.62]);
  });

  it("raises what a purchase takes from the others", () => {
    // Debt comes to 36,000; 64,000 over 35 : 17 : 8 are 37,333.33, 18,133.33 and 8,533.33, and the cent left over
    // goes to the first of three equal remainders.
    const plan = around(new Map([[3, 5000]]));
    expect([...plan.trades]).toEqual([1333.34, -2866.67, -3466.67, 5000]);
    expect(plan.after[3]).toBe(36000);
    expect(plan.weights[3]).toBe(0.31);
  });

  it("makes them also where bands say hold", () => {
    // The purchase takes 1,000 from the rows furthest above target: small cap alone, 50 % over it.
    const plan = around(new Map([[3, 1000]]), { bands: WIDE });
    expect([...plan.trades]).toEqual([0, 0, -1000, 1000]);
  });

  it("counts their costs once, half even, and pays them", () => {
    // 0.1 % of 5,000 and 5 are 10.
    const plan = around(new Map([[3, 5000]]), { mandate: WITH_COSTS });
    expect(plan.costs[3]).toBe(10);
    expect(plan.cashLeft).toBe(0);
  });

  it("says in units what they are where there is a price", () => {
    const holdings = { ...FOUR, prices: Float64Array.of(0, 0, 0, 250) };
    expect(around(new Map([[3, 5000]]), { holdings }).units?.[3]).toBe(20);
  });

  it("counts a row of another currency by its trade in the portfolio's", () => {
    const holdings: Holdings = {
      ...FOUR,
      currencies: {
        codes: ["EUR", "", "", ""],
        amounts: Float64Array.of(30000, 21000, 12000, 31000),
        rates: Float64Array.of(1.2, 1, 1, 1),
      },
    };
    expect([...around(new Map([[0, 0]]), { holdings }).trades]).toEqual([
      0, -4261.54, -4123.08, 8384.62,
    ]);
  });

  it("leaves cash short where they take more than the others have", () => {
    // The others are sold for 69,000.
    const plan = around(new Map([[3, 80000]]));
    expect([...plan.trades]).toEqual([-36000, -21000, -12000, 80000]);
    expect(plan.cashLeft).toBe(-11000);
  });

  it("holds rows to them between the walls of accounts", () => {
    // Joint sells 5,000 of its stocks instead of 10,000, and has so much for its bonds.
    const holdings: Holdings = {
      ...FOUR,
      names: ["Stocks", "Bonds", "Bonds", "Gold"],
      accounts: ["Joint", "Joint", "IRA", "IRA"],
      values: Float64Array.of(60000, 0, 40000, 0),
      targets: Float64Array.of(0.5, 0, 0.4, 0.1),
    };
    const plan = around(new Map([[0, -5000]]), { holdings });
    expect(plan.trades[0]).toBe(-5000);
    expect(plan.trades[1]).toBe(5000);
  });

  it("leaves cash short by what is less than the fee of raising it", () => {
    // 0.01 of cash and 0.01 of the sale are 4.98 less than its fee of 5; an order to raise that costs another 5.
    const mandate = { ...WITH_COSTS, cash: 0.01 };
    const plan = around(new Map([[0, -0.01]]), { mandate, bands: WIDE });
    expect([...plan.trades]).toEqual([-0.01, 0, 0, 0]);
    expect(plan.cashLeft).toBe(-4.98);
    const dropped = { why: "fee exceeds trade", size: expect.closeTo(4.98 / 0.998, 9) as number };
    expect([...plan.dropped.values()]).toEqual([dropped, dropped, dropped]);
  });

  it("is the plan itself where there are none", () => {
    const [portfolio] = portfoliosOf(null, [0, 0, 0, 0]);
    const planned = { holdings: FOUR, bands: null, classRows: new Map() };
    const [plain] = planEach(planned, portfolio ? [portfolio] : [], () => WITH_COSTS);
    if (!plain || plain.plan instanceof InputError) throw new Error("There is no plan.");
    expect([...around(new Map(), { mandate: WITH_COSTS }).trades]).toEqual([...plain.plan.trades]);
  });

  it("has them as they are, and adds up to the cash to the cent", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((amount) => amount / 100);
    const trades = fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), cents), {
      minLength: 1,
      maxLength: 3,
      selector: ([row]) => row,
    });
    fc.assert(
      fc.property(trades, fc.constantFrom(null, WIDE), cents, (entries, bands, cash) => {
        const fixed = new Map(entries);
        const plan = around(fixed, { bands, mandate: { ...WITH_COSTS, cash } });
        for (const [row, trade] of fixed) expect(plan.trades[row]).toBe(trade);
        const sum = (numbers: Float64Array): number => numbers.reduce((one, two) => one + two, 0);
        const left = cash - sum(plan.trades) - sum(plan.costs);
        expect(left).toBeCloseTo(plan.cashLeft, 6);
        // Cash stays short where all is sold, or where what would raise it is less than its fee.
        const others = plan.after.filter((_, row) => !fixed.has(row));
        if (plan.cashLeft < 0 && plan.dropped.size === 0) expect(sum(others)).toBe(0);
      }),
    );
  });
});
