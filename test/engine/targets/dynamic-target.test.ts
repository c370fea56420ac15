import { describe, expect, it } from "vitest";
import { type DynamicTargetRule, dynamicTargets } from "../../../src/engine/targets/dynamic-target";

const RULE: DynamicTargetRule = {
  shape: "lines",
  floor: 0,
  cap: 1,
  step: Infinity,
  previous: null,
  hysteresis: 0,
};
const PE = { from: Float64Array.of(10, 30), weights: Float64Array.of(1, 0) };
const YIELD_RATIO = { from: Float64Array.of(1.1, 1.8), weights: Float64Array.of(0.9, 0.1) };

function targets(signal: readonly number[], rule: Partial<DynamicTargetRule>): number[] {
  const climbed = { signal: Float64Array.from(signal), ladder: PE, share: 1 };
  return [...dynamicTargets([climbed], { ...RULE, ...rule })];
}

describe("a dynamic target", () => {
  it("follows its ladder without the noise of binary sums", () => {
    expect(targets([25.33, 13.77], {})).toEqual([0.2335, 0.8115]);
  });

  it("stays within floor and cap", () => {
    expect(targets([5, 20, 35], { floor: 0.3, cap: 0.8 })).toEqual([0.8, 0.5, 0.3]);
  });

  it("moves at most a step a review, from the previous target on", () => {
    // to 0.5 from 0.8 by tenths
    expect(targets([20, 20, 20, 20], { step: 0.1, previous: 0.8 })).toEqual([0.7, 0.6, 0.5, 0.5]);
    expect(targets([12, 18], { step: 0.1, previous: 0.5 })).toEqual([0.6, 0.6]);
  });

  it("moves by steps towards floor and cap, too", () => {
    expect(targets([5], { cap: 0.6, step: 0.05, previous: 0.9 })).toEqual([0.85]);
  });

  it("blends several signals by their shares", () => {
    // (2 · 0.5 + 1 · 0.9) / 3
    const blended = dynamicTargets(
      [
        { signal: Float64Array.of(20), ladder: PE, share: 2 },
        { signal: Float64Array.of(1), ladder: YIELD_RATIO, share: 1 },
      ],
      RULE,
    );
    expect(blended[0]).toBeCloseTo(1.9 / 3, 14);
  });

  it("keeps a step that floor or cap have cut off", () => {
    const ladder = { from: Float64Array.of(0, 20), weights: Float64Array.of(1, 0.2) };
    const rule: DynamicTargetRule = { ...RULE, shape: "steps", cap: 0.8, hysteresis: 2 };
    const at = (previous: number): number | undefined =>
      dynamicTargets([{ signal: Float64Array.of(21), ladder, share: 1 }], { ...rule, previous })[0];
    expect(at(0.8)).toBe(0.8);
    expect(at(0.2)).toBe(0.2);
  });
});
