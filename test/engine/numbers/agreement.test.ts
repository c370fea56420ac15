import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arithmetic } from "../../../src/engine/numbers/arithmetic";

import { doubles } from "../../../src/engine/numbers/doubles/doubles";
import { fractions } from "./fractions";

/** How many times the usual number of formulas to try, as in the differential test. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");

const ROWS = 4;

/** Few different numbers, so that what is computed of them often ties. */
const cell = fc.constantFrom(
  0,
  1,
  2,
  3,
  0.1,
  0.3,
  -0.7,
  1 / 3,
  33.33,
  999999999999.99,
  3 * 1.3,
  1e-7,
);
const cells = fc.array(cell, { minLength: ROWS, maxLength: ROWS });

const OPERATIONS = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "smaller",
  "larger",
  "choose",
  "sum",
  "sumOfSome",
  "remainders",
  "fixedPoint",
] as const;

/** One step of a formula: an operation on two columns that are there already, counted from the last. */
interface Step {
  readonly operation: (typeof OPERATIONS)[number];
  readonly first: number;
  readonly second: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  first: fc.nat(5),
  second: fc.nat(5),
});

const MASK = [1, 0, 0, 1];
const ALL = [1, 1, 1, 1];
const UNIT = 0.01;

/** Runs one step; a divisor of 0 is replaced by 1. */
function taken<Column>(
  arithmetic: Arithmetic<Column>,
  { operation }: Step,
  a: Column,
  b: Column,
): Column {
  const { cells: read, choose, compare, divide, add, floor, fixedPoint, larger } = arithmetic;
  const nonZero = (column: Column): Column =>
    choose(Uint8Array.from(compare(column, read([0])), Math.abs), column, read([1]));
  switch (operation) {
    case "divide":
      return divide(a, nonZero(b));
    case "choose":
      return choose(MASK, a, b);
    case "sum":
      return add(b, arithmetic.sum(a));
    case "sumOfSome":
      return add(b, arithmetic.sum(a, MASK));
    case "remainders":
      return floor(a, read([UNIT])).remainders;
    case "fixedPoint": {
      // x = 1 + larger(x / 5 − the sum of a, x / 3): two straight pieces.
      const drawn = arithmetic.sum(a);
      const root = fixedPoint(
        (x) => {
          const low = arithmetic.subtract(divide(x, read([5])), drawn);
          return add(read([1]), larger(low, divide(x, read([3]))));
        },
        read([0]),
      );
      return arithmetic.multiply(b, root);
    }
    default:
      return arithmetic[operation](a, b);
  }
}

/** All decisions on what a formula computes. */
function decisions<Column>(
  arithmetic: Arithmetic<Column>,
  given: readonly (readonly number[])[],
  steps: readonly Step[],
): unknown {
  const columns = given.map((column) => arithmetic.cells(column));
  const fromLast = (back: number): Column =>
    columns[Math.max(0, columns.length - 1 - back)] as Column;
  for (const each of steps) {
    columns.push(taken(arithmetic, each, fromLast(each.first), fromLast(each.second)));
  }
  const [last, before] = [fromLast(0), fromLast(1)];
  const [unit, two] = [arithmetic.cells([UNIT]), arithmetic.cells([2])];
  return {
    signs: arithmetic.compare(last, before),
    products: arithmetic.compareProducts(last, before, fromLast(2), fromLast(3)),
    rounded: arithmetic.numbers(arithmetic.roundHalfEven(last, unit)).map((count) => count + 0),
    units: arithmetic.numbers(arithmetic.floor(last, unit).units).map((count) => count + 0),
    largest: arithmetic.largest(last, two, ALL),
    largestRemainders: arithmetic.largest(arithmetic.floor(last, unit).remainders, two, ALL),
  };
}

describe("doubles with exact values on demand", () => {
  it("decide as fractions do, whatever formula leads there", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 2, maxLength: 3 }),
        fc.array(step, { minLength: 1, maxLength: 7 }),
        (given, steps) => {
          expect(decisions(doubles, given, steps)).toEqual(decisions(fractions, given, steps));
        },
      ),
      { numRuns: Math.ceil(2000 * multiple) },
    );
  });
});
