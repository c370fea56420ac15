import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hold, type Ladder, onLines, stepsAlong } from "../../../src/engine/targets/ladder";

function ladder(...rows: readonly (readonly [from: number, weight: number])[]): Ladder {
  return {
    from: Float64Array.from(rows, ([from]) => from),
    weights: Float64Array.from(rows, ([, weight]) => weight),
  };
}

const MOVI = ladder(
  [0, 1],
  [70, 0.9],
  [80, 0.8],
  [90, 0.7],
  [100, 0.55],
  [110, 0.4],
  [120, 0.25],
  [130, 0],
);
const NO_HOLD: Hold = { hysteresis: 0, isPrevious: () => false };

function weightsAlong(signal: readonly number[], given: Ladder, hold = NO_HOLD): number[] {
  const found = stepsAlong(Float64Array.from(signal), given, hold);
  return Array.from(found, (step) => given.weights[step] ?? NaN);
}

function steps(signal: readonly number[], hysteresis = 0, previous?: number): number[] {
  const isPrevious = (weight: number): boolean => weight === previous;
  return weightsAlong(signal, MOVI, { hysteresis, isPrevious });
}

describe("steps", () => {
  it.each([
    [69.9, 1],
    [75, 0.9],
    [85, 0.8],
    [95, 0.7],
    [105, 0.55],
    [115, 0.4],
    [125, 0.25],
    [131, 0],
  ])("of the market overvaluation index give at %s a weight of %s", (signal, weight) => {
    expect(steps([signal])).toEqual([weight]);
  });

  it("include their lower knot, and the first holds below its own", () => {
    expect(steps([70, 69.999, 130, -5])).toEqual([0.9, 1, 0, 1]);
  });

  it("are decided on the numbers that cells show", () => {
    // 0.1 + 0.2 is 0.3 to a cell, and on the knot
    const on = weightsAlong([0.1 + 0.2, 0.7 + 0.1], ladder([0, 1], [0.3, 0.5], [0.8, 0]));
    expect(on).toEqual([0.5, 0]);
  });

  it("of the yield ratio are 90, 50 and 10 %", () => {
    const ratio = ladder([0, 0.9], [1.1, 0.7], [1.4, 0.5], [1.5, 0.3], [1.8, 0.1]);
    expect(weightsAlong([1.05, 1.45, 1.9], ratio)).toEqual([0.9, 0.5, 0.1]);
  });
});

describe("steps with hysteresis", () => {
  it("are left only so far beyond their knot", () => {
    // up at 80 + 2, down below 80 − 2
    expect(steps([79, 80, 81.9, 82, 79, 78, 77.9], 2)).toEqual([0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.9]);
  });

  it("hold on to the weight that was in force before", () => {
    expect(steps([81], 2, 0.9)).toEqual([0.9]);
    expect(steps([81], 2, 0.8)).toEqual([0.8]);
    expect(steps([81], 2)).toEqual([0.8]);
  });

  it("let go of a weight that is too far away", () => {
    expect(steps([95], 2, 0.9)).toEqual([0.7]);
  });

  it("never lie further than the hysteresis from the step of the signal itself", () => {
    const signals = fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(signals, (signal) => {
        steps(signal, 5).forEach((weight, at) => {
          const number = signal[at] ?? NaN;
          expect(steps([number - 5, number, number + 5])).toContain(weight);
        });
      }),
    );
  });
});

describe("lines", () => {
  const priceEarnings = ladder([10, 1], [30, 0]);

  it.each([
    [25.33, 0.2335],
    [13.77, 0.8115],
    [10, 1],
    [30, 0],
    [5, 1],
    [45, 0],
  ])("are clip(1.5 − 0.05·PE, 0, 1): at %s %s", (signal, weight) => {
    expect(onLines(signal, priceEarnings)).toBeCloseTo(weight, 14);
  });

  it("pass through the corners of the P/E ladder", () => {
    const franklin = ladder([12, 0.9], [16, 0.7], [20, 0.5], [24, 0.3], [28, 0.1]);
    const found = [11, 14, 18, 22, 26, 29].map((signal) => onLines(signal, franklin));
    [0.9, 0.8, 0.6, 0.4, 0.2, 0.1].forEach((weight, at) =>
      expect(found[at]).toBeCloseTo(weight, 14),
    );
  });
});
