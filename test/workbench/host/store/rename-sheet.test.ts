import { describe, expect, it } from "vitest";
import { renameSheet } from "../../../../src/workbench/host/store/rename-sheet";
import { Workbook } from "../../../../src/workbench/host/store/workbook";

/** What a formula on another sheet becomes when "Sheet1" gets a name. */
function followed(formula: string, name: string): string | null {
  const workbook = new Workbook();
  const other = workbook.addSheet("Other");
  workbook.type(other, 0, 0, formula);
  renameSheet(workbook, workbook.activeSheet, name);
  return other.cells.read(0, 0).formula;
}

describe("Renaming a sheet", () => {
  it.each([
    ["=Sheet1!A1+SHEET1!B2", "Book", "=Book!A1+Book!B2"],
    ["='Sheet1'!A1:A3", "My book", "='My book'!A1:A3"],
    ["=Sheet1!A1", "Ann's", "='Ann''s'!A1"],
    ['=Sheet12!A1&"Sheet1!A1"', "Book", '=Sheet12!A1&"Sheet1!A1"'],
  ])("changes %s for “%s” to %s", (formula, name, expected) => {
    expect(followed(formula, name)).toBe(expected);
  });

  it("changes defined names too", () => {
    const workbook = new Workbook();
    const name = { name: "Cash", formula: "=Sheet1!$B$3", sheet: null, comment: "", visible: true };
    workbook.names.push(name);
    renameSheet(workbook, workbook.activeSheet, "Book");
    expect(name.formula).toBe("=Book!$B$3");
  });
});
