import { describe, expect, it } from "vitest";
import {
  conditionalFormatObject,
  conditionalRangeFillObject,
  conditionalRangeFontObject,
  conditionalRangeFormatObject,
  textConditionalFormatObject,
} from "../../../../src/workbench/host/excel/conditional-format";
import { conditionalFormatCollectionObject } from "../../../../src/workbench/host/excel/conditional-format-collection";
import type { TextOperator } from "../../../../src/workbench/host/store/conditional-format";
import { meetsRule } from "../../../../src/workbench/host/store/conditional-look";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet } = inExcel();

expectMembersUsed(() => {
  const sheet = separateModel().workbook.activeSheet;
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  const format = { id: "1", area, rule: null, fontColor: null, fillColor: null, bold: false };
  return [
    conditionalFormatCollectionObject(sheet, area),
    ...[
      conditionalFormatObject,
      textConditionalFormatObject,
      conditionalRangeFormatObject,
      conditionalRangeFontObject,
      conditionalRangeFillObject,
    ].map((each) => each(format)),
  ];
});

const add = (range: Excel.Range, text: string) => {
  const { textComparison } = range.conditionalFormats.add("ContainsText");
  textComparison.rule = { operator: "BeginsWith", text };
  return textComparison;
};

describe("Conditional formats", () => {
  it("say what cells with a text look like", async () => {
    const seen = await onSheet("Conditional", async (sheet, context) => {
      const range = sheet.getRange("B2:B5");
      const { format } = add(range, "Above");
      format.font.color = "#9c5700";
      format.font.bold = true;
      format.fill.color = "#FFEB9C";
      const found = range.conditionalFormats.getItemAt(0);
      found.load("type");
      found.textComparison.load("rule");
      found.textComparison.format.font.load("bold,color");
      found.textComparison.format.fill.load("color");
      await context.sync();
      const { font, fill } = found.textComparison.format;
      return [found.type, found.textComparison.rule, font.bold, font.color, fill.color];
    });
    const rule = { operator: "BeginsWith", text: "Above" };
    expect(seen).toEqual(["ContainsText", rule, true, "#9C5700", "#FFEB9C"]);
    expect(addIn().workbook.findSheet("Conditional")?.conditionalFormats).toMatchObject([
      { area: { row: 1, column: 1, rows: 4, columns: 1 }, rule },
    ]);
  });

  it("are those that touch a range, the newest first, and are cleared from there", async () => {
    const counts = await onSheet("Touching", async (sheet, context) => {
      add(sheet.getRange("A1:A3"), "older");
      add(sheet.getRange("A3:A4"), "newer");
      const at = (address: string) => sheet.getRange(address).conditionalFormats;
      const first = at("A3").getItemAt(0).textComparison;
      first.load("rule");
      const before = [at("A1:A2").getCount(), at("A3").getCount(), at("B1").getCount()];
      at("A1").clearAll();
      const after = at("A1:A4").getCount();
      await context.sync();
      expect(first.rule.text).toBe("newer");
      return [...before, after].map(({ value }) => value);
    });
    expect(counts).toEqual([1, 2, 0, 1]);
  });

  it.each<[string, string, (range: Excel.Range) => void]>([
    ["no rule", "InvalidArgument", (range) => (add(range, "x").rule = 7 as never)],
    [
      "an unknown operator",
      "InvalidArgument",
      (range) => (add(range, "x").rule = { operator: "Is" as "Contains", text: "x" }),
    ],
    ["another type", "NotImplemented", (range) => void range.conditionalFormats.add("DataBar")],
    [
      "an index beyond the last",
      "InvalidArgument",
      (range) => void range.conditionalFormats.getItemAt(9).load("type"),
    ],
  ])("refuse %s", async (_, code, write) => {
    const writing = run(async (context) => {
      write(context.workbook.worksheets.getFirst().getRange("A1"));
      await context.sync();
    });
    expect(await errorCode(writing)).toBe(code);
  });

  it.each<[TextOperator, string, boolean]>([
    ["Contains", "is above it", true],
    ["Contains", "below", false],
    ["NotContains", "below", true],
    ["BeginsWith", "Above all", true],
    ["BeginsWith", "is above", false],
    ["EndsWith", "is ABOVE", true],
  ])("%s, for %j: %s", (operator, text, meets) => {
    expect(meetsRule(text, { operator, text: "Above" })).toBe(meets);
  });

  it("without a rule format nothing", () => {
    expect(meetsRule("", null)).toBe(false);
  });
});
