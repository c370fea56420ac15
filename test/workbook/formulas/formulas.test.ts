import { describe, expect, it } from "vitest";
import type { ErrorName } from "../../../src/workbench/cells";
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

type Shown = number | string | { readonly error: ErrorName };

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
      { path: "", name: "VTI", target: 0.6, band: "5%" },
      { path: "", name: "BND", target: 0.4, band: "5%" },
    ]);
    await keelWorkbook.insertFormulas(await loaded(), false);
    expect(formulas(1, [3, 4, 6])).toEqual([
      "=XLOOKUP(A2:A3,KeelTargets[Name],KeelTargets[Target],0)",
      '=XLOOKUP(A2:A3,KeelTargets[Name],KeelTargets[Band],"none")',
      "=KEEL.DRIFT(B2:B3*C2:C3,D2:D3)",
    ]);
  });

  it("says so where KeelTargets has a holding by its symbol, by which they wouldn't find it", async () => {
    type([
      ["Holding", "Symbol", "Value"],
      ["Total Stock", "VTI", 69],
      ["Total Bond", "BND", 31],
    ]);
    const line = { path: "", band: "5%" };
    await keelWorkbook.save(await loaded(), [
      { ...line, name: "VTI", target: 0.6 },
      { ...line, name: "Total Bond", target: 0.4 },
    ]);
    await expect(keelWorkbook.insertFormulas(await loaded(), false)).rejects.toThrow(
      "KeelTargets has Total Stock by another. Write its name there",
    );
  });

  it("writes them beside KeelTargets, with values added up, where a name stands in several rows", async () => {
    type([
      ["Name", "Account", "Value"],
      ["VTI", "A", 40],
      ["BND", "A", 31],
      ["VTI", "B", 29],
    ]);
    await keelWorkbook.save(await loaded(), [
      { path: "", name: "VTI", target: 0.6, band: "5%" },
      { path: "", name: "BND", target: 0.4, band: "5%" },
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
  /** Puts what a calculation engine would show into cells, from a formula's own cell on. */
  const spilled = (...results: [row: number, column: number, rows: readonly Shown[][]][]): void => {
    const { workbook } = addIn();
    workbook.calculated(
      workbook.activeSheet,
      results.flatMap(([row, column, rows]) =>
        rows.flatMap((cells, down) =>
          cells.map((value, across) => [row + down, column + across, value] as const),
        ),
      ),
      results.map(([row, column, rows]) => {
        return { row, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
      }),
    );
  };

  it("turns what was inserted into values and leaves other formulas with what they spill", async () => {
    type(OWN);
    await keelWorkbook.insertFormulas(await loaded(), false);
    spilled(
      [1, 4, [[0.69], [0.31]]],
      [1, 5, [[0.09], [-0.09]]],
      [1, 6, [["Above"], ["Below"]]],
      [1, 7, [[-9], [9]]],
      [1, 8, [["Act: 2 bands fire."]]],
    );
    const place = await keelWorkbook.freeze(await loaded());
    expect(place).toBe("Sheet1!F2:H3, Sheet1!I2");
    expect(formulas(1, [5, 6, 7, 8])).toEqual(["", "", "", ""]);
    expect(values("E1:I3")).toEqual([
      ["Weight", "Drift", "Status", "Trade", "Decision"],
      [0.69, 0.09, "Above", -9, "Act: 2 bands fire."],
      [0.31, -0.09, "Below", 9, null],
    ]);
    expect(formulas(1, [4])).toEqual(["=B2:B3/SUM(B2:B3)"]);
    // What was written below the formula would be in the way of its own result.
    expect(addIn().workbook.activeSheet.cells.read(2, 4).isSpilled).toBe(true);
  });

  it("keeps all rows and columns of what somebody typed, with its errors and its bands", async () => {
    type(OWN);
    type([['=KEEL.TRIGGER_STATUS(B1:B3,C1:C3,D1:D3,{"show","detail"})']], "A8");
    const shown: Shown[][] = [
      ["Status", "Weight", "Band"],
      ["Above", 0.69, "-5%"],
      ["Below", { error: "#N/A" }, "5%"],
    ];
    spilled([7, 0, shown]);
    expect(await keelWorkbook.freeze(await loaded())).toBe("Sheet1!A8:C10");
    expect(formulas(7, [0])).toEqual([""]);
    expect(values("A8:C10")).toEqual(shown);
  });

  it.each([
    ["#SPILL!", "Clear the cells in its way, then freeze."],
    ["#BUSY!", "Wait until it is calculated, then freeze."],
  ] as const)("changes nothing while a formula shows %s", async (error, next) => {
    type(OWN);
    type([["=KEEL.DRIFT(B2:B3,C2:C3)", "=KEEL.DRIFT(B2:B3,C2:C3)"]], "F2");
    spilled([1, 5, [[0.09], [-0.09]]]);
    addIn().workbook.calculated(addIn().workbook.activeSheet, [[1, 6, { error }]]);
    await expect(keelWorkbook.freeze(await loaded())).rejects.toThrow(
      `Sheet1!G2 shows ${error}, which is no result. ${next}`,
    );
    expect(formulas(1, [5])).toEqual(["=KEEL.DRIFT(B2:B3,C2:C3)"]);
  });

  it("says where there is nothing to freeze", async () => {
    type(OWN);
    await expect(keelWorkbook.freeze(await loaded())).rejects.toThrow(
      "Nothing was changed. There are no formulas of Keel's on this worksheet.",
    );
  });
});
