import { describe, expect, it } from "vitest";
import { rangeFillObject } from "../../../../src/workbench/host/excel/range-fill";
import { rangeFontObject } from "../../../../src/workbench/host/excel/range-font";
import { rangeFormatObject } from "../../../../src/workbench/host/excel/range-format";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet } = inExcel();

expectMembersUsed(() => {
  const sheet = separateModel().workbook.activeSheet;
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  return [rangeFormatObject, rangeFontObject, rangeFillObject].map((each) => each(sheet, area));
});

describe("RangeFormat", () => {
  it("sets and reads fonts, fills and alignment, null where cells differ", async () => {
    const seen = await onSheet("Formats", async (sheet, context) => {
      const { format } = sheet.getRange("A1:B1");
      format.font.bold = true;
      format.font.italic = true;
      format.font.size = 14;
      format.font.color = "#ff0000";
      format.fill.color = "#00FF00";
      format.horizontalAlignment = "Right";
      format.wrapText = true;
      const wider = sheet.getRange("A1:C1").format;
      for (const each of [format, wider]) {
        each.load("horizontalAlignment,wrapText");
        each.font.load("bold,italic,size,color");
        each.fill.load("color");
      }
      await context.sync();
      return [format, wider].map(({ font, fill, horizontalAlignment, wrapText }) => [
        [font.bold, font.italic, font.size, font.color],
        [fill.color, horizontalAlignment, wrapText],
      ]);
    });
    expect(seen).toEqual([
      [
        [true, true, 14, "#FF0000"],
        ["#00FF00", "Right", true],
      ],
      [
        [null, null, null, null],
        [null, null, null],
      ],
    ]);
  });

  it("is set together with other properties of a range", async () => {
    await onSheet("Together", async (sheet, context) => {
      sheet.getRange("A1").set({ values: [["x"]], format: { font: { bold: true } } });
      await context.sync();
    });
    const cell = addIn().workbook.findSheet("Together")?.cells.read(0, 0);
    expect([cell?.value, cell?.format.bold]).toEqual(["x", true]);
  });

  it("reads black on white where nothing is set, also after a fill is cleared", async () => {
    const seen = await onSheet("Plain", async (sheet, context) => {
      const { font, fill } = sheet.getRange("A1").format;
      fill.color = "#123456";
      fill.clear();
      font.load("color,size");
      fill.load("color");
      await context.sync();
      return [font.color, font.size, fill.color];
    });
    expect(seen).toEqual(["#000000", 11, "#FFFFFF"]);
  });

  it("sets column widths in points and fits them to their contents", async () => {
    const widths = await onSheet("Widths", async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["short", "a much longer text"]];
      sheet.getRange("C:D").format.columnWidth = 90;
      sheet.getRange("A:B").format.autofitColumns();
      const formats = ["A1", "B1", "C1", "E1", "D:E"].map((each) => sheet.getRange(each).format);
      for (const format of formats) format.load("columnWidth");
      await context.sync();
      return formats.map(({ columnWidth }) => columnWidth as number | null);
    });
    expect(widths).toEqual([30, 98.25, 90, 48, null]);
  });

  it.each<[string, (format: Excel.RangeFormat) => void]>([
    ["a colour by name", ({ font }) => (font.color = "red")],
    ["an alignment Excel lacks", (format) => (format.horizontalAlignment = "Middle" as "Left")],
    ["a size in words", ({ font }) => (font.size = "large" as unknown as number)],
    ["a bold that is no flag", ({ font }) => (font.bold = 1 as unknown as boolean)],
  ])("refuses %s", async (_, write) => {
    const writing = run(async (context) => {
      write(context.workbook.worksheets.getFirst().getRange("A1").format);
      await context.sync();
    });
    expect(await errorCode(writing)).toBe("InvalidArgument");
  });
});
