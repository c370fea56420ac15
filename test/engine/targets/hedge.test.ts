import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hedge, hedge } from "../../../src/engine/targets/hedge";

function one(
  exposure: number,
  target: number,
  price: number,
  multiplier: number,
  beta: number,
): Hedge {
  return hedge({
    exposures: Float64Array.of(exposure),
    targets: Float64Array.of(target),
    prices: Float64Array.of(price),
    multipliers: Float64Array.of(multiplier),
    betas: Float64Array.of(beta),
  });
}

describe("futures that move an exposure", () => {
  it("sell 38.2653 contracts to take 10 m with a beta of 1.05 out of equity", () => {
    // −10.5 m / (5,600 · 50 · 0.98); 38 contracts leave 10.5 m − 10,427,200
    const found = one(10.5e6, 0, 5600, 50, 0.98);
    expect(found.contracts[0]).toBeCloseTo(-38.2653, 4);
    expect(found.whole[0]).toBe(-38);
    expect(found.leftOver[0]).toBe(72_800);
  });

  it("buy 67.6923 contracts to put 10 m into debt with a duration of 5.5", () => {
    // 55 m / (125 · 1,000 · 6.5); 68 contracts are 250,000 more than wanted
    const found = one(0, 55e6, 125, 1000, 6.5);
    expect(found.contracts[0]).toBeCloseTo(67.6923, 4);
    expect(found.whole[0]).toBe(68);
    expect(found.leftOver[0]).toBe(250_000);
  });

  it("take gross equity of 70 % to 45 % net by selling 25 % of the assets", () => {
    // of 100 m, in contracts of 100,000: 250
    expect(one(70e6, 45e6, 2000, 50, 1).whole[0]).toBe(-250);
  });

  it("round half a contract to the even number, decided on the decimals of the cells", () => {
    // 0.1 · 3 is 0.3 to a cell, so 0.45 is one contract and a half
    expect(one(0, 0.45, 0.1 * 3, 1, 1).whole[0]).toBe(2);
    expect(one(0, 0.75, 0.1 * 3, 1, 1).whole[0]).toBe(2);
  });

  it("leave over at most half a contract", () => {
    const money = fc.integer({ min: -1e9, max: 1e9 });
    const price = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(money, money, price, (exposure, target, size) => {
        const { leftOver } = one(exposure, target, size, 1, 1);
        expect(Math.abs(leftOver[0] ?? NaN)).toBeLessThanOrEqual(size / 2);
      }),
    );
  });
});
