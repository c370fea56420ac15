import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as rational from "../../../src/engine/numbers/rational";
import { Exact } from "../../../src/engine/numbers/exact";

const cell = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  fc.double({ min: -1e20, max: 1e20, noNaN: true }),
  fc.constantFrom(0, 1 / 3, 1e-9, 1e22, -5e-300),
);

function inDecimals({ numerator, divisor, scale }: rational.Rational): Exact {
  return new Exact(numerator.toString())
    .div(new Exact(divisor.toString()))
    .times(new Exact(10).pow(-scale));
}

describe("rational numbers", () => {
  it("read a cell at its 15 digits, and a double at all of its", () => {
    expect(inDecimals(rational.rationalOfCell(3 * 1.3)).toString()).toBe("3.9");
    expect(inDecimals(rational.rationalOfCell(-1.5e-20)).toNumber()).toBe(-1.5e-20);
    expect(inDecimals(rational.rationalOfDouble(0.1)).toString()).toBe(
      "0.1000000000000000055511151231257827021181583404541015625",
    );
  });

  it("read a quotient of 160 digits as what it was cut off from, whatever its last digits are", () => {
    // 39/100.0000001 is 0.389999999610…, whose last digits of 160 are zeros.
    for (const [numerator, divisor] of [
      [39, 100.0000001],
      [-2, 7],
      [1, 3],
    ] as const) {
      const read = rational.rationalOfExact(new Exact(numerator).div(divisor));
      const product = rational.multiply(read, rational.rationalOfCell(divisor));
      expect(rational.compare(product, rational.rationalOfCell(numerator))).toBe(0);
    }
    expect(inDecimals(rational.rationalOfExact(new Exact("-12.5e-30"))).toNumber()).toBe(-1.25e-29);
  });

  it("give back the double that they were read from", () => {
    fc.assert(
      fc.property(cell, (number) => {
        expect(rational.toNumber(rational.rationalOfDouble(number)) + 0).toBe(number + 0);
      }),
    );
  });

  it("add thirds up to a whole: 1/3 + 2/3 − 1 = 0", () => {
    const [one, two, three] = [1, 2, 3].map(rational.rationalOfCell) as [
      rational.Rational,
      rational.Rational,
      rational.Rational,
    ];
    const thirds = rational.add(rational.divide(one, three), rational.divide(two, three));
    expect(rational.compare(thirds, one)).toBe(0);
    expect(rational.reduced(thirds)).toMatchObject({ divisor: 1n });
  });

  it("undo what they do", () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const [x, y] = [rational.rationalOfCell(a), rational.rationalOfCell(b)];
        expect(rational.compare(rational.subtract(rational.add(x, y), y), x)).toBe(0);
        if (y.numerator === 0n) return;
        expect(rational.compare(rational.divide(rational.multiply(x, y), y), x)).toBe(0);
      }),
    );
  });

  it("round down, and halves to the even whole number", () => {
    const wholes = [2.5, 3.5, -2.5, -0.5, 0.5, 1.5000001, -3, 1e20].map(rational.rationalOfCell);
    expect(wholes.map(rational.floor)).toEqual([2n, 3n, -3n, -1n, 0n, 1n, -3n, 10n ** 20n]);
    expect(wholes.map(rational.roundHalfEven)).toEqual([2n, 4n, -2n, 0n, 0n, 2n, -3n, 10n ** 20n]);
  });

  it("leave what is over whole units, from 0 to below one unit", () => {
    const unit = rational.rationalOfCell(0.07);
    const rest = (amount: number): number =>
      rational.toNumber(rational.modulo(rational.rationalOfCell(amount), unit));
    // −0.1 = −2 × 0.07 + 0.04; 0.21 = 3 × 0.07.
    expect([0.1, -0.1, 0.21].map(rest)).toEqual([0.03, 0.04, 0]);
  });

  it("are shown at significant digits, halves to the even one", () => {
    const shown = (numerator: bigint, scale: number): number =>
      rational.toDigits({ numerator, divisor: 1n, scale }, 15);
    expect(shown(1_234_567_890_123_465n, 3)).toBe(1234567890123.46);
    expect(shown(-1_234_567_890_123_475n, 3)).toBe(-1234567890123.48);
    expect(shown(9_999_999_999_999_995n, 0)).toBe(1e16);
    fc.assert(
      fc.property(cell, cell, cell, (a, b, c) => {
        fc.pre(c !== 0);
        const product = rational.multiply(rational.rationalOfCell(a), rational.rationalOfCell(b));
        for (const number of [product, rational.divide(product, rational.rationalOfCell(c))]) {
          const expected = inDecimals(number).toSignificantDigits(15).toNumber();
          expect(rational.toDigits(number, 15) + 0).toBe(expected + 0);
        }
      }),
    );
  });

  it("come to whole numbers of a common unit: 1/6 and 0.25 in twelfths of a hundredth", () => {
    const sixth = rational.divide(rational.decimal(1, 0), rational.decimal(6, 0));
    const quarter = rational.decimal(25, 2);
    const divisor = rational.commonMultiple(sixth.divisor, 4n);
    expect(divisor).toBe(12n);
    expect(rational.wholeIn(sixth, divisor, 2)).toBe(200n);
    expect(rational.wholeIn(quarter, divisor, 2)).toBe(300n);
  });

  it("refuse to divide by 0", () => {
    expect(() => rational.divide(rational.rationalOfCell(1), rational.ZERO)).toThrow(RangeError);
  });
});
