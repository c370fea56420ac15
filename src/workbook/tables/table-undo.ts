import type { Change } from "../change";
import { type CellsBefore, restore } from "./cells-before";

/** What Keel did to one of its tables. */
export interface TableEdit {
  readonly table: string;
  /** The worksheet that was added for the table; null where the table was there. */
  readonly addedSheet: string | null;
  /** How many rows were added at its end. */
  readonly addedRows: number;
  /** How many columns were added at its end; none by default. */
  readonly addedColumns?: number;
  /** The rows that were removed, counted from 0 below the headers before any was, from the top; none by default. */
  readonly removedRows?: readonly number[];
  /** All cells that were written, its own and others, as they were. */
  readonly before: readonly CellsBefore[];
}

/**
 * What takes an edit of a table back. Called after the writes and before the sync that carries them out, since it loads
 * what they leave; an edit by others shows by that.
 *
 * @param what what was done, as it stands after "Undo: "
 */
export function changeOfTable(
  context: Excel.RequestContext,
  what: string,
  edit: TableEdit,
): Change {
  const after = loadWritten(context, edit);
  return { what, undo: () => undoEdit(edit, after.formulas) };
}

/** The cells by which a later edit shows: all of an added worksheet, which the undo deletes, or those of the table. */
function loadWritten(
  { workbook }: Excel.RequestContext,
  { table, addedSheet }: TableEdit,
): Excel.Range {
  const range =
    addedSheet === null
      ? workbook.tables.getItem(table).getRange()
      : workbook.worksheets.getItem(addedSheet).getUsedRange();
  range.load("formulas");
  return range;
}

async function undoEdit(edit: TableEdit, after: readonly unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(edit.table);
    table.load("name,rows/count,columns/count");
    await context.sync();
    if (table.isNullObject) throw new Error(`There is no table ${edit.table} any more.`);
    const now = loadWritten(context, edit);
    await context.sync();
    if (JSON.stringify(now.formulas) !== JSON.stringify(after)) {
      throw new Error(`${edit.table} was edited since. Change it by hand.`);
    }
    undoRows(table, edit);
    undoColumns(table, edit);
    for (const cells of edit.before) restore(context, cells);
    if (edit.addedSheet !== null) context.workbook.worksheets.getItem(edit.addedSheet).delete();
    await context.sync();
  });
}

function undoColumns({ columns }: Excel.Table, { addedColumns = 0 }: TableEdit): void {
  const last = columns.count - 1;
  for (let added = 0; added < addedColumns; added++) columns.getItemAt(last - added).delete();
}

/** As many rows as before, in the same places; what they hold is restored after. */
function undoRows({ rows }: Excel.Table, { addedRows, removedRows = [] }: TableEdit): void {
  const last = rows.count - 1;
  for (let added = 0; added < addedRows; added++) rows.getItemAt(last - added).delete();
  let count = rows.count - addedRows;
  for (const row of removedRows) {
    rows.add(row === count ? undefined : row);
    count++;
  }
}
