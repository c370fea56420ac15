import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planInLots } from "../../src/engine/lot-plan";
import { type Plan, plan } from "../../src/engine/plan";
import type { PlanRequest } from "../../src/engine/trades/plan-request";
import { type RowTerms, TRADE_FLAGS } from "../../src/engine/portfolio/terms";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../src/engine/trades/trade-policy";
import { bandFromText } from "../../src/engine/triggers/band-text";

const NO_TERMS: RowTerms = {
  flags: null,
  least: null,
  most: null,
  lots: null,
  costRates: null,
  fees: null,
};

/** A row in cents and basis points, with what it may trade. */
interface Row {
  readonly cents: number;
  readonly share: number;
  readonly flag: (typeof TRADE_FLAGS)[number];
  readonly least: number;
  readonly most: number;
}

/** A limit in money, or as a share of what is invested. */
const limit = fc.option(
  fc.oneof(
    fc.integer({ min: 101, max: 60_000_000 }).map((cents) => cents / 100),
    fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  ),
  { nil: NaN, freq: 3 },
);

const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      cents: fc.integer({ min: 0, max: 50_000_000 }),
      share: fc.integer({ min: 0, max: 100 }),
      flag: fc.constantFrom("any", "any", ...TRADE_FLAGS),
      least: limit,
      most: limit,
    }),
    { minLength: 2, maxLength: 7 },
  )
  .filter(
    (all) => all.some(({ share }) => share > 0) && all.some(({ cents }) => cents > 1_000_000),
  );

const policies: fc.Arbitrary<Partial<TradePolicy>> = fc.record({
  to: fc.constantFrom(0, 0.5, 1),
  trade: fc.constantFrom("all", "outside"),
  cashRule: fc.constantFrom("lowest first", "shortfall"),
  buyCostRate: fc.constantFrom(0, 0.0025),
  sellCostRate: fc.constantFrom(0, 0.01),
  feePerOrder: fc.constantFrom(0, 4.95),
  minimumTrade: fc.constantFrom(0, 0, 500),
  minimumShare: fc.constantFrom(0, 0, 0.01),
  turnoverCap: fc.constantFrom(Infinity, Infinity, 0.05, 0.01),
  capRule: fc.constantFrom("scaled", "largest first"),
  maximumTrades: fc.constantFrom(Infinity, Infinity, 2, 3),
});

const bands = fc.constantFrom(null, "5%", "20% rel", "1%");
const cash = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((amount) => amount / 100),
);

function targetsOf(all: readonly Row[]): number[] {
  const total = all.reduce((sum, { share }) => sum + share, 0);
  const points = all.map(({ share }) => Math.floor((share * 10_000) / total));
  const rest = 10_000 - points.reduce((sum, point) => sum + point, 0);
  return points.map((point, at) => (at === 0 ? point + rest : point) / 10_000);
}

function termsOf(all: readonly Row[]): RowTerms {
  return {
    ...NO_TERMS,
    flags: all.map(({ flag }) => flag),
    least: Float64Array.from(all, ({ least }) => least),
    most: Float64Array.from(all, ({ most }) => most),
  };
}

function requestOf(
  all: readonly Row[],
  amount: number,
  band: string | null,
  policy: Partial<TradePolicy>,
): PlanRequest {
  return {
    portfolio: {
      values: Float64Array.from(all, ({ cents }) => cents / 100),
      targets: Float64Array.from(targetsOf(all)),
    },
    bands: band === null ? null : [bandFromText(band, 1)],
    cash: amount,
    policy: { ...DEFAULT_TRADE_POLICY, ...policy },
    terms: termsOf(all),
  };
}

/** Money that is there to be withdrawn. */
function raisable(all: readonly Row[], amount: number): number {
  const total = all.reduce((sum, { cents }) => sum + cents / 100, 0);
  return Math.max(amount, -Math.floor(total / 4));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

const CENT = 0.0100001;

/** What a row may be worth, in money; shares are of what is invested, after costs. */
function range({ cents, flag, least, most }: Row, invested: number): { from: number; to: number } {
  const held = cents / 100;
  const money = (figure: number, otherwise: number): number =>
    Number.isNaN(figure) ? otherwise : figure > 1 ? figure : figure * invested;
  const [lowest, highest] = [
    flag === "buy only" || flag === "hold" ? held : -Infinity,
    flag === "sell only" || flag === "hold" ? held : Infinity,
  ];
  const clip = (figure: number): number => Math.min(Math.max(figure, lowest), highest);
  const to = clip(money(most, Infinity));
  return { from: Math.min(clip(money(least, -Infinity)), to), to };
}

/** A row ends within its limits, or nearer to them than it was. */
function expectWithinLimits(all: readonly Row[], found: Plan): void {
  const invested =
    sum(all.map(({ cents }) => cents / 100)) +
    found.cash -
    found.policy.keepCash -
    sum(found.costs);
  for (const [at, row] of all.entries()) {
    const { from, to } = range(row, invested);
    const [held, after] = [row.cents / 100, found.after[at] as number];
    // A share of what is invested is no whole number of cents.
    const rounding = row.least <= 1 || row.most <= 1 ? 2 * CENT : 1e-6;
    expect(after).toBeGreaterThanOrEqual(Math.min(from, held) - rounding);
    expect(after).toBeLessThanOrEqual(Math.max(to, held) + rounding);
  }
}

const runs = { numRuns: 300, seed: 20261125 };

describe("limits of rows", () => {
  it("are never broken", () => {
    fc.assert(
      fc.property(rows, cash, bands, policies, (all, amount, band, policy) => {
        const found = plan(requestOf(all, raisable(all, amount), band, policy));
        expectWithinLimits(all, found);
      }),
      runs,
    );
  });

  it("are never broken in whole lots", () => {
    const prices = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(rows, cash, bands, prices, (all, amount, band, each) => {
        const perUnit = Float64Array.from(all, (_, at) => (each[at] as number) / 10);
        const request = requestOf(all, Math.max(amount, 0), band, { lotSize: 10 });
        const found = planInLots(request, perUnit);
        expectWithinLimits(all, found);
        expect(found.cashLeft).toBeGreaterThanOrEqual(-1e-6);
      }),
      { numRuns: 20, seed: 20261125 },
    );
  });

  it("leave trades that add up with cash and costs to the cent, and never without the money for them", () => {
    fc.assert(
      fc.property(rows, cash, bands, policies, (all, amount, band, policy) => {
        const given = raisable(all, amount);
        const found = plan(requestOf(all, given, band, policy));
        const cents = (numbers: Iterable<number>): number =>
          sum([...numbers].map((number) => Math.round(number * 100)));
        const left = Math.round(found.cashLeft * 100);
        expect(cents(found.trades) + cents(found.costs) + left).toBe(Math.round(given * 100));
        if (given >= 0 && sum(found.costs) === 0) expect(left).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it("leave rows at one level of value over target, found here by halving", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const total = sum(all.map(({ cents }) => cents / 100));
        const targets = targetsOf(all);
        const ranges = all.map((row) => range(row, total));
        const afterAt = (level: number): number[] =>
          ranges.map(({ from, to }, at) =>
            Math.min(Math.max((targets[at] as number) * level, Math.max(from, 0)), to),
          );
        fc.pre(sum(afterAt(0)) <= total && sum(afterAt(1e12)) >= total);
        let [low, high] = [0, 1e12];
        for (let halving = 0; halving < 200; halving++) {
          const middle = (low + high) / 2;
          if (sum(afterAt(middle)) > total) high = middle;
          else low = middle;
        }
        const { after } = plan(requestOf(all, 0, null, {}));
        for (const [at, expected] of afterAt(low).entries()) {
          expect(Math.abs((after[at] as number) - expected)).toBeLessThan(CENT * (all.length + 1));
        }
      }),
      runs,
    );
  });

  it("never make drift less where they are narrower, as long as all can be met", () => {
    fc.assert(
      fc.property(rows, fc.nat(6), (all, at) => {
        const wider = all.map((row, place) =>
          place === at % all.length ? { ...row, flag: "any" as const, least: NaN, most: NaN } : row,
        );
        const total = sum(all.map(({ cents }) => cents / 100));
        const needed = all.map((row) => Math.max(range(row, total).from, 0));
        fc.pre(sum(needed) <= total);
        const driftOf = (given: readonly Row[]): number => {
          const { weightsAfter, targets } = plan(requestOf(given, 0, null, {}));
          const idle = Math.abs(1 - sum(weightsAfter));
          return (
            sum(targets.map((target, row) => Math.abs((weightsAfter[row] as number) - target))) +
            idle
          );
        };
        expect(driftOf(wider)).toBeLessThanOrEqual(driftOf(all) + 1e-6);
      }),
      runs,
    );
  });

  it("never make cash alone trade against itself", () => {
    fc.assert(
      fc.property(rows, cash, bands, policies, (all, amount, band, policy) => {
        const given = raisable(all, amount);
        const { trades } = plan(requestOf(all, given, band, { ...policy, use: "cash only" }));
        for (const trade of trades) expect(trade * Math.sign(given)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it("leave nothing beyond cents to trade when the result of a plan to target is planned again", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const found = plan(requestOf(all, 0, null, {}));
        const next = all.map((row, at) => ({
          ...row,
          cents: Math.round((found.after[at] as number) * 100),
        }));
        const again = plan(requestOf(next, found.cashLeft, null, {}));
        for (const trade of again.trades)
          expect(Math.abs(trade)).toBeLessThan(0.011 * (all.length + 1));
      }),
      runs,
    );
  });
});

describe("caps", () => {
  it("hold what is traded beside cash: one way a share of the portfolio, but for cents", () => {
    fc.assert(
      fc.property(rows, policies, fc.constantFrom(0.01, 0.05, 0.2), (all, policy, turnoverCap) => {
        const costs = { buyCostRate: 0, sellCostRate: 0, feePerOrder: 0 };
        const limits = { minimumTrade: 0, minimumShare: 0 };
        const { trades, total, cashLeft } = plan(
          requestOf(all, 0, null, { ...policy, ...costs, ...limits, turnoverCap }),
        );
        const sells = sum(trades.map((trade) => Math.max(-trade, 0)));
        const buys = sum(trades.map((trade) => Math.max(trade, 0)));
        // What limits make rows sell into cash is one side of a turnover.
        const most = turnoverCap * total * (cashLeft === 0 ? 1 : 2);
        expect(Math.max(sells, buys)).toBeLessThanOrEqual(most + 0.01 * trades.length);
      }),
      runs,
    );
  });

  it("let no more rows trade than may", () => {
    fc.assert(
      fc.property(
        rows,
        cash,
        bands,
        policies,
        fc.integer({ min: 1, max: 4 }),
        (all, amount, band, policy, maximumTrades) => {
          const { trades } = plan(
            requestOf(all, raisable(all, amount), band, { ...policy, maximumTrades }),
          );
          expect(trades.filter((trade) => trade !== 0).length).toBeLessThanOrEqual(maximumTrades);
        },
      ),
      runs,
    );
  });
});
