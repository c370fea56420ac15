import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { WeightsRow } from "../../../src/workbook/pictures/weights-row";
import { inWorkbook } from "../in-workbook";

const { addIn, values } = inWorkbook();

const ROWS: WeightsRow[] = [
  { name: "Equity", before: 0.69, after: 0.6, target: 0.6, low: 0.55, high: 0.65 },
  { name: "1/2", before: 0.31, after: null, target: 0.4, low: null, high: null },
];
const charts = (sheet: string) => addIn().workbook.findSheet(sheet)?.charts ?? [];

describe("Inserting a chart", () => {
  it("adds a worksheet with the numbers as a table and a chart of them beside it, and shows it", async () => {
    const { area } = await keelWorkbook.insertChart(ROWS);
    expect(area).toEqual({ sheet: "Keel weights", row: 2, column: 0, rows: 3, columns: 6 });
    expect(values("'Keel weights'!A3:F5")).toEqual([
      ["Name", "Now", "After", "Target", "Lower", "Upper"],
      ["Equity", 0.69, 0.6, 0.6, 0.55, 0.65],
      ["1/2", 0.31, null, 0.4, null, null],
    ]);
    expect(addIn().workbook.activeSheet.name).toBe("Keel weights");
    expect(charts("Keel weights")).toMatchObject([
      {
        type: "BarClustered",
        source: { area: { row: 2, column: 0, rows: 3, columns: 4 } },
        seriesBy: "Columns",
        title: "Weights against targets",
        place: { row: 2, column: 7, rows: 16, columns: 9 },
      },
    ]);
  });

  it("adds another one beside it, and is undone", async () => {
    await keelWorkbook.insertChart(ROWS);
    const { change } = await keelWorkbook.insertChart(ROWS);
    expect(addIn().workbook.tables.map(({ name }) => name)).toEqual([
      "KeelWeights",
      "KeelWeights2",
    ]);
    await keelWorkbook.undo(change);
    expect(addIn().workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Keel weights"]);
  });
});
