import { AREA_PROPERTIES, type Area, areaOf } from "../addresses";
import { nameKey } from "../../engine/portfolio/holding-names";
import { textOfCell } from "../cells";
import { changeKeptTable, type KeptTableChange } from "../tables/change-kept-table";
import { addKeptTable, type WrittenTable } from "../tables/kept-table";
import type { TableColumn } from "../tables/new-table";
import { type AuditEntry, contentsOf } from "./audit-entry";

/** The table that keeps the history of reviews. */
export const AUDIT_TABLE = "KeelAudit";

const AUDIT_SHEET = "Keel audit";
const HEADING = "What reviews found, a row each. Keel adds rows and changes none.";
const DECISION = 3;
const COLUMNS: readonly TableColumn[] = [
  { header: "Time", numberFormat: "yyyy-mm-dd hh:mm:ss", width: 120 },
  { header: "Value", numberFormat: "#,##0.00", width: 90, alignment: "Right" },
  { header: "Drift", numberFormat: "0.0%", width: 50, alignment: "Right" },
  { header: "Decision", numberFormat: "@", width: 60 },
  { header: "Why", numberFormat: "@", width: 420 },
  { header: "By", numberFormat: "@", width: 90 },
];

/** Which reviews are recorded: each, or only one whose decision isn't that of the last row. */
export type Recording = "always" | "when decided otherwise";

/**
 * Adds a review to the table `KeelAudit`, which it adds on a worksheet of its own where there is none. The columns are
 * found by their headers; those that somebody took away stay away, others stay as they are.
 *
 * @returns the cells of the new row; null where none was needed
 */
export async function recordReview(
  entry: AuditEntry,
  recording: Recording,
): Promise<KeptTableChange | null> {
  return changeKeptTable({
    name: AUDIT_TABLE,
    what: "review recorded",
    change: (context, table) => addRow(context, table, entry, recording),
    add: (context, sheetNames) => addHistory(context, entry, sheetNames),
  });
}

function addHistory(
  context: Excel.RequestContext,
  entry: AuditEntry,
  sheetNames: readonly string[],
): WrittenTable {
  const rows = [contentsOf(entry)];
  const table = {
    name: AUDIT_TABLE,
    sheet: AUDIT_SHEET,
    heading: HEADING,
    columns: COLUMNS,
    rows,
  };
  const { area, edit } = addKeptTable(context, table, sheetNames);
  return { area: { ...area, row: area.row + 1, rows: 1 }, edit };
}

async function addRow(
  context: Excel.RequestContext,
  table: Excel.Table,
  entry: AuditEntry,
  recording: Recording,
): Promise<WrittenTable | null> {
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  header.load("values");
  last.load(`values,${AREA_PROPERTIES}`);
  await context.sync();
  const headers: readonly unknown[] = header.values[0] ?? [];
  const places = columnPlaces(headers);
  if (recording === "when decided otherwise") {
    const decided: unknown = last.values[0]?.[places[DECISION] ?? -1];
    if (decided === entry.decision) return null;
  }
  table.rows.add(undefined, [headers.map(() => "")]);
  const above = areaOf(last);
  const area = { ...above, row: above.row + 1 };
  writeRow(context, area, places, contentsOf(entry));
  return { area, edit: { table: AUDIT_TABLE, addedSheet: null, addedRows: 1, before: [] } };
}

/** Where each of the columns stands in the table; -1 where it isn't there. */
function columnPlaces(headers: readonly unknown[]): number[] {
  const found = headers.map((each) => nameKey(textOfCell(each)));
  return COLUMNS.map(({ header }) => found.indexOf(nameKey(header)));
}

/** Texts go into text cells, since they begin with whatever a holding's name does. */
function writeRow(
  context: Excel.RequestContext,
  area: Area,
  places: readonly number[],
  contents: readonly (string | number)[],
): void {
  const worksheet = context.workbook.worksheets.getItem(area.sheet);
  for (const [at, place] of places.entries()) {
    if (place < 0) continue;
    const cell = worksheet.getRangeByIndexes(area.row, area.column + place, 1, 1);
    cell.numberFormat = [[COLUMNS[at]?.numberFormat ?? "@"]];
    cell.values = [[contents[at] ?? ""]];
  }
}
