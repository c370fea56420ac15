import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Plan, plan } from "../../src/engine/plan";
import type { PlanRequest } from "../../src/engine/trades/plan-request";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../src/engine/trades/trade-policy";
import { absolute, symmetric } from "../../src/engine/triggers/band";
import { bandFromText } from "../../src/engine/triggers/band-text";

interface Case {
  readonly values: readonly number[];
  readonly targets: readonly number[];
  readonly cash?: number;
  readonly bands?: string;
  readonly policy?: Partial<TradePolicy>;
}

function requestOf({ values, targets, cash = 0, bands, policy }: Case): PlanRequest {
  return {
    portfolio: { values: Float64Array.from(values), targets: Float64Array.from(targets) },
    bands: bands === undefined ? null : [bandFromText(bands, 1)],
    cash,
    policy: { ...DEFAULT_TRADE_POLICY, ...policy },
  };
}

function planned(given: Case): Plan {
  return plan(requestOf(given));
}

function tradesOf(given: Case): number[] {
  return [...planned(given).trades];
}

function cents(amounts: ArrayLike<number>): number {
  return Array.from(amounts).reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}

/** Books of 2 to 8 rows with values in cents and targets in basis points that add up to 1. */
const book = fc
  .array(
    fc.record({
      cents: fc.integer({ min: 0, max: 50_000_000 }),
      share: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .filter((rows) => rows.some((row) => row.share > 0) && rows.some((row) => row.cents > 0))
  .map((rows) => {
    const total = rows.reduce((sum, row) => sum + row.share, 0);
    const points = rows.map((row) => Math.floor((row.share * 10_000) / total));
    const rest = 10_000 - points.reduce((sum, point) => sum + point, 0);
    return {
      values: rows.map((row) => row.cents / 100),
      targets: points.map((point, row) => (row === 0 ? point + rest : point) / 10_000),
    };
  });

const cash = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amount / 100);

const policy: fc.Arbitrary<Partial<TradePolicy>> = fc.record({
  to: fc.constantFrom(0, 0.5, 0.875, 1),
  trade: fc.constantFrom("all", "outside"),
  cashRule: fc.constantFrom("lowest first", "shortfall"),
  buyCostRate: fc.constantFrom(0, 0.0025),
  sellCostRate: fc.constantFrom(0, 0.0025),
  feePerOrder: fc.constantFrom(0, 4.95),
});

const bands = fc.constantFrom("5%", "5/25", "20% rel", "1%");

describe("the plan's trades", () => {
  it("weighs what large trades leave by what is left, though they have more digits than a cell", () => {
    // 29,999,999,999,994.04 are sold, with 16 digits: 6.06 and 4.04 stay.
    const found = planned({
      values: [30_000_000_000_000.1, 10],
      targets: [60, 40],
      cash: -30_000_000_000_000,
    });
    expect([...found.after]).toEqual([6.06, 4.04]);
    expect([...found.weightsAfter]).toEqual([0.6, 0.4]);
  });

  // Row 3 gives all it has, 9,996. The other two are below the minimum, so the other 2 aren't raised.
  it("never sell more than is held to pay for what can't be raised", () => {
    const found = planned({
      values: [2, 2, 9996],
      targets: [0.0002, 0.0002, 0.9996],
      cash: -9998,
      policy: { cashRule: "shortfall", minimumTrade: 100 },
    });
    expect([...found.trades]).toEqual([0, 0, -9996]);
    expect(found.cashLeft).toBe(-2);
  });

  // 9,990.0000001 / (1 − 0.001) is just above 10,000; the minimum doesn't hide it.
  it("refuse a withdrawal whose costs take more than there is, with a minimum trade, too", () => {
    const given = {
      values: [2, 2, 9996],
      targets: [0.0002, 0.0002, 0.9996],
      cash: -9990.0000001,
      policy: { minimumTrade: 100, buyCostRate: 0.001, sellCostRate: 0.001 },
    };
    expect(() => planned(given)).toThrow("the holdings are worth 10,000");
  });

  // 3,333.33 + 3,333.33 + 3,333.35 = 10,000.01. Targets in money: 3,340.00334, 3,330.00333, 3,330.00333.
  // Exact trades 6.67334, −3.32667, −3.34667 are floored to 6.67, −3.33, −3.35; the cent left over goes
  // to the largest remainder, 0.00334 against 0.00333 and 0.00333.
  it("leaves what the cells leave: 7,390,161,966.97411 − 7,390,161,959.60 = 7.37411", () => {
    const { trades, after } = planned({
      values: [10000, 7390161966.97411, 10000],
      targets: [1e-9, 1e-9, 0.999999998],
      policy: { buyCostRate: 0.001, sellCostRate: 0.001 },
    });
    expect([trades[1], after[1]]).toEqual([-7390161959.6, 7.37411]);
  });

  it("is exact where it has more digits than a double", () => {
    // Two of four rows stay below the minimum; the others share 15e12 in millionths, 19 digits of them.
    expect(
      tradesOf({
        values: [15e9, 606e9, 14679e9, 14700e9],
        targets: [0.0005, 0.0202, 0.4893, 0.49],
        cash: 15e12,
        policy: { minimumTrade: 15e11, decimals: 6 },
      }),
    ).toEqual([0, 0, 7494639027877.055, 7505360972122.945]);
  });

  it("give the cent to the largest remainder", () => {
    const given = { values: [3333.33, 3333.33, 3333.35], targets: [0.334, 0.333, 0.333] };
    expect(tradesOf(given)).toEqual([6.68, -3.33, -3.35]);
  });

  // B = 100,000 − 0.0025 (|x₁| + |x₂|) − 20; x₁ = 0.6 B − 66,000 = −6,030.015, x₂ = 0.4 B − 34,000 = 5,979.99.
  // Costs: 15.0750375 + 10 → 25.08 and 14.949975 + 10 → 24.95. Floors −6,030.02 and 5,979.99 add up to −50.03.
  it("pay for themselves and land on target after costs", () => {
    const found = planned({
      values: [66_000, 34_000],
      targets: [0.6, 0.4],
      policy: { buyCostRate: 0.0025, sellCostRate: 0.0025, feePerOrder: 10 },
    });
    expect([...found.trades]).toEqual([-6030.02, 5979.99]);
    expect([...found.costs]).toEqual([25.08, 24.95]);
    expect(found.cashLeft).toBe(0);
  });

  // Vanguard's 200/175: 62.3 is beyond 62, and goes back to 60 + 1.75 = 61.75.
  it("go to a share of the band", () => {
    const given = { values: [62_300, 37_700], targets: [0.6, 0.4], bands: "2%" };
    expect(tradesOf({ ...given, policy: { to: 0.875 } })).toEqual([-550, 550]);
  });

  // −1,000 is below 2,000: held. The other three share 64,000 in proportion to 17, 8 and 40 of 65.
  it("are solved again without those below the minimum", () => {
    const found = planned({
      values: [36_000, 21_000, 12_000, 31_000],
      targets: [35, 17, 8, 40],
      policy: { minimumTrade: 2000 },
    });
    expect([...found.trades]).toEqual([0, -4261.54, -4123.08, 8384.62]);
    expect(found.dropped.get(0)).toEqual({ why: "below minimum", size: 1000 });
  });

  it("reconcile with cash and costs to the cent", () => {
    fc.assert(
      fc.property(book, cash, bands, policy, (rows, amount, band, options) => {
        const found = planned({ ...rows, cash: amount, bands: band, policy: options });
        const [given, left] = [Math.round(amount * 100), Math.round(found.cashLeft * 100)];
        expect(cents(found.trades) + cents(found.costs) + left).toBe(given);
        if (found.dropped.size === 0) expect(left).toBe(0);
      }),
    );
  });

  it("are none for a book inside its bands without cash", () => {
    fc.assert(
      fc.property(book, policy, (rows, options) => {
        const found = planned({ ...rows, bands: "100%", policy: options });
        expect(cents(found.trades.map(Math.abs))).toBe(0);
      }),
    );
  });

  it("are nothing beyond the cents when the result of a plan to target is planned again", () => {
    fc.assert(
      fc.property(book, (rows) => {
        const { after } = planned(rows);
        const again = planned({ ...rows, values: [...after] });
        for (const trade of again.trades) expect(Math.abs(trade)).toBeLessThan(0.011);
      }),
    );
  });

  it("never go against the cash when cash alone is used", () => {
    fc.assert(
      fc.property(book, cash, fc.constantFrom(1, -1), (rows, amount, side) => {
        const total = cents(rows.values) / 100;
        const moved = Math.min(amount, total) * side;
        const trades = tradesOf({ ...rows, cash: moved, policy: { use: "cash only" } });
        for (const trade of trades) expect(trade * side).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("follow their rows when rows are reordered, but for the cents", () => {
    fc.assert(
      fc.property(book, cash, bands, policy, (rows, amount, band, options) => {
        const forward = planned({ ...rows, cash: amount, bands: band, policy: options });
        const backward = planned({
          values: [...rows.values].reverse(),
          targets: [...rows.targets].reverse(),
          cash: amount,
          bands: band,
          policy: options,
        });
        const again = [...backward.trades].reverse();
        for (const [row, trade] of forward.trades.entries()) {
          expect(Math.abs(trade - (again[row] ?? NaN))).toBeLessThan(0.021);
        }
      }),
    );
  });

  it("scale with money and its smallest unit together", () => {
    fc.assert(
      fc.property(book, cash, (rows, amount) => {
        const inMoney = tradesOf({ ...rows, cash: amount });
        const inCents = tradesOf({
          values: rows.values.map((value) => Math.round(value * 100)),
          targets: rows.targets,
          cash: Math.round(amount * 100),
          policy: { decimals: 0 },
        });
        expect(inMoney.map((trade) => Math.round(trade * 100) + 0)).toEqual(
          inCents.map((trade) => trade + 0),
        );
      }),
    );
  });

  it("are decided by exact bands: a wider band never fires where a narrower one holds", () => {
    fc.assert(
      fc.property(book, fc.integer({ min: 0, max: 4000 }), (rows, points) => {
        const fires = (width: number): boolean => {
          const request = { ...requestOf(rows), bands: [symmetric(absolute(width / 10_000))] };
          return plan(request).statuses?.some((status) => status !== 0) ?? false;
        };
        if (!fires(points)) expect(fires(points + 1)).toBe(false);
      }),
    );
  });

  it("never sell a cent more than is held to pay for costs that were rounded up", () => {
    // Costs of 22.18, 15.86 and 6.37 are 44.41, exactly 44.397. The second row pays the cent, as the third has no more.
    const values = [13729, 99635.41, 6365.06];
    const trades = tradesOf({
      values,
      targets: [0.3, 0.7, 0],
      policy: { buyCostRate: 0.001, sellCostRate: 0.001 },
    });
    expect(trades).toEqual([22176.52, -15855.87, -6365.06]);
  });
});
