import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOf } from "../../../src/engine/numbers/exact";
import { splitAmong } from "../../../src/engine/portfolio/split";

const RULES = ["holdings", "equally", "rank", "fewest trades"] as const;

function split(held: readonly number[], wanted: number, rule: (typeof RULES)[number]): number[] {
  return splitAmong(held.map(exactOf), exactOf(wanted), rule).map((amount) => amount.toNumber());
}

describe("the split of a target among those that serve it", () => {
  it("sells by rank from the last on, each as far as it goes", () => {
    // 60 to 25: all 10 and 20, and 5 of the first.
    expect(split([30, 20, 10], 25, "rank")).toEqual([25, 0, 0]);
    expect(split([30, 20, 10], 45, "rank")).toEqual([30, 15, 0]);
  });

  it("trades the largest alone where that is enough, the earlier of equals", () => {
    expect(split([10, 30, 30], 50, "fewest trades")).toEqual([10, 10, 30]);
    expect(split([10, 30, 20], 75, "fewest trades")).toEqual([10, 45, 20]);
    expect(split([10, 30, 20], 5, "fewest trades")).toEqual([5, 0, 0]);
  });

  it("keeps proportions by holdings, and makes equal parts where nothing is held", () => {
    expect(split([10, 30], 20, "holdings")).toEqual([5, 15]);
    expect(split([0, 0], 20, "holdings")).toEqual([10, 10]);
  });

  it("adds up to the target, whatever the rule", () => {
    const held = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 });
    const wanted = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(held, wanted, fc.constantFrom(...RULES), (amounts, target, rule) => {
        const total = split(amounts, target, rule).reduce((sum, amount) => sum + amount, 0);
        expect(total).toBeCloseTo(target, 9);
      }),
    );
  });
});
