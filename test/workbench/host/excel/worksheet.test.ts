import { describe, expect, it } from "vitest";
import { pageLayoutObject } from "../../../../src/workbench/host/excel/page-layout";
import { worksheetObject } from "../../../../src/workbench/host/excel/worksheet";
import { worksheetCollectionObject } from "../../../../src/workbench/host/excel/worksheet-collection";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet } = inExcel();

expectMembersUsed(() => {
  const model = separateModel();
  const sheet = model.workbook.activeSheet;
  return [worksheetCollectionObject(model), worksheetObject(model, sheet), pageLayoutObject(sheet)];
});

describe("Worksheet", () => {
  it("is added behind the others, with a free name where none is given", async () => {
    const names = await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Named");
      worksheets.add();
      const [count, last] = [worksheets.getCount(), worksheets.getLast()];
      worksheets.load("items/name");
      last.load("name");
      await context.sync();
      expect(count.value).toBe(worksheets.items.length);
      expect(last.name).toBe("Sheet2");
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Sheet1", "Named", "Sheet2"]);
  });

  it.each([
    ["named", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["'quoted'", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
  ])("can't be called %j", async (name, code) => {
    expect(await errorCode(onSheet(name, (_, context) => context.sync()))).toBe(code);
  });

  it("is renamed, moved, hidden, shown and deleted", async () => {
    const { workbook } = addIn();
    const { id, active } = await onSheet("Moving", async (sheet, context) => {
      sheet.name = "Moved";
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.load("id,name,position,visibility");
      sheet.activate();
      const shown = context.workbook.worksheets.getActiveWorksheet();
      shown.load("name");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Moved", 0, "Hidden"]);
      return { id: sheet.id, active: shown.name };
    });
    expect(active).toBe("Moved");
    expect(workbook.sheets[0]?.id).toBe(id);
    await run(async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
    expect(workbook.findSheet("Moved")).toBeNull();
    expect(workbook.activeSheet.name).toBe("Sheet1");
  });

  it("keeps the last sheet of a workbook", () => {
    const model = separateModel();
    const deleteLast = worksheetObject(model, model.workbook.activeSheet).methods?.Delete;
    expect(() => deleteLast?.()).toThrow("A workbook keeps at least one worksheet.");
  });

  it("is found by its name in any case and by its id", async () => {
    const found = await run(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getItemOrNullObject("SHEET1");
      first.load("id");
      await context.sync();
      const again = worksheets.getItem(first.id);
      again.load("name");
      await context.sync();
      return again.name;
    });
    expect(found).toBe("Sheet1");
  });

  it("leads to its tables, names and charts, and can be calculated", async () => {
    const counts = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.calculate(false);
      const each = [sheet.tables.getCount(), sheet.names.getCount(), sheet.charts.getCount()];
      await context.sync();
      return each.map(({ value }) => value);
    });
    expect(counts).toEqual([0, 0, 0]);
  });

  it("gives ranges by address, by position and by what is used", async () => {
    const addresses = await onSheet("Used", async (sheet, context) => {
      const nothing = sheet.getUsedRangeOrNullObject();
      const empty = sheet.getUsedRange();
      empty.load("address");
      await context.sync();
      expect([nothing.isNullObject, empty.address]).toEqual([true, "Used!A1"]);
      sheet.getRange("C3").values = [[1]];
      sheet.getRange("B5").formulas = [["=C3"]];
      sheet.getRange("Z99").format.font.bold = true;
      const ranges = [
        sheet.getUsedRange(),
        sheet.getUsedRangeOrNullObject(),
        sheet.getCell(1, 2),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getRange("Sheet1!A1"),
        sheet.getRange("B:C"),
        sheet.getRange(),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual([
      "Used!B3:C5",
      "Used!B3:C5",
      "Used!C2",
      "Used!C2:F4",
      "Sheet1!A1",
      "Used!B:C",
      "Used!1:1048576",
    ]);
  });

  it.each(["Nowhere!A1", "A1:", "ZZZZ1"])("has no range %s", async (address) => {
    const reading = onSheet(`Range of ${address.length}`, async (sheet, context) => {
      sheet.getRange(address).load("values");
      await context.sync();
    });
    expect(await errorCode(reading)).toBe("InvalidArgument");
  });

  it("is laid out for print", async () => {
    const layout = await onSheet("Printed", async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      pageLayout.setPrintArea("A1:C9");
      pageLayout.load("orientation,centerHorizontally,zoom");
      await context.sync();
      return [pageLayout.orientation, pageLayout.centerHorizontally, pageLayout.zoom];
    });
    expect(layout).toEqual(["Landscape", true, { horizontalFitToPages: 1, verticalFitToPages: 2 }]);
    expect(addIn().workbook.findSheet("Printed")?.pageLayout.printArea).toBe("A1:C9");
  });

  it.each([{ scale: 50, horizontalFitToPages: 1 }, { scale: 0.5 }])(
    "can't be printed at %j",
    async (zoom) => {
      const setting = onSheet(`At ${Object.keys(zoom).length}`, async (sheet, context) => {
        sheet.pageLayout.zoom = zoom;
        await context.sync();
      });
      expect(await errorCode(setting)).toBe("InvalidArgument");
    },
  );
});
