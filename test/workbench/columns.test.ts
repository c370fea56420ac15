import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetters, columnNumber } from "../../src/workbench/columns";

describe("The letters of a column", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("are those of Excel: %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  it("name one column each", () => {
    fc.assert(
      fc.property(fc.nat(16_383), (column) => columnNumber(columnLetters(column)) === column),
    );
  });
});
