import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawCase, type FunctionName } from "./differential/cases";
import { describeCase, difference, worse } from "./differential/compare";
import { addDecisions, countOf, decisionsIn, NO_DECISIONS } from "./differential/decisions";
import { drawn } from "./differential/draw";
import { engineOutcome, referenceOutcome } from "./differential/engine-call";

/** How many decisions to compare: a million in `npm run test:long`. Another seed draws other books. */
const budget = Number(process.env["KEEL_DECISIONS"] ?? "12000");
const seed = Number(process.env["KEEL_SEED"] ?? "20261122");

/** What share of the decisions each function takes. */
const deciding: readonly (readonly [FunctionName, number])[] = [
  ["triggerStatus", 0.2],
  ["allocateCash", 0.05],
  ["rebalanceTrades", 0.2],
  ["lots", 0.05],
  ["plan", 0.15],
  ["units", 0.03],
  ["classes", 0.2],
  ["unitsOfClasses", 0.02],
  ["accounts", 0.08],
  ["unitsOfAccounts", 0.02],
];

/** Functions that measure, and how many of their cases there are for each decision. */
const measuring: readonly (readonly [FunctionName, number])[] = [
  ["drift", 1 / 20],
  ["bands", 1 / 40],
  ["drifted", 1 / 40],
  ["cashToTarget", 1 / 40],
];

const CASES_AT_ONCE = 100;

/** Compares random cases, the `batch`-th so many of them. @returns the decisions in which both agree */
async function compare(name: FunctionName, batch: number, numRuns: number) {
  let agreed = NO_DECISIONS;
  const property = fc.asyncProperty(drawn(drawCase(name)), async (tried) => {
    const [actual, expected] = [await engineOutcome(tried), await referenceOutcome(tried)];
    const found = difference(tried, actual, expected) ?? worse(tried, actual, expected);
    expect(found, describeCase(tried, actual, expected)).toBeNull();
    agreed = addDecisions(agreed, decisionsIn(tried, expected));
  });
  await fc.assert(property, { seed: seed + batch, numRuns });
  return agreed;
}

describe("the engine against the exact reference", { timeout: 3_600_000 }, () => {
  let agreed = NO_DECISIONS;

  it.each(measuring)("gives the same %s on adversarial books", async (name, share) => {
    await compare(name, 0, Math.ceil(budget * share));
  });

  it.each(deciding)("decides the same in %s on adversarial books", async (name, share) => {
    let decided = NO_DECISIONS;
    for (let batch = 0; countOf(decided) < budget * share; batch++) {
      decided = addDecisions(decided, await compare(name, batch, CASES_AT_ONCE));
    }
    console.log(`${countOf(decided)} decisions agree in ${name}`);
    agreed = addDecisions(agreed, decided);
  });

  it("agrees in as many decisions as were asked for", () => {
    const { statuses, acts, trades } = agreed;
    const count = countOf(agreed);
    console.log(
      `${count} decisions agree: ${statuses} statuses, ${acts} whether to act, ${trades} trades`,
    );
    expect(count).toBeGreaterThanOrEqual(budget);
  });
});
