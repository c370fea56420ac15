import { addKeptTable, type WrittenTable } from "../tables/kept-table";
import { TARGETS_TABLE, type TargetLine } from "./saved-targets";
import { columnsFor } from "./target-columns";

/** The name of the worksheet that a first save adds. */
const TARGETS_SHEET = "Keel targets";
const HEADING = "Targets and bands that Keel keeps. Edit them here or in the pane.";

/** Adds the table of targets on a worksheet of its own; takes effect with the next sync. */
export function addTargetsTable(
  context: Excel.RequestContext,
  lines: readonly TargetLine[],
  sheetNames: readonly string[],
): WrittenTable {
  const columns = columnsFor(lines);
  const rows = lines.map((line) => columns.map(({ content }) => content(line)));
  const table = { name: TARGETS_TABLE, sheet: TARGETS_SHEET, heading: HEADING, columns, rows };
  return addKeptTable(context, table, sheetNames);
}
