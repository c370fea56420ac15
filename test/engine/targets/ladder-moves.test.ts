import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ladder, stepsAlong } from "../../../src/engine/targets/ladder";
import { lineMoves, stepMoves } from "../../../src/engine/targets/ladder-moves";

const PE: Ladder = {
  from: Float64Array.of(0, 12, 16, 20, 24, 28),
  weights: Float64Array.of(0.95, 0.8, 0.6, 0.4, 0.2, 0.05),
};

describe("What would change a step", () => {
  it("is its upper knot and what lies below its lower one", () => {
    expect(stepMoves(3, PE, 0)).toEqual({
      up: { at: 24, weight: 0.2 },
      down: { at: 20, weight: 0.6 },
    });
  });

  it("lies beyond the knots by the hysteresis, which may skip a step", () => {
    expect(stepMoves(3, PE, 0.5)).toEqual({
      up: { at: 24.5, weight: 0.2 },
      down: { at: 19.5, weight: 0.6 },
    });
    expect(stepMoves(3, PE, 5)).toEqual({
      up: { at: 29, weight: 0.05 },
      down: { at: 15, weight: 0.8 },
    });
  });

  it("is nothing above the last step and below the first", () => {
    expect(stepMoves(5, PE, 1).up).toBeNull();
    expect(stepMoves(0, PE, 1).down).toBeNull();
  });

  it("is what the ladder itself does there, and nothing before", () => {
    const steps = fc.nat({ max: PE.from.length - 1 });
    const hysteresis = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(steps, hysteresis, (step, margin) => {
        const { up, down } = stepMoves(step, PE, margin);
        const after = (signal: number): number => {
          const hold = { hysteresis: margin, isPrevious: () => false };
          const start = PE.from[step] as number;
          const [, then = 0] = stepsAlong(Float64Array.of(start, signal), PE, hold);
          return PE.weights[then] as number;
        };
        if (up) {
          expect(after(up.at)).toBe(up.weight);
          expect(after(up.at - 0.5)).toBe(PE.weights[step]);
        }
        if (down) {
          expect(after(down.at - 0.001)).toBe(down.weight);
          expect(after(down.at)).toBe(PE.weights[step]);
        }
      }),
    );
  });
});

describe("What lies next on straight lines", () => {
  it("are the knots around a signal", () => {
    expect(lineMoves(21, PE)).toEqual({
      up: { at: 24, weight: 0.2 },
      down: { at: 20, weight: 0.4 },
    });
    expect(lineMoves(20, PE).down).toEqual({ at: 16, weight: 0.6 });
  });

  it("is nothing outside them", () => {
    expect(lineMoves(30, PE)).toEqual({ up: null, down: { at: 28, weight: 0.05 } });
    expect(lineMoves(-1, PE).down).toBeNull();
  });
});
