import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawCase, type FunctionName } from "./differential/cases";
import { describeCase, difference } from "./differential/compare";
import { drawn } from "./differential/draw";
import { engineOutcome, referenceOutcome } from "./differential/engine-call";

/** How many times the usual number of cases to try: `KEEL_CASES=100 npm run test:long`. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");
const seed = Number(process.env["KEEL_SEED"] ?? "20261122");

const usual: readonly (readonly [FunctionName, number])[] = [
  ["drift", 600],
  ["triggerStatus", 1000],
  ["bands", 300],
  ["drifted", 300],
  ["allocateCash", 600],
  ["cashToTarget", 300],
  ["rebalanceTrades", 1500],
  ["lots", 150],
];

describe("the engine against the exact reference", () => {
  it.each(usual)(
    "gives the same %s on adversarial books",
    { timeout: 3_600_000 },
    async (name, runs) => {
      const property = fc.asyncProperty(drawn(drawCase(name)), async (tried) => {
        const [actual, expected] = [await engineOutcome(tried), await referenceOutcome(tried)];
        const found = difference(tried, actual, expected);
        expect(found, describeCase(tried, actual, expected)).toBeNull();
      });
      await fc.assert(property, { seed, numRuns: Math.ceil(runs * multiple) });
    },
  );
});
