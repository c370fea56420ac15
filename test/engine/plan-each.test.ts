import { holdingsError } from "../../src/engine/errors/holdings-error";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/errors/input-error";
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

/** Two portfolios whose rows alternate: 66/34 and 55/45, both to be 60/40. */
const HOLDINGS: Holdings = {
  names: ["Equity", "Equity", "Debt", "Debt"],
  accounts: null,
  classes: null,
  values: Float64Array.of(66, 55, 34, 45),
  targets: Float64Array.of(0.6, 60, 0.4, 40),
  prices: null,
  terms: null,
  currencies: null,
};

function planned(
  holdings: Holdings,
  mandateOf: (name: string) => Mandate,
  bands: readonly Band[] | null = null,
): (Plan | InputError)[] {
  const portfolios = portfoliosOf(["A", "B", "A", "B"], [0, 0, 0, 0]);
  const outcomes = planEach({ holdings, bands, classRows: new Map() }, portfolios, ({ name }) =>
    mandateOf(name),
  );
  return Array.from(outcomes, ({ plan }) => plan);
}

function tradesOf(outcome: Plan | InputError | undefined): number[] {
  if (outcome === undefined || outcome instanceof InputError) throw new Error("Not planned.");
  return [...outcome.trades];
}

describe("the plans of many portfolios", () => {
  it("are made each on its own, with rows that alternate", () => {
    const [a, b] = planned(HOLDINGS, () => MANDATE);
    expect(tradesOf(a)).toEqual([-6, 6]);
    expect(tradesOf(b)).toEqual([5, -5]);
  });

  it("follow each its own mandate", () => {
    // A places 10: 60 % of 110 is 66, so equity stays and debt gets all. B withdraws 5: 60 % of 95 is 57.
    const [a, b] = planned(HOLDINGS, (name) => ({ ...MANDATE, cash: name === "A" ? 10 : -5 }));
    expect(tradesOf(a)).toEqual([0, 10]);
    expect(tradesOf(b)).toEqual([2, -7]);
  });

  it("judge each row by its own band", () => {
    // 66 is beyond 60 ± 5, 55 is on the edge of its band and holds.
    const five = symmetric(absolute(0.05));
    const [a, b] = planned(HOLDINGS, () => MANDATE, [five, five, five, five]);
    expect(tradesOf(a)).toEqual([-6, 6]);
    expect(tradesOf(b)).toEqual([0, 0]);
  });

  it("are in whole units where a portfolio has prices, and in money in one that has none", () => {
    const prices = Float64Array.of(4, 0, 3, 0);
    const [a, b] = planned({ ...HOLDINGS, prices }, () => MANDATE);
    // 2 units sold at 4, 2 bought at 3: 58/40/2 is 2 off 60/40/0; with 1 and 1 it would be 62/37/1, 3 off.
    expect(tradesOf(a)).toEqual([-8, 6]);
    expect(tradesOf(b)).toEqual([5, -5]);
  });

  it("don't fail with one whose mandate can't be had", () => {
    const [a, b] = planned(HOLDINGS, (name) => {
      if (name === "A") throw holdingsError("policyMissing");
      return MANDATE;
    });
    expect(a).toHaveProperty("code", "policyMissing");
    expect(tradesOf(b)).toEqual([5, -5]);
  });

  it("don't fail with one that can't be made", () => {
    const targets = Float64Array.of(0.6, 60, 0.3, 40);
    const [a, b] = planned({ ...HOLDINGS, targets }, () => MANDATE);
    expect(a).toBeInstanceOf(InputError);
    expect(a).toHaveProperty("code", "targetsTotal");
    expect(tradesOf(b)).toEqual([5, -5]);
  });
});
