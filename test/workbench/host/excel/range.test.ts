import { describe, expect, it } from "vitest";
import { rangeObject } from "../../../../src/workbench/host/excel/range";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet, cells } = inExcel();

expectMembersUsed(() => {
  const model = separateModel();
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  return [rangeObject(model, model.workbook.activeSheet, area)];
});

describe("Range", () => {
  it("tells where it is and how large", async () => {
    const place = await onSheet("Place", async (sheet, context) => {
      const range = sheet.getRange("B3:D4");
      range.load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount,worksheet/name");
      await context.sync();
      return { ...range.toJSON(), sheet: range.worksheet.name };
    });
    expect(place).toMatchObject({
      address: "Place!B3:D4",
      rowIndex: 2,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 3,
      cellCount: 6,
      sheet: "Place",
    });
  });

  it("leads to the tables and the conditional formats that touch it", async () => {
    const counts = await onSheet("Touched", async (sheet, context) => {
      sheet.tables.add("A1:B3", true);
      sheet.getRange("B2").conditionalFormats.add("ContainsText");
      const range = sheet.getRange("B2:C9");
      const found = [range.getTables().getCount(), range.conditionalFormats.getCount()];
      await context.sync();
      return found.map(({ value }) => value);
    });
    expect(counts).toEqual([1, 1]);
  });

  it("reads what is written as if it were typed", async () => {
    const cells = await onSheet("Typed", async (sheet, context) => {
      const range = sheet.getRange("A1:F1");
      range.values = [["5%", "5/25", "=1+1", "TRUE", "#N/A", "'5/25"]];
      range.load("values,formulas,numberFormat,valueTypes");
      await context.sync();
      return range.toJSON();
    });
    expect(cells).toMatchObject({
      values: [[0.05, 46167, "", true, "#N/A", "5/25"]],
      formulas: [[0.05, 46167, "=1+1", true, "#N/A", "5/25"]],
      numberFormat: [["0%", "d-mmm", "General", "General", "General", "General"]],
      valueTypes: [["Double", "Double", "Empty", "Boolean", "Error", "String"]],
    });
  });

  it("keeps every text as text once it is formatted as text", async () => {
    await onSheet("Text", async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = [["@"]];
      range.values = [["5%", "5/25", "=1+1", 5]];
      await context.sync();
    });
    expect(cells("Text!A1:D1")).toEqual([["5%", "5/25", "=1+1", "5"]]);
  });

  it("takes one value for all its cells, and null for a cell to leave", async () => {
    await onSheet("Broadcast", async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["x"]];
      sheet.getRange("A1:B1").values = [[null, "y"]];
      sheet.getRange("A3:B3").formulas = "=A1" as unknown as string[][];
      await context.sync();
    });
    expect(cells("Broadcast!A1:B2")).toEqual([
      ["x", "y"],
      ["x", "x"],
    ]);
    const sheet = addIn().workbook.findSheet("Broadcast");
    expect(sheet?.cells.read(2, 1).formula).toBe("=A1");
  });

  it("takes more cells at once than one action of the client holds", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `row ${row}`]);
    await onSheet("Many", async (sheet, context) => {
      sheet.getRange("A1:B2000").values = rows;
      await context.sync();
    });
    expect(cells("Many!A1:B2000")).toEqual(rows);
  });

  it.each<[string, unknown]>([
    ["A1:B2", [["too", "few"]]],
    ["A1:B2", [["ragged"], ["rows", "here"]]],
    ["A1", [[{ an: "object" }]]],
    ["A:A", [["whole column"]]],
  ])("refuses to write %s with %j", async (address, values) => {
    const writing = run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).values = values as string[][];
      await context.sync();
    });
    expect(await errorCode(writing)).toBe("InvalidArgument");
  });

  it("has no values to read in whole columns", async () => {
    const values = await run(async (context) => {
      const column = context.workbook.worksheets.getFirst().getRange("A:A");
      column.load("values");
      await context.sync();
      return column.values as unknown;
    });
    expect(values).toBeNull();
  });

  it("leads to other ranges of its sheet", async () => {
    const addresses = await onSheet("Around", async (sheet, context) => {
      sheet.getRange("A1:D10").values = [["x"]];
      const range = sheet.getRange("B2:C4");
      const used = sheet.getRange("C8:F20");
      const ranges = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getColumn(1),
        range.getLastRow(),
        range.getLastColumn(),
        range.getLastCell(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 2),
        range.getAbsoluteResizedRange(1, 5),
        range.getBoundingRect(sheet.getRange("E9")),
        range.getIntersection(sheet.getRange("C3:Z9")),
        range.getIntersectionOrNullObject(sheet.getRange("C:C")),
        used.getUsedRange(),
        used.getUsedRangeOrNullObject(),
        sheet.getRange("Y9:Z9").getUsedRange(),
        sheet.getRange("Y9:Z9").getSurroundingRegion(),
      ];
      for (const each of ranges) each.load("address");
      const apart = range.getIntersectionOrNullObject(sheet.getRange("Z1"));
      const unused = sheet.getRange("Y9:Z9").getUsedRangeOrNullObject();
      await context.sync();
      expect([apart.isNullObject, unused.isNullObject]).toEqual([true, true]);
      return ranges.map(({ address }) => address.replace("Around!", ""));
    });
    expect(addresses).toEqual([
      "C3",
      "B3:C3",
      "C2:C4",
      "B4:C4",
      "C2:C4",
      "C4",
      "2:4",
      "B:C",
      "A3:B5",
      "B2:E5",
      "B2:F2",
      "B2:E9",
      "C3:C4",
      "C2:C4",
      "C8:D10",
      "C8:D10",
      "Y9",
      "Y9:Z9",
    ]);
  });

  it.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["beyond the sheet", (range) => range.getOffsetRange(-9, 0), "InvalidArgument"],
    ["no cells at all", (range) => range.getResizedRange(-9, 0), "InvalidArgument"],
    [
      "where nothing is shared",
      (range, sheet) => range.getIntersection(sheet.getRange("Z9")),
      "ItemNotFound",
    ],
    ["a part of a cell", (range) => range.getCell(0.5, 0), "InvalidArgument"],
    ["a row before the first", (range) => range.getRow(-1), "InvalidArgument"],
  ])("leads nowhere: %s", async (_, lead, code) => {
    const leading = run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      lead(sheet.getRange("B2:C4"), sheet).load("address");
      await context.sync();
    });
    expect(await errorCode(leading)).toBe(code);
  });

  it("tells what a formula's result fills, and null where it fills no other cell", async () => {
    const spills = await onSheet("Spilling", async (sheet, context) => {
      sheet.getRange("B2:B3").formulas = [["=SEQUENCE(2,2)"], [""]];
      await context.sync();
      const { workbook } = addIn();
      const stored = workbook.findSheet("Spilling");
      if (!stored) throw new Error("The sheet is missing.");
      const [rows, columns] = [2, 2];
      workbook.calculated(stored, [[1, 2, 2]], [{ row: 1, column: 1, rows, columns }]);
      const found = ["B2", "C2", "B2:C2", "E5"].map((address) =>
        sheet.getRange(address).getSpillingToRangeOrNullObject(),
      );
      const there = sheet.getRange("B2").getSpillingToRange();
      for (const each of [...found, there]) each.load("address");
      await context.sync();
      expect(there.address).toBe("Spilling!B2:C3");
      return found.map((each) => (each.isNullObject ? null : each.address));
    });
    expect(spills).toEqual(["Spilling!B2:C3", null, null, null]);
  });

  it("refuses a range of another sheet where one of its own is meant", async () => {
    const joining = onSheet("Other", async (sheet, context) => {
      const first = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").getBoundingRect(first.getRange("B2")).load("address");
      await context.sync();
    });
    expect(await errorCode(joining)).toBe("InvalidArgument");
  });

  it("is selected, on its sheet", async () => {
    await onSheet("Chosen", async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      await context.sync();
    });
    const { activeSheet, selection } = addIn().workbook;
    expect([activeSheet.name, selection]).toEqual([
      "Chosen",
      { row: 1, column: 1, rows: 2, columns: 2 },
    ]);
  });

  it("clears contents, formats or both", async () => {
    const { workbook } = addIn();
    await onSheet("Cleared", async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.values = [["5%"]];
      range.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      await context.sync();
    });
    const cells = [0, 1, 2, 3].map((row) => workbook.findSheet("Cleared")?.cells.read(row, 0));
    const seen = cells.map((cell) => [cell?.value, cell?.numberFormat, cell?.format.bold]);
    expect(seen).toEqual([
      [null, "0%", true],
      [0.05, "General", false],
      [null, "General", false],
      [0.05, "0%", true],
    ]);
  });

  it("clears the used part of whole columns", async () => {
    await onSheet("Columns", async (sheet, context) => {
      sheet.getRange("A1:B9").values = [[1]];
      sheet.getRange("A:A").clear("Contents");
      await context.sync();
    });
    expect(cells("Columns!A9:B9")).toEqual([[null, 1]]);
  });
});
