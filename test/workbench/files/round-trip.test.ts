import { describe, expect, it } from "vitest";
import { fillWorkbook, readFile } from "../../../src/workbench/files/open-workbook";
import { fileFormula, typedFormula } from "../../../src/workbench/files/file-formulas";
import { saveWorkbook } from "../../../src/workbench/files/save-workbook";
import { Workbook } from "../../../src/workbench/host/store/workbook";

/** A workbook as it comes back from the file that it was saved to. */
async function reopened(workbook: Workbook): Promise<Workbook> {
  const bytes = await saveWorkbook({
    workbook,
    namespace: "KEEL",
    spills: () => [],
    asValues: false,
  });
  const opened = new Workbook();
  fillWorkbook(opened, await readFile(bytes), "KEEL");
  return opened;
}

describe("A saved file", () => {
  it("brings back entries, formulas, looks, widths, tables and names", async () => {
    const workbook = new Workbook();
    const sheet = workbook.activeSheet;
    for (const [row, text] of ["Value", "60", "=KEEL.DRIFT(A2:A2,{1})", "5%"].entries())
      workbook.type(sheet, row, 0, text);
    sheet.cells.change(0, 0, { format: { bold: true, fillColor: "#0b5c62" } });
    sheet.cells.setColumnWidth(0, 90);
    workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 1 });
    workbook.names.push({
      name: "Held",
      formula: "=Sheet1!$A$2",
      sheet: null,
      comment: "",
      visible: true,
    });
    const { activeSheet, tables, names } = await reopened(workbook);
    const { cells } = activeSheet;
    expect(cells.read(1, 0).value).toBe(60);
    expect(cells.read(2, 0).formula).toBe("=KEEL.DRIFT(A2:A2,{1})");
    expect(cells.read(3, 0)).toMatchObject({ value: 0.05, numberFormat: "0%" });
    expect(cells.read(0, 0).format).toMatchObject({ bold: true, fillColor: "#0b5c62" });
    // Files give widths in hundredths of a character, which is 0.0525 points.
    expect(Math.abs(cells.columnWidth(0) - 90)).toBeLessThan(0.0525);
    expect(tables.map(({ name, area }) => [name, area.rows])).toEqual([["Table1", 2]]);
    expect(names.map(({ name, formula }) => [name, formula])).toEqual([["Held", "=Sheet1!$A$2"]]);
  });
});

describe("A formula in a file", () => {
  it.each([
    ["=KEEL.DRIFT(A1:A2,B1:B2)", "_xldudf_KEEL_DRIFT(A1:A2,B1:B2)"],
    ["=SUM(A1:A2)", "SUM(A1:A2)"],
    ['=IF(A1="KEEL.DRIFT(",1,2)', 'IF(A1="KEEL.DRIFT(",1,2)'],
  ])("of %s is %s, and back", (typed, inFile) => {
    expect(fileFormula(typed, "KEEL")).toBe(inFile);
    expect(typedFormula(`=${inFile}`, "KEEL")).toBe(typed);
  });
});
