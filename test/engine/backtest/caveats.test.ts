import { describe, expect, it } from "vitest";
import { caveats } from "../../../src/engine/backtest/caveats";
import { type ComparisonRequest, comparisonSteps } from "../../../src/engine/backtest/comparison";
import { inAllPhases } from "../../../src/engine/backtest/rule";
import { simulate, type Simulation, tallyFor } from "../../../src/engine/backtest/simulate";
import { summaryOf } from "../../../src/engine/backtest/summary";
import { equityAndCash, simulationOf } from "./histories";

/** Twenty years whose months swing by 3 %. */
const TWENTY_YEARS = equityAndCash(
  Array.from({ length: 240 }, (_, at) => (at % 2 === 0 ? 0.04 : -0.02)),
);

function withCosts(simulation: Simulation): Simulation {
  return { ...simulation, frictions: { ...simulation.frictions, costRate: 0.001 } };
}

function caveatsOf(
  rules: readonly [string, ...string[]],
  options: Partial<ComparisonRequest> & { readonly months?: readonly number[] } = {},
): readonly string[] {
  const history = options.months ? equityAndCash(options.months) : TWENTY_YEARS;
  const [first, ...others] = rules.map((rule) => withCosts(simulationOf(history, rule)));
  const request: ComparisonRequest = {
    simulations: [first as Simulation, ...others],
    resampling: options.resampling ?? null,
  };
  const steps = comparisonSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return caveats(request, step.value);
  }
}

const UNTESTED =
  "Whether the rules' returns differ by more than chance isn't tested. Draw histories to see.";

describe("What the data of a comparison don't support", () => {
  it("is nothing more for one rule on many years", () => {
    expect(caveatsOf(["monthly"])).toEqual([]);
  });

  it("is a judgement on too few years", () => {
    expect(caveatsOf(["monthly"], { months: TWENTY_MONTHS })).toEqual([
      "The returns cover 1.7 years: too few to tell rules apart that trade every few years.",
    ]);
  });

  it("is what a rule that never traded would have shown", () => {
    expect(caveatsOf(["monthly", "39%"])).toContain(
      "“39%” never traded: what it shows is what “never” shows.",
    );
    expect(caveatsOf(["never", "39%", "38%"])).toContain(
      "“39%” and “38%” never traded: what they show is what “never” shows.",
    );
  });

  it("is a difference between rules that did the same", () => {
    expect(caveatsOf(["monthly", "monthly or 30%"])).toContain(
      "“monthly” and “monthly or 30%” did the same in every period.",
    );
  });

  it("is a judgement on a few trades", () => {
    // Equity grows by about 1.9 % in two months: from 60 % it passes 75 % of all after some six years.
    expect(caveatsOf(["15%"])).toEqual(["“15%” traded 3 times: too few times to judge by."]);
  });

  it("is a difference within what drawn histories show, which are tested first", () => {
    expect(caveatsOf(["monthly", "5%"])).toContain(UNTESTED);
    const resampling = { paths: 300, block: 12, seed: 1 };
    expect(caveatsOf(["never", "monthly"], { resampling, months: NOISE })).toEqual([
      "In return, “monthly” can't be told from “never”: the difference's 5 % and 95 % points don't lie on one side of 0.",
    ]);
  });

  it("is a difference that drawn histories show, where one in ten shows by chance", () => {
    const resampling = { paths: 300, block: 12, seed: 1 };
    expect(caveatsOf(["never", "monthly"], { resampling, months: STEADY })).toEqual([
      "In return, “monthly” differs from “never” on most drawn histories. By chance alone one difference in ten would look so.",
    ]);
  });

  it("is a difference within what other months of trading would have made", () => {
    // Equity grows from one trade to the next: the later before a March the last was, the less there is to lose in it.
    const months = Array.from({ length: 240 }, (_, at) => (at % 12 === 2 ? -0.2 : 0.04));
    const found = caveatsOf(["yearly"], { months });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^By the month in which it trades, “yearly” earned from [\d.]+ % to [\d.]+ % a year\. Smaller differences are timing luck\.$/,
    );
    const [least = "", most = ""] = found[0]?.match(/[\d.]+(?= %)/g) ?? [];
    const simulations = inAllPhases(simulationOf(equityAndCash(months), "yearly").rule).map(
      (rule) => withCosts({ ...simulationOf(equityAndCash(months), "yearly"), rule }),
    );
    const returns = simulations.map((simulation) => {
      const tally = tallyFor(simulation.history);
      simulate(simulation, tally);
      return 100 * summaryOf(tally, simulation.history).annualReturn;
    });
    expect(Number(least)).toBeCloseTo(Math.min(...returns), 2);
    expect(Number(most)).toBeCloseTo(Math.max(...returns), 2);
    expect(Number(most) - Number(least)).toBeGreaterThan(0.05);
  });

  it("is what few or long blocks and few paths say", () => {
    const resampling = { paths: 50, block: 100, seed: 1 };
    expect(caveatsOf(["monthly"], { resampling })).toEqual([
      "With 50 drawn histories the 5 % and 95 % points are rough. Draw 200 or more.",
      "The returns hold 2.4 blocks of 100 periods: the drawn histories are much alike.",
    ]);
  });

  it("is a ranking without costs", () => {
    const request: ComparisonRequest = {
      simulations: [simulationOf(TWENTY_YEARS, "monthly")],
      resampling: null,
    };
    const [first] = [...comparisonSteps(request)];
    expect(first).toBe(1);
    expect(caveats(request, { outcomes: [], uncertainties: null })).toContain(
      "Trading costs nothing here. With costs, rules that trade more fall behind.",
    );
  });
});

const TWENTY_MONTHS = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 0.04 : -0.02));
/** Equity earns as much each month: the more of it, the more is earned. */
const STEADY = Array.from({ length: 240 }, () => 0.01);
/** Ten years and more without a drift: neither rule gains. */
const NOISE = Array.from({ length: 150 }, (_, at) => 0.05 * Math.sin(at * at));
