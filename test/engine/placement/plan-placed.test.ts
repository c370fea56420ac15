import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placedSummary } from "../../../src/engine/explanations/placed-summary";
import { Exact, exactOf } from "../../../src/engine/numbers/exact";
import {
  type HouseholdRow,
  households,
  planHousehold,
  type RandomHousehold,
  valueOf,
} from "./random-households";

const multiple = Number(process.env["KEEL_CASES"] ?? "1");

const COSTS = fc.record({
  buyCostRate: fc.constantFrom(0, 0.001, 0.0025),
  sellCostRate: fc.constantFrom(0, 0.001, 0.01),
  feePerOrder: fc.constantFrom(0, 0, 4.95),
  minimumTrade: fc.constantFrom(0, 0, 500),
});

type PlannedHousehold = NonNullable<ReturnType<typeof planHousehold>>;

function sum(amounts: Iterable<number>): Exact {
  return [...amounts].reduce((total, amount) => total.plus(exactOf(amount)), new Exact(0));
}

function hasWalls(rows: RandomHousehold["rows"]): boolean {
  return rows.some(({ account }) => account !== rows[0]?.account);
}

/** What each account buys and pays more than it sells, money. */
function spentIn({ plan, placed }: PlannedHousehold): Exact[] {
  return placed.accounts.map((_, account) => {
    const own = [...placed.accountOf.keys()].filter((row) => placed.accountOf[row] === account);
    return sum(own.flatMap((row) => [plan.trades[row] ?? 0, plan.costs[row] ?? 0]));
  });
}

/** Holds a plan against what is never broken, whatever else it has to give up. */
function expectHardRules(household: RandomHousehold, planned: PlannedHousehold): void {
  const { plan, placed } = planned;
  for (const [at, row] of household.rows.entries()) {
    const trade = plan.trades[at] ?? NaN;
    const after = exactOf(valueOf(row)).plus(exactOf(trade));
    const { flag, least, most, price, lot, units } = row;
    expect(after.gte(0)).toBe(true);
    expect(flag === "hold" ? trade === 0 : true).toBe(true);
    expect(flag === "buy only" ? trade >= 0 : true).toBe(true);
    expect(flag === "sell only" ? trade <= 0 : true).toBe(true);
    // A row outside its limits may not be able to come back, but goes no further out.
    if (trade < 0 && !(most < least)) expect(after.gte(least) || Number.isNaN(least)).toBe(true);
    if (trade > 0) expect(after.lte(most) || Number.isNaN(most)).toBe(true);
    const isWorthwhile = exactOf(trade).abs().gte(household.policy.minimumTrade);
    expect(trade === 0 || after.isZero() || isWorthwhile).toBe(true);
    if (price > 0) {
      const traded = exactOf(plan.units?.[at] ?? NaN);
      const isWhole = traded.negated().eq(exactOf(units));
      expect(isWhole || traded.mod(exactOf(lot)).isZero()).toBe(true);
    }
  }
  const spent = spentIn(planned);
  for (const [account, own] of spent.entries()) {
    // Never more than comes to it; a withdrawal may not be raised in full.
    expect(own.lte(exactOf(Math.max(placed.cash[account] ?? NaN, 0)))).toBe(true);
  }
  const left = exactOf(household.cash).minus(
    spent.reduce((one, other) => one.plus(other), new Exact(0)),
  );
  expect(left.toNumber()).toBeCloseTo(plan.cashLeft, 6);
}

describe("A household of several accounts", () => {
  it("never breaks a limit, and no account pays more than it has, in cents", () => {
    const cases = households({ hasPrices: false, isLimited: true, policies: COSTS });
    fc.assert(
      fc.property(cases, (household) => {
        const planned = planHousehold(household);
        if (planned) expectHardRules(household, planned);
      }),
      { numRuns: 150 * multiple },
    );
  });

  it("never breaks a limit, and no account pays more than it has, in whole lots", () => {
    const cases = households({ hasPrices: true, isLimited: true, policies: COSTS });
    fc.assert(
      fc.property(cases, (household) => {
        const planned = planHousehold(household);
        if (planned) expectHardRules(household, planned);
      }),
      { numRuns: 150 * multiple },
    );
  });

  it("is planned wherever there is more than twice of what is withdrawn", () => {
    const cases = households({ hasPrices: false, isLimited: true, policies: COSTS }).filter(
      ({ rows, cash }) => {
        const worth = sum(rows.map(valueOf));
        return worth.gt(0) && worth.plus(2 * cash).gte(0) && hasWalls(rows);
      },
    );
    fc.assert(
      fc.property(cases, (household) => {
        expect(planHousehold(household)).not.toBeNull();
      }),
      { numRuns: 400 * multiple },
    );
  });

  it("doesn't depend on the order of its rows where no other trades do as well, but for cents", () => {
    const cases = households({ hasPrices: false, isLimited: true, policies: fc.constant({}) });
    const shuffled = cases.chain((household) => {
      const places = [...household.rows.keys()];
      const order = fc.shuffledSubarray(places, { minLength: places.length });
      return fc.record({ household: fc.constant(household), order });
    });
    fc.assert(
      fc.property(shuffled, ({ household, order }) => {
        const before = planHousehold(household);
        const rows = order.map((row) => household.rows[row] as HouseholdRow);
        const after = planHousehold({ ...household, rows });
        if (!before?.placed.isUnique || !after?.placed.isUnique) return;
        for (const [place, row] of order.entries()) {
          const difference = (after.plan.trades[place] ?? NaN) - (before.plan.trades[row] ?? NaN);
          expect(Math.abs(difference)).toBeLessThan(0.01 * (rows.length + 1));
        }
      }),
      { numRuns: 150 * multiple },
    );
  });

  it("is summed up in two sentences", () => {
    const cases = households({ hasPrices: false, isLimited: true, policies: COSTS });
    fc.assert(
      fc.property(cases, (household) => {
        const planned = planHousehold(household);
        if (planned) expect(placedSummary(planned.placed).split(/\. |\.$/)).toHaveLength(3);
      }),
      { numRuns: 100 * multiple },
    );
  });

  it("spends in each account just what comes to it, to the cent, where nothing is in the way", () => {
    const cases = households({ hasPrices: false, isLimited: false, policies: fc.constant({}) });
    fc.assert(
      fc.property(cases, (household) => {
        const planned = planHousehold(household);
        const spent = planned && spentIn(planned).map(Number);
        if (planned) expect(spent).toEqual(planned.placed.cash);
      }),
      { numRuns: 150 * multiple },
    );
  });
});
