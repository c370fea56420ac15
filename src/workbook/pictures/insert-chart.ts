import { type Area, rangeOf } from "../addresses";
import type { Change } from "../change";
import { freeName } from "../free-name";
import { addTable, type TableColumn } from "../tables/new-table";
import { changeOfTable } from "../tables/table-undo";
import type { WeightsRow } from "./weights-row";

/** A chart that was inserted. */
export interface InsertedChart {
  /** The table with its numbers, on a worksheet of its own; the chart lies beside it. */
  readonly area: Area;
  readonly change: Change;
}

const TABLE = "KeelWeights";
const SHEET = "Keel weights";
const TITLE = "Weights against targets";
const NUMBER = { numberFormat: "0.0%", width: 50, alignment: "Right" } as const;
const COLUMNS: readonly TableColumn[] = [
  { header: "Name", numberFormat: "@", width: 160 },
  { header: "Now", ...NUMBER },
  { header: "After", ...NUMBER },
  { header: "Target", ...NUMBER },
  { header: "Lower", ...NUMBER },
  { header: "Upper", ...NUMBER },
];

/** The columns that become bars: with their names to the left of them, those up to the target. */
const CHARTED_COLUMNS = 4;
/** Rows of cells that a chart covers: a few for its title and scale, and some for each name. */
const CHART_ROWS = { least: 16, most: 120, beside: 6, each: 2 };
const CHART_COLUMNS = 9;

/**
 * Adds a worksheet with a table of weights and a bar chart of them beside it, as Excel's own chart, and shows it. The
 * edges of the bands are in the table; the chart leaves them out, since Excel's bars have no such marks.
 */
export async function insertChart(rows: readonly WeightsRow[]): Promise<InsertedChart> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    await context.sync();
    const table = freeName(
      TABLE,
      tables.items.map(({ name }) => name),
      "",
    );
    const area = addTable(
      context,
      {
        name: table,
        sheet: SHEET,
        heading: TITLE,
        columns: COLUMNS,
        rows: rows.map(({ name, before, after, target, low, high }) => [
          name,
          before,
          after ?? "",
          target,
          low ?? "",
          high ?? "",
        ]),
      },
      worksheets.items.map(({ name }) => name),
    );
    addChart(context, area);
    const edit = { table, addedSheet: area.sheet, addedRows: 0, before: [] };
    const change = changeOfTable(context, "chart inserted", edit);
    await context.sync();
    return { area, change };
  });
}

function addChart(context: Excel.RequestContext, area: Area): void {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const source = rangeOf(context, { ...area, columns: CHARTED_COLUMNS });
  const chart = sheet.charts.add("BarClustered", source, "Columns");
  chart.title.text = TITLE;
  const { least, most, beside, each } = CHART_ROWS;
  const rows = Math.min(most, Math.max(least, beside + each * area.rows));
  const corner = { ...area, column: area.columns + 1, rows: 1, columns: 1 };
  const last = { ...corner, row: area.row + rows - 1, column: corner.column + CHART_COLUMNS - 1 };
  chart.setPosition(rangeOf(context, corner), rangeOf(context, last));
  sheet.activate();
}
