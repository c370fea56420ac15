import { describe, expect, it } from "vitest";
import { assignedInWords } from "../../../src/workbook/holdings/assign-class";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { Holdings } from "../../../src/workbook/holdings/holdings";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

async function holdings(): Promise<Holdings> {
  const portfolio = await keelWorkbook.load();
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio.holdings;
}

/** The rows of some accounts, as the pane knows them. */
async function rowsIn(account: string): Promise<number[]> {
  const { held } = await holdings();
  return held.filter((row) => row.account === account).map(({ row }) => row);
}

const ROWS = [
  ["Holdings of mine", "", "", ""],
  ["Account", "Name", "Class", "Value"],
  ["A1", "Fund", "Equity", 5],
  ["A1", "Gold", "", 5],
  ["B2", "Fund", "", 5],
];

describe("A class assigned to many rows", () => {
  it("is written into the column Class of the rows, as text, and undone as one step", async () => {
    type(ROWS);
    const assigned = await keelWorkbook.assignClass(
      await holdings(),
      await rowsIn("A1"),
      "=Real > Gold",
    );
    expect(values("Sheet1!C3:C5")).toEqual([["=Real > Gold"], ["=Real > Gold"], [null]]);
    expect(assignedInWords(assigned, 2, "=Real > Gold")).toBe(
      "2 rows are =Real > Gold now, in Sheet1!C3:C5.",
    );
    await keelWorkbook.undo(assigned.change);
    expect(values("Sheet1!C3:C5")).toEqual([["Equity"], [null], [null]]);
  });

  it("is written into the saved targets, too, where they say another one of the same name", async () => {
    type([
      ["Name", "Class", "Value"],
      ["Fund", "Equity", 5],
      ["Gold", "", 5],
    ]);
    type(
      [
        ["Class", "Name", "Target", "Band"],
        ["Equity", "Fund", 0.5, "5%"],
        ["", "Gold", 0.5, "5%"],
      ],
      "F1",
    );
    await addIn().window.Excel.run(async (context) => {
      context.workbook.tables.add("F1:I3", true).name = "KeelTargets";
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3").select();
      await context.sync();
    });
    const portfolio = await keelWorkbook.useSelection();
    if (!portfolio) throw new Error("Nothing is selected.");
    const { change } = await keelWorkbook.assignClass(portfolio.holdings, [1, 2], "Mixed");
    expect(values("Sheet1!B2:B3")).toEqual([["Mixed"], ["Mixed"]]);
    expect(values("Sheet1!F2:F3")).toEqual([["Mixed"], [null]]);
    await keelWorkbook.undo(change);
    expect(values("Sheet1!B2:B3")).toEqual([["Equity"], [null]]);
    expect(values("Sheet1!F2:F3")).toEqual([["Equity"], [null]]);
  });

  it("is taken away by no class", async () => {
    type(ROWS);
    const assigned = await keelWorkbook.assignClass(await holdings(), await rowsIn("A1"), "");
    expect(values("Sheet1!C3:C5")).toEqual([[null], [null], [null]]);
    expect(assignedInWords(assigned, 1, "")).toBe("1 row has no class now, in Sheet1!C3:C5.");
  });

  it("gets a column at the end of a table that has none, which the undo takes away", async () => {
    type([
      ["Name", "Value"],
      ["Fund", 5],
      ["Gold", 5],
    ]);
    await addIn().window.Excel.run(async (context) => {
      context.workbook.tables.add("A1:B3", true).name = "KeelHoldings";
      await context.sync();
    });
    const { change } = await keelWorkbook.assignClass(await holdings(), [2], "Metals");
    expect(values("Sheet1!A1:C3")).toEqual([
      ["Name", "Value", "Class"],
      ["Fund", 5, null],
      ["Gold", 5, "Metals"],
    ]);
    expect((await holdings()).held.map(({ path }) => path)).toEqual(["", "Metals"]);
    await keelWorkbook.undo(change);
    expect(values("Sheet1!C1:C3")).toEqual([[null], [null], [null]]);
  });

  it("is refused for a range without the column, for columns of levels and for formulas", async () => {
    type([
      ["Name", "Value"],
      ["Fund", 5],
    ]);
    await expect(keelWorkbook.assignClass(await holdings(), [1], "Equity")).rejects.toThrow(
      "No class was assigned. The holdings have no column Class. Add one, then assign classes.",
    );
    type([["Class 1", "Class 2"]], "C1");
    await expect(keelWorkbook.assignClass(await holdings(), [1], "Equity")).rejects.toThrow(
      "Each level of a class has a column here. Edit those.",
    );
    type(
      [
        ["Class", ""],
        ["=A2", ""],
      ],
      "C1",
    );
    await expect(keelWorkbook.assignClass(await holdings(), [1], "Equity")).rejects.toThrow(
      "Sheet1!C2 is a formula, which says the class. Change what it refers to.",
    );
  });

  it("isn't undone where the column was edited since", async () => {
    type(ROWS);
    const { change } = await keelWorkbook.assignClass(await holdings(), [2], "Bonds");
    type([["Cash"]], "C5");
    await expect(keelWorkbook.undo(change)).rejects.toThrow(
      "Nothing was undone. Sheet1!C3:C5 was edited since. Change it by hand.",
    );
  });
});
