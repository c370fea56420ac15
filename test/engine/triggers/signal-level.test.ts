import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextAt } from "../../../src/engine/triggers/signal-level";
import { beyond, type Measure } from "../../../src/engine/triggers/signal-measure";

const SERIES = Float64Array.of(100, 120, 110);

describe("The number that the next observation must pass", () => {
  it("is the level itself", () => {
    expect(nextAt(SERIES, { kind: "level" }, 30)).toBe(30);
  });

  it("is what a fall leaves of the peak", () => {
    // 20 % below 120
    expect(nextAt(SERIES, { kind: "drawdown" }, -0.2)).toBeCloseTo(96, 12);
    expect(nextAt(SERIES, { kind: "drawdown" }, 0)).toBeNull();
  });

  it("lies off the mean that it is part of", () => {
    // at 0 the mean of the two before: (120 + 110) / 2
    expect(nextAt(SERIES, { kind: "against average", length: 3 }, 0)).toBe(115);
    expect(nextAt(SERIES, { kind: "against average", length: 5 }, 0)).toBeNull();
  });

  it("is where the measure itself passes the level", () => {
    const prices = fc.array(fc.integer({ min: 50, max: 200 }), { minLength: 4, maxLength: 8 });
    const measures = fc.constantFrom<Measure>(
      { kind: "drawdown" },
      { kind: "against average", length: 4 },
    );
    const levels = fc.integer({ min: -30, max: -1 }).map((percents) => percents / 100);
    fc.assert(
      fc.property(prices, measures, levels, (series, measure, level) => {
        const at = nextAt(Float64Array.from(series), measure, level) ?? NaN;
        const isAbove = (next: number): boolean =>
          beyond(Float64Array.of(...series, next), measure, { side: 1, level }).at(-1) === 1;
        expect([isAbove(at * 1.001), isAbove(at * 0.999)]).toEqual([true, false]);
      }),
    );
  });
});
