import { AREA_PROPERTIES, type Area, areaOf } from "../addresses";
import type { CellsBefore } from "./cells-before";
import { addTable, type NewTable } from "./new-table";
import type { TableEdit } from "./table-undo";

/** A table of Keel's as a write finds it. */
export interface FoundTable {
  /** Null where there is none yet. */
  readonly table: Excel.Table | null;
  /** The names of worksheets that are taken. */
  readonly sheetNames: readonly string[];
}

/** What was written into a table of Keel's. */
export interface WrittenTable {
  /** The cells to be shown as written: the table with its header, or the rows that were added. */
  readonly area: Area;
  /** What it takes to undo that. */
  readonly edit: TableEdit;
}

/** Looks for a table of Keel's; what it gives may be called after the next sync. */
export function loadTable({ workbook }: Excel.RequestContext, name: string): () => FoundTable {
  const table = workbook.tables.getItemOrNullObject(name);
  table.load("name");
  workbook.worksheets.load("items/name");
  return () => ({
    table: table.isNullObject ? null : table,
    sheetNames: workbook.worksheets.items.map((sheet) => sheet.name),
  });
}

/** Adds a table of Keel's on a worksheet of its own; takes effect with the next sync. */
export function addKeptTable(
  context: Excel.RequestContext,
  table: NewTable,
  sheetNames: readonly string[],
): WrittenTable {
  const area = addTable(context, table, sheetNames);
  return {
    area,
    edit: { table: table.name, addedSheet: area.sheet, addedRows: 0, before: [] },
  };
}

/** A table that is about to be changed, as it is. */
export interface TableContent {
  readonly table: Excel.Table;
  readonly name: string;
  /** Its cells, the header included. */
  readonly area: Area;
  readonly headers: readonly unknown[];
  /** The rows below the headers. */
  readonly body: readonly (readonly unknown[])[];
  /** The rows below the headers, to be written back by an undo. */
  readonly before: CellsBefore;
}

/** Reads all of a table that is to be changed. */
export async function readTable(
  context: Excel.RequestContext,
  table: Excel.Table,
): Promise<TableContent> {
  const range = table.getRange();
  range.load(`values,formulas,numberFormat,${AREA_PROPERTIES}`);
  await context.sync();
  const area = areaOf(range);
  const [headers = [], ...body] = range.values as unknown[][];
  const before: CellsBefore = {
    area: { ...area, row: area.row + 1, rows: body.length },
    formulas: range.formulas.slice(1) as unknown[][],
    numberFormat: range.numberFormat.slice(1) as string[][],
  };
  return { table, name: table.name, area, headers, body, before };
}

/** How the rows and columns of a table change. */
interface Reshaping {
  /** How many blank rows are added at its end. */
  readonly added: number;
  /** The rows that go, counted from 0 below the headers, from the top; none by default. */
  readonly removed?: readonly number[];
  /** The headers of columns to be added at its end; none by default. */
  readonly columns?: readonly string[];
}

/**
 * Changes the rows and columns of a table; takes effect with the next sync.
 *
 * @param write writes cells between that: rows that are added are there, and those that go are still
 */
export function reshapeTable(
  { table, name, area, headers, before }: TableContent,
  { added, removed = [], columns: headersAdded = [] }: Reshaping,
  write: () => void,
): WrittenTable {
  for (const header of headersAdded) table.columns.add(-1, undefined, header);
  const columns = headers.length + headersAdded.length;
  if (added > 0) {
    table.rows.add(
      undefined,
      Array.from({ length: added }, () => Array<string>(columns).fill("")),
    );
  }
  write();
  for (const row of [...removed].reverse()) table.rows.getItemAt(row).delete();
  return {
    area: { ...area, rows: area.rows + added - removed.length, columns },
    edit: {
      table: name,
      addedSheet: null,
      addedRows: added,
      addedColumns: headersAdded.length,
      removedRows: removed,
      before: [before],
    },
  };
}
