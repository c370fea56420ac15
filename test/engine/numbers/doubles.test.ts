import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimals } from "../../../src/engine/numbers/decimals";
import { type DoubleColumn, tenTo } from "../../../src/engine/numbers/doubles/column";
import { doubles } from "../../../src/engine/numbers/doubles/doubles";
import { Exact, exactOf } from "../../../src/engine/numbers/exact";

const money = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
const wide = fc
  .tuple(
    fc.integer({ min: -999999999999999, max: 999999999999999 }),
    fc.integer({ min: -12, max: 4 }),
  )
  .map(([digits, power]) => Number(`${digits}e${power}`));
const cell = fc.oneof(money, wide, fc.constantFrom(0, 3 * 1.3, 0.1 + 0.2, 1 / 3, 1e-9));
const cells = fc.array(cell, { minLength: 1, maxLength: 6 });

/** Numbers with 0 for −0. */
function withoutSigns(numbers: Float64Array): number[] {
  return Array.from(numbers, (number) => number + 0);
}

/** The very number that a double holds, which its shortest text only stands for. */
function valueOf(double: number): Exact {
  let halvings = 0;
  let whole = double;
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return new Exact(BigInt(whole).toString()).div(new Exact(2).pow(halvings));
}

/** How far a double is from the exact result, less how far it says it may be. */
function excess(column: DoubleColumn, row: number, exact: Exact): number {
  const value = valueOf(column.value[row] ?? NaN).div(tenTo(column.scale));
  const bound = valueOf(column.error?.[row] ?? 0).div(tenTo(column.scale));
  return value.minus(exact).abs().minus(bound).toNumber();
}

const ONE = doubles.cells([1]);

type Binary = "add" | "subtract" | "multiply" | "divide" | "smaller" | "larger";

describe("columns of doubles", () => {
  it("hold cents and basis points as whole numbers, without error", () => {
    expect(doubles.cells([1234.56, 0.1, -7])).toEqual({
      value: Float64Array.of(123456, 10, -700),
      scale: 2,
      most: 123456,
      error: null,
      origin: null,
    });
  });

  it("read a cell at its 15 digits: 3*1.3 is 3.9", () => {
    expect(doubles.compare(doubles.cells([3 * 1.3]), doubles.cells([3.9]))).toEqual(
      Int8Array.of(0),
    );
  });

  it.each<Binary>(["add", "subtract", "multiply", "divide", "smaller", "larger"])(
    "%s: the exact result lies within the error that they give",
    (operation) => {
      fc.assert(
        fc.property(cells, cells, cells, (a, b, c) => {
          const rows = Math.min(a.length, b.length, c.length);
          const divisor = (number: number): number => (number === 0 ? 1 : number);
          const [x, y, z] = [a, b.map(divisor), c].map((column) => column.slice(0, rows)) as [
            number[],
            number[],
            number[],
          ];
          const inDoubles = doubles[operation](
            doubles.multiply(doubles.cells(x), doubles.cells(z)),
            doubles.cells(y),
          );
          const exact = decimals[operation](
            decimals.multiply(decimals.cells(x), decimals.cells(z)),
            decimals.cells(y),
          );
          for (let row = 0; row < rows; row++) {
            expect(excess(inDoubles, row, exact[row] as Exact)).toBeLessThanOrEqual(0);
          }
        }),
      );
    },
  );

  it("sum: the exact sum lies within the error, and a sum of cents has none", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), (numbers) => {
        const sum = doubles.sum(doubles.cells(numbers));
        const exact = numbers.reduce((total, number) => total.plus(exactOf(number)), new Exact(0));
        expect(excess(sum, 0, exact)).toBeLessThanOrEqual(0);
      }),
    );
    expect(doubles.sum(doubles.cells([0.1, 0.2, -0.3]))).toMatchObject({ error: null });
  });

  it("compare as decimals do", () => {
    fc.assert(
      fc.property(cell, cell, cell, (a, b, c) => {
        const left = doubles.multiply(doubles.cells([a]), doubles.cells([b]));
        const exact = decimals.compare(
          decimals.multiply(decimals.cells([a]), decimals.cells([b])),
          decimals.cells([c]),
        );
        expect(doubles.compare(left, doubles.cells([c]))).toEqual(exact);
      }),
    );
  });

  it("compare thirds that add up to a whole as equal to it", () => {
    const third = doubles.divide(doubles.cells([1, 2]), doubles.cells([3, 3]));
    expect(doubles.compare(doubles.sum(third), doubles.cells([1]))).toEqual(Int8Array.of(0));
  });

  it("compare products of whole numbers that doubles round to the same", () => {
    // (2^27 + 1)² = 2^54 + 2^28 + 1 and 2^54 + 2^28 are one double.
    const square = doubles.cells([2 ** 27 + 1]);
    const beside = [doubles.cells([2 ** 26]), doubles.cells([2 ** 28 + 4])] as const;
    expect((2 ** 27 + 1) ** 2).toBe(2 ** 26 * (2 ** 28 + 4));
    expect(doubles.compareProducts(square, square, ...beside)).toEqual(Int8Array.of(1));
    expect(doubles.compareProducts(...beside, square, square)).toEqual(Int8Array.of(-1));
  });

  it("count units as decimals do", () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(0.01, 1, 0.07, 12.5), (amount, unit) => {
        const exact = decimals.floor(decimals.cells([amount]), decimals.cells([unit])).units;
        const { units } = doubles.floor(doubles.cells([amount]), doubles.cells([unit]));
        expect(doubles.numbers(units)).toEqual(decimals.numbers(exact));
      }),
    );
  });

  it("round halves to the even unit", () => {
    const amounts = [0.005, 0.015, 0.025, -0.005, -0.015, 0.0250001, 0.02];
    const rounded = doubles.roundHalfEven(doubles.cells(amounts), doubles.cells([0.01]));
    expect(withoutSigns(doubles.numbers(rounded))).toEqual([0, 2, 2, 0, -2, 3, 2]);
    const inDecimals = decimals.roundHalfEven(decimals.cells(amounts), decimals.cells([0.01]));
    expect(withoutSigns(decimals.numbers(inDecimals))).toEqual([0, 2, 2, 0, -2, 3, 2]);
  });

  it("give the largest to the earlier row where rows tie", () => {
    const column = doubles.cells([0.3, 0.5, 0.5, 0.5, 0.1]);
    expect(doubles.largest(column, doubles.cells([2]), [1, 1, 1, 1, 1])).toEqual(
      Uint8Array.of(0, 1, 1, 0, 0),
    );
    expect(doubles.largest(column, doubles.cells([2]), [1, 0, 1, 0, 1])).toEqual(
      Uint8Array.of(1, 0, 1, 0, 0),
    );
    expect(doubles.largest(column, doubles.cells([9]), [1, 0, 1, 0, 1])).toEqual(
      Uint8Array.of(1, 0, 1, 0, 1),
    );
  });

  it("give the largest to the earlier row where quotients tie", () => {
    const thirds = doubles.divide(doubles.cells([1, 2, 3, 1]), doubles.cells([3, 6, 9, 4]));
    expect(doubles.largest(thirds, doubles.cells([1]), [0, 1, 1, 1])).toEqual(
      Uint8Array.of(0, 1, 0, 0),
    );
    expect(doubles.largest(thirds, doubles.cells([2]), [1, 1, 1, 1])).toEqual(
      Uint8Array.of(1, 1, 0, 0),
    );
  });

  it("give the largest where doubles have no number at all", () => {
    const { add, cells, divide, multiply, subtract } = doubles;
    // 0.5 + 10⁻²⁰ − 0.5 is 0 in doubles, and 0 by 0 nothing.
    const tiny = subtract(add(cells([0.5]), cells([1e-20])), cells([0.5]));
    const quotients = divide(multiply(cells([1, 3, 2]), tiny), tiny);
    expect(doubles.largest(quotients, doubles.cells([1]), [1, 1, 1])).toEqual(
      Uint8Array.of(0, 1, 0),
    );
    expect(doubles.largest(quotients, doubles.cells([2]), [1, 1, 1])).toEqual(
      Uint8Array.of(0, 1, 1),
    );
  });

  it("count more units than doubles can hold, so that they add up", () => {
    // 9 999 999 999 999 990 + 3 cents: above 2^53 doubles hold even numbers alone.
    const amounts = doubles.cells([99999999999999.9, 0.03]);
    const cent = doubles.cells([0.01]);
    const units = doubles.sum(doubles.floor(amounts, cent).units);
    expect(doubles.compareProducts(units, cent, doubles.sum(amounts), ONE)).toEqual(
      Int8Array.of(0),
    );
  });

  it("round quotients that are halves to the even unit", () => {
    const halves = doubles.divide(doubles.cells([0.03, 0.09, -0.03]), doubles.cells([6, 6, 6]));
    const ofCent = doubles.roundHalfEven(halves, doubles.cells([0.01]));
    expect(withoutSigns(doubles.numbers(ofCent))).toEqual([0, 2, 0]);
  });

  it("solve x = 10 + x/4 - to 13 1/3 - within the error that they give", () => {
    const root = doubles.fixedPoint(
      (x) => doubles.add(doubles.cells([10]), doubles.divide(x, doubles.cells([4]))),
      doubles.cells([0]),
    );
    expect(excess(root, 0, new Exact(40).div(3))).toBeLessThanOrEqual(0);
    expect(doubles.compareProducts(root, doubles.cells([3]), doubles.cells([40]), ONE)).toEqual(
      Int8Array.of(0),
    );
    const exact = decimals.fixedPoint(
      (x) => decimals.add(decimals.cells([10]), decimals.divide(x, decimals.cells([4]))),
      decimals.cells([0]),
    );
    expect(exact[0]?.minus(new Exact(40).div(3)).abs().lt("1e-140")).toBe(true);
  });
});
