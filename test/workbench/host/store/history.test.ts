import { describe, expect, it } from "vitest";
import { History, restore } from "../../../../src/workbench/host/store/history";
import { ObservedCells } from "../../../../src/workbench/host/store/observed-cells";
import { MemoryCells } from "../../../../src/workbench/host/store/sheet-cells";
import { Workbook } from "../../../../src/workbench/host/store/workbook";

/** A workbook whose changes a history hears of. */
function observed(): { workbook: Workbook; history: History } {
  const history = new History();
  const createCells = () => new ObservedCells(new MemoryCells(), history);
  return { workbook: new Workbook({ createCells }), history };
}

const FORMAT = {
  id: "1",
  area: { row: 0, column: 0, rows: 2, columns: 1 },
  rule: { operator: "Contains", text: "Above" },
  fontColor: null,
  fillColor: "#FFE8C7",
  bold: false,
} as const;

describe("A step of a workbook's history", () => {
  it("holds all cells of its action, with what they were first and last", () => {
    const { workbook, history } = observed();
    const sheet = workbook.activeSheet;
    workbook.type(sheet, 0, 0, "1");
    const step = history.record(workbook, () => {
      workbook.type(sheet, 0, 0, "2");
      workbook.type(sheet, 0, 0, "3");
      workbook.type(sheet, 1, 0, "=A1");
    });
    if (!step) throw new Error("Nothing was recorded.");
    restore(workbook, step, "before");
    expect(workbook.values("A1:A2")).toEqual([[1], [null]]);
    expect(sheet.cells.read(1, 0).formula).toBeNull();
    restore(workbook, step, "after");
    expect(workbook.values("A1")).toEqual([[3]]);
    expect(sheet.cells.read(1, 0).formula).toBe("=A1");
  });

  it("is none where nothing changes, and joins the step around it", () => {
    const { workbook, history } = observed();
    expect(history.record(workbook, () => undefined)).toBeNull();
    const step = history.record(workbook, () => {
      const inner = history.record(workbook, () => {
        workbook.type(workbook.activeSheet, 0, 0, "1");
      });
      expect(inner).toBeNull();
    });
    expect(step?.cells.size).toBe(1);
  });

  it("takes back widths, sheets, names, tables and settings", () => {
    const { workbook, history } = observed();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("A workbook has a sheet.");
    const step = history.record(workbook, () => {
      sheet.cells.setColumnWidth(0, 100);
      sheet.name = "Book";
      const added = workbook.addSheet("Other");
      workbook.addTable(added, { row: 0, column: 0, rows: 2, columns: 1 });
      workbook.changeSetting("a", 1);
    });
    if (!step) throw new Error("Nothing was recorded.");
    restore(workbook, step, "before");
    const { sheets, tables, settings } = workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect([sheet.cells.columnWidth(0), tables.length, settings.size]).toEqual([48, 0, 0]);
    restore(workbook, step, "after");
    expect(sheets.map(({ name }) => name)).toEqual(["Book", "Other"]);
    expect([sheet.cells.columnWidth(0), tables.length, settings.get("a")]).toEqual([100, 1, 1]);
  });

  it("takes back conditional formats, however they change afterwards", () => {
    const { workbook, history } = observed();
    const { conditionalFormats } = workbook.activeSheet;
    const step = history.record(workbook, () => conditionalFormats.push({ ...FORMAT }));
    if (!step) throw new Error("Nothing was recorded.");
    for (const format of conditionalFormats) format.bold = true;
    restore(workbook, step, "before");
    expect(conditionalFormats).toEqual([]);
    restore(workbook, step, "after");
    expect(conditionalFormats).toEqual([FORMAT]);
  });

  it("tells of restored cells as of a person's edit, so that all is calculated again", () => {
    const { workbook, history } = observed();
    const step = history.record(workbook, () => {
      workbook.type(workbook.activeSheet, 1, 1, "1");
    });
    if (!step) throw new Error("Nothing was recorded.");
    const areas: unknown[] = [];
    workbook.events.subscribe((event) => {
      if (event.kind === "edited" && event.source === "person") areas.push(event.area);
    });
    restore(workbook, step, "before");
    expect(areas).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  });
});
