import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn, portfoliosOf } from "../../../src/engine/portfolio/holdings";

/** The portfolios of a table as plain objects. */
function found(names: readonly string[] | null, blank: readonly number[]): [string, number[]][] {
  return portfoliosOf(names, blank).map(({ name, rows }) => [name, [...rows]]);
}

describe("the portfolios of a table", () => {
  it("are one where there is no column of portfolios", () => {
    expect(found(null, [0, 0, 0])).toEqual([["", [0, 1, 2]]]);
  });

  it("come in the order of their first rows, each with its rows in the order of the table", () => {
    expect(found(["B", "A", "B", "A"], [0, 0, 0, 0])).toEqual([
      ["B", [0, 2]],
      ["A", [1, 3]],
    ]);
  });

  it("are told apart as Excel compares texts", () => {
    expect(found(["Meyer", " MEYER ", "Meier"], [0, 0, 0])).toEqual([
      ["Meyer", [0, 1]],
      ["Meier", [2]],
    ]);
  });

  it("don't count blank rows, and keep rows without a name together", () => {
    expect(found(["A", "", "", "A"], [0, 1, 0, 0])).toEqual([
      ["A", [0, 3]],
      ["", [2]],
    ]);
    expect(found(["", ""], [1, 1])).toEqual([]);
  });

  it("share out every row that isn't blank, once", () => {
    const row = fc.record({ name: fc.constantFrom("a", "b", "c"), blank: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const portfolios = found(
          rows.map(({ name }) => name),
          rows.map(({ blank }) => blank),
        );
        for (const [name, own] of portfolios) {
          expect(own).toEqual(own.filter((at) => rows[at]?.name === name && rows[at].blank === 0));
          expect(own.length).toBeGreaterThan(0);
        }
        const shared = portfolios.reduce((count, [, own]) => count + own.length, 0);
        expect(shared).toBe(rows.filter(({ blank }) => blank === 0).length);
      }),
    );
  });
});

describe("a column in the rows of one portfolio", () => {
  const values = Float64Array.of(10, 20, 30, 40);

  it("has the cells of these rows, standing together or apart", () => {
    expect([...numbersIn(values, Uint32Array.of(1, 2))]).toEqual([20, 30]);
    expect([...numbersIn(values, Uint32Array.of(0, 3))]).toEqual([10, 40]);
  });
});
