import { describe, expect, it } from "vitest";
import { targetsTableOf } from "../../../src/input/targets-table";
import { cellOf } from "../../../src/workbook/cells";
import type { HeldNaming } from "../../../src/workbook/targets/held-naming";
import { readTargets } from "../../../src/workbook/targets/saved-targets";

/** Nothing of it is held. */
const asWritten: HeldNaming = ({ name, symbol }) => (name === "" ? symbol : name);

const AREA = { sheet: "Keel targets", row: 0, column: 0, rows: 5, columns: 5 };

describe("A table of targets with a column of symbols", () => {
  const cells = [
    ["Name", "Symbol", "Class", "Target", "Band"],
    ["", "VTI", "Equity", 0.6, "5%"],
    ["", "", "Equity", 0.6, ""],
    [0, 0, "Debt", 0.4, ""],
    ["Bonds", "BND", "Debt", 0.4, ""],
  ];

  it("speaks of a class in the rows that have neither name nor symbol, as KEEL.PLAN reads it", () => {
    const { lines, problems } = readTargets(AREA, cells, asWritten);
    expect(lines.map(({ name, path }) => [name, path])).toEqual([
      ["VTI", "Equity"],
      ["", "Equity"],
      ["", "Debt"],
      ["Bonds", "Debt"],
    ]);
    expect(problems).toEqual([]);
    const { rows } = targetsTableOf({ cells: cells.map((row) => row.map(cellOf)) });
    expect(rows.map(({ isOfClass }) => isOfClass)).toEqual(lines.map(({ name }) => name === ""));
  });
});
