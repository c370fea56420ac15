import { describe, expect, it } from "vitest";
import { unsavedParts } from "../../../../src/workbench/files/losses";
import { chartObject, chartTitleObject } from "../../../../src/workbench/host/excel/chart";
import { chartCollectionObject } from "../../../../src/workbench/host/excel/chart-collection";
import type { Chart } from "../../../../src/workbench/host/store/chart";
import { History, restore } from "../../../../src/workbench/host/store/history";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet } = inExcel();

expectMembersUsed(() => {
  const model = separateModel();
  const sheet = model.workbook.activeSheet;
  const source = { sheet, area: { row: 0, column: 0, rows: 2, columns: 2 } };
  const about = { type: "Line", seriesBy: "Auto", title: null, place: null } as const;
  const chart: Chart = { id: "chart1", name: "Chart 1", source, ...about };
  return [
    chartCollectionObject(model, sheet),
    chartObject(model, sheet, chart),
    chartTitleObject(chart),
  ];
});

/** The charts of a sheet as they are kept. */
const kept = (name: string) => addIn().workbook.findSheet(name)?.charts ?? [];

describe("Charts", () => {
  it("are kept with their cells, title and place", async () => {
    const seen = await onSheet("Charted", async (sheet, context) => {
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Weights";
      chart.title.text = "Weights against targets";
      chart.setPosition("E2", "K20");
      const other = sheet.charts.add("Line", sheet.getRange("A1:B4"));
      other.setPosition("E22");
      const count = sheet.charts.getCount();
      sheet.charts.load("items/name,count");
      chart.load("id,chartType");
      chart.title.load("text");
      other.title.load("text");
      await context.sync();
      const names = sheet.charts.items.map(({ name }) => name);
      expect([count.value, sheet.charts.count, names]).toEqual([2, 2, ["Weights", "Chart 2"]]);
      return [chart.id, chart.chartType, chart.title.text, other.title.text];
    });
    expect(seen).toEqual(["chart1", "BarClustered", "Weights against targets", "Chart Title"]);
    expect(kept("Charted")).toMatchObject([
      {
        name: "Weights",
        source: { area: { row: 0, column: 0, rows: 4, columns: 3 } },
        seriesBy: "Columns",
        place: { row: 1, column: 4, rows: 19, columns: 7 },
      },
      { type: "Line", seriesBy: "Auto", place: { row: 21, column: 4, rows: 1, columns: 1 } },
    ]);
  });

  it("are found by name and place, and can be deleted", async () => {
    await onSheet("Found", async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "One";
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "Two";
      const [missing, first] = [
        sheet.charts.getItemOrNullObject("Three"),
        sheet.charts.getItemAt(0),
      ];
      first.load("name");
      await context.sync();
      expect([missing.isNullObject, first.name]).toEqual([true, "One"]);
      sheet.charts.getItem("one").delete();
      await context.sync();
    });
    expect(kept("Found").map(({ name }) => name)).toEqual(["Two"]);
  });

  it("of a kind that isn't modelled are refused, and so are texts for a range", async () => {
    const adding = (type: "Pie" | "Line", source: (sheet: Excel.Worksheet) => unknown) =>
      run((context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.charts.add(type, source(sheet) as Excel.Range);
        return context.sync();
      });
    const cells = (sheet: Excel.Worksheet) => sheet.getRange("A1:B2");
    expect(await errorCode(adding("Pie", cells))).toBe("NotImplemented");
    expect(await errorCode(adding("Line", () => "A1:B2"))).toBe("InvalidArgument");
    const finding = run((context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.getItem("None");
      return context.sync();
    });
    expect(await errorCode(finding)).toBe("ItemNotFound");
  });

  it("go and come back with undo and redo", () => {
    const { workbook } = separateModel();
    const sheet = workbook.activeSheet;
    const source = { sheet, area: { row: 0, column: 0, rows: 2, columns: 2 } };
    const step = new History().record(workbook, () => {
      sheet.charts.push({
        id: "chart1",
        name: "Chart 1",
        type: "Line",
        source,
        seriesBy: "Auto",
        title: null,
        place: null,
      });
    });
    if (!step) throw new Error("Nothing was recorded.");
    restore(workbook, step, "before");
    expect(sheet.charts).toEqual([]);
    restore(workbook, step, "after");
    expect(sheet.charts).toMatchObject([{ name: "Chart 1" }]);
    expect(unsavedParts(workbook)).toEqual(["charts"]);
  });
});
