import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newNumbers, newSigns } from "../../../src/engine/numbers/new-numbers";

describe("new arrays of numbers", () => {
  it("are zeros of the length asked for, and no two share a cell", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }), (lengths) => {
        const arrays = lengths.map((length, number) =>
          number % 3 === 0 ? newSigns(length) : newNumbers(length),
        );
        expect(arrays.map((array) => array.length)).toEqual(lengths);
        expect(arrays.every((array) => array.every((cell) => cell === 0))).toBe(true);
        arrays.forEach((array, number) => array.fill(number + 1));
        expect(arrays.every((array, number) => array.every((cell) => cell === number + 1))).toBe(
          true,
        );
      }),
    );
  });
});
