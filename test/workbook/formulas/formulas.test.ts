import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { Portfolio } from "../../../src/workbook/portfolio/portfolio";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values, select } = inWorkbook();

async function loaded(): Promise<Portfolio> {
  const portfolio = await keelWorkbook.load("Sheet1");
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio;
}

/** The formulas of cells, "" where there are none. */
function formulas(row: number, columns: readonly number[], sheet = "Sheet1"): string[] {
  const cells = addIn().workbook.findSheet(sheet)?.cells;
  return columns.map((column) => cells?.read(row, column).formula ?? "");
}

const OWN = [
  ["Holding", "Value", "Target", "Band"],
  ["Equity", 69, 0.6, "'5%"],
  ["Bonds", 31, 0.4, "'5%"],
];

describe("Insert formulas", () => {
  it("writes Keel's functions beside holdings with their own targets, formatted", async () => {
    type(OWN);
    const inserted = await keelWorkbook.insertFormulas(await loaded(), false);
    expect(inserted).toEqual({ kind: "inserted", place: "Sheet1!E1:I3" });
    expect(values("E1:I1")).toEqual([["Weight", "Drift", "Status", "Trade", "Decision"]]);
    expect(formulas(1, [4, 5, 6, 7, 8])).toEqual([
      "=B2:B3/SUM(B2:B3)",
      "=KEEL.DRIFT(B2:B3,C2:C3)",
      "=KEEL.TRIGGER_STATUS(B2:B3,C2:C3,D2:D3)",
      "=KEEL.REBALANCE_TRADES(B2:B3,C2:C3,D2:D3)",
      '=KEEL.TRIGGER_STATUS(B2:B3,C2:C3,D2:D3,{"show","summary"})',
    ]);
    const { cells, conditionalFormats } = addIn().workbook.activeSheet;
    expect([4, 5, 7].map((column) => cells.read(2, column).numberFormat)).toEqual([
      "0.0%",
      "+0.0%;-0.0%;0.0%",
      "+#,##0.00;-#,##0.00;0.00",
    ]);
    expect(conditionalFormats.map(({ rule, area }) => [rule?.text, area.column])).toEqual([
      ["Act", 8],
      ["Below", 6],
      ["Above", 6],
    ]);
  });

  it("looks the targets up in KeelTargets where the holdings have none", async () => {
    type([
      ["Symbol", "Quantity", "Price"],
      ["VTI", 3, 23],
      ["BND", 1, 31],
    ]);
    const portfolio = await loaded();
    await expect(keelWorkbook.insertFormulas(portfolio, false)).rejects.toThrow("Save first");
    await keelWorkbook.save(portfolio, [
      { name: "VTI", target: 0.6, band: "5%" },
      { name: "BND", target: 0.4, band: "5%" },
    ]);
    await keelWorkbook.insertFormulas(await loaded(), false);
    expect(formulas(1, [3, 4, 6])).toEqual([
      "=XLOOKUP(A2:A3,KeelTargets[Name],KeelTargets[Target],0)",
      '=XLOOKUP(A2:A3,KeelTargets[Name],KeelTargets[Band],"none")',
      "=KEEL.DRIFT(B2:B3*C2:C3,D2:D3)",
    ]);
  });

  it("writes them beside KeelTargets, with values added up, where a name stands in several rows", async () => {
    type([
      ["Name", "Account", "Value"],
      ["VTI", "A", 40],
      ["BND", "A", 31],
      ["VTI", "B", 29],
    ]);
    await keelWorkbook.save(await loaded(), [
      { name: "VTI", target: 0.6, band: "5%" },
      { name: "BND", target: 0.4, band: "5%" },
    ]);
    const inserted = await keelWorkbook.insertFormulas(await loaded(), false);
    expect(inserted).toEqual({ kind: "inserted", place: "Keel targets!E3:J5" });
    expect(formulas(3, [4, 6], "Keel targets")).toEqual([
      "=SUMPRODUCT(--('Sheet1'!$A$2:$A$4=A4),'Sheet1'!$C$2:$C$4)",
      "=KEEL.DRIFT(E4:E5,KeelTargets[Target])",
    ]);
    expect(formulas(4, [4], "Keel targets")[0]).toContain("=A5)");
  });

  it("leaves a column free beside a table, and asks before it overwrites", async () => {
    type(OWN);
    await addIn().window.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("A1:D3", true).name = "Holdings";
      await context.sync();
    });
    select("B2");
    const portfolio = await keelWorkbook.useSelection();
    if (!portfolio) throw new Error("Nothing is selected.");
    expect(portfolio.holdings.place.table).toBe("Holdings");
    type([["mine"]], "F3");
    expect(await keelWorkbook.insertFormulas(portfolio, false)).toEqual({
      kind: "occupied",
      place: "Sheet1!F1:J3",
    });
    expect(values("F1:F3")).toEqual([[null], [null], ["mine"]]);
    expect(await keelWorkbook.insertFormulas(portfolio, true)).toMatchObject({ kind: "inserted" });
    expect(values("F3")).toEqual([[null]]);
  });
});

describe("Freeze as values", () => {
  it("turns what was inserted into values and leaves other formulas", async () => {
    type(OWN);
    await keelWorkbook.insertFormulas(await loaded(), false);
    const { workbook } = addIn();
    const sheet = workbook.activeSheet;
    // What a calculation engine would show.
    workbook.calculated(sheet, [
      [1, 4, 0.69],
      [2, 4, 0.31],
      [1, 5, 0.09],
      [2, 5, -0.09],
      [1, 6, "Above"],
      [2, 6, "Below"],
      [1, 7, -9],
      [2, 7, 9],
      [1, 8, "Act: 2 bands fire."],
    ]);
    const place = await keelWorkbook.freeze(await loaded());
    expect(place).toBe("Sheet1!E1:I3");
    expect(formulas(1, [5, 6, 7, 8])).toEqual(["", "", "", ""]);
    expect(formulas(1, [4])).toEqual(["=B2:B3/SUM(B2:B3)"]);
    expect(values("F2:I3")).toEqual([
      [0.09, "Above", -9, "Act: 2 bands fire."],
      [-0.09, "Below", 9, null],
    ]);
  });

  it("also freezes formulas that somebody typed within the holdings' rows, down to their last", async () => {
    type([
      ["Holding", "Value", "Target", ""],
      ["Equity", 69, 0.6],
      ["Bonds", 31, 0.4],
    ]);
    type([["Drift"], ["=KEEL.DRIFT(B2:B3,C2:C3)"]], "E1");
    const { workbook } = addIn();
    workbook.calculated(workbook.activeSheet, [
      [1, 4, 0.09],
      [2, 4, -0.09],
    ]);
    expect(await keelWorkbook.freeze(await loaded())).toBe("Sheet1!E2:E3");
    expect(formulas(1, [4])).toEqual([""]);
    expect(values("E2:E3")).toEqual([[0.09], [-0.09]]);
  });

  it("says where there is nothing to freeze", async () => {
    type(OWN);
    await expect(keelWorkbook.freeze(await loaded())).rejects.toThrow(
      "Nothing was changed. There are no formulas of Keel's on this worksheet.",
    );
  });
});
