import { describe, expect, it } from "vitest";
import { holdingValues } from "../../../src/engine/portfolio/holding-values";

/** What one row is worth, and whether its cells contradict each other. */
function valueOf(value: number, quantity: number, price: number): [number, boolean] {
  const one = (number: number): Float64Array => Float64Array.of(number);
  const { values, disagree } = holdingValues(one(value), one(quantity), one(price));
  return [values[0] as number, disagree[0] === 1];
}

describe("what a holding is worth", () => {
  it("is its value where it has one", () => {
    expect(valueOf(500, 0, 0)).toEqual([500, false]);
    expect(valueOf(500, 0, 7)).toEqual([500, false]);
  });

  it("is its quantity × price else, as a cell would show it", () => {
    expect(valueOf(0, 3, 1.3)).toEqual([3.9, false]);
    expect(valueOf(0, -3, 1.3)).toEqual([-3.9, false]);
    expect(valueOf(0, 0, 1.3)).toEqual([0, false]);
  });

  it("is its value where quantity × price rounds to it", () => {
    // 412.337 × 331.18 = 136,557.76766, which a broker shows as 136,557.77.
    expect(valueOf(136557.77, 412.337, 331.18)).toEqual([136557.77, false]);
  });
});

describe("a value that quantity × price contradicts", () => {
  it.each([
    // 1,000 units at 10.13 may be worth 5 more or less, as the price is rounded to cents, and half a thousandth of a
    // unit is worth 0.005065: 10,130 ± 5.005065.
    [10135.005065, 1000, 10.13, false],
    [10135.0050651, 1000, 10.13, true],
    [10124.994935, 1000, 10.13, false],
    // Of 100,000 units at 0.02 rounding would explain 500, but no more than 1 % of the value is let through.
    [2020, 100000, 0.02, false],
    [2021, 100000, 0.02, true],
    // A cent is off by half of itself, however little a holding is worth.
    [0.015, 1, 0.01, false],
    [0.016, 1, 0.01, true],
    [1000, 60, 20, true],
    [-1200, 60, 20, true],
    [-1200, -60, 20, false],
  ])(
    "is told by more than rounding explains: %d against %d × %d: %s",
    (value, units, price, is) => {
      expect(valueOf(value, units, price)).toEqual([value, is]);
    },
  );
});
