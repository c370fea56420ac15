import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cppiAlong } from "../../../src/engine/targets/cppi";

/** Values and exposures when the risky part earns the returns and the rest nothing. */
function path(
  returns: readonly number[],
  ratchet: number,
): { values: number[]; exposures: number[] } {
  const values = [100];
  const rule = { multiplier: 5, ratchet, cap: Infinity };
  const exposuresNow = (): Float64Array =>
    cppiAlong(Float64Array.from(values), new Float64Array(values.length).fill(90), rule).exposures;
  for (const rate of returns) {
    values.push((values.at(-1) ?? 0) + (exposuresNow().at(-1) ?? 0) * rate);
  }
  return { values, exposures: [...exposuresNow()] };
}

function close(numbers: readonly number[], expected: readonly number[]): void {
  expect(numbers).toHaveLength(expected.length);
  numbers.forEach((number, at) => expect(number).toBeCloseTo(expected[at] ?? NaN, 10));
}

describe("constant proportion portfolio insurance", () => {
  it("exposes 5 times the 10 above the floor of 90, then follows +10, −10 and +5 %", () => {
    const { values, exposures } = path([0.1, -0.1, 0.05], 0);
    // 100 + 5; 105 − 7.5; 97.5 + 1.875
    close(values, [100, 105, 97.5, 99.375]);
    close(exposures, [50, 75, 37.5, 46.875]);
  });

  it("raises the floor to 90 % of the highest value with a ratchet", () => {
    // F 90, 94.5, 94.5: E 50, 52.5, 26.25; 105 − 5.25; 99.75 + 1.3125
    const { values } = path([0.1, -0.1, 0.05], 0.9);
    close(values, [100, 105, 99.75, 101.0625]);
  });

  it("exposes nothing below the floor and no more than the cap", () => {
    const floors = Float64Array.of(90, 90);
    const rule = { multiplier: 5, ratchet: 0, cap: 60 };
    close([...cppiAlong(Float64Array.of(80, 105), floors, rule).exposures], [0, 60]);
  });

  it("never lowers a floor that has a ratchet", () => {
    const money = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), money, (values, floor) => {
        const floors = new Float64Array(values.length).fill(floor);
        const rule = { multiplier: 3, ratchet: 0.8, cap: Infinity };
        const kept = cppiAlong(Float64Array.from(values), floors, rule).floors;
        kept.forEach((one, at) => expect(one).toBeGreaterThanOrEqual(kept[at - 1] ?? floor));
      }),
    );
  });
});
