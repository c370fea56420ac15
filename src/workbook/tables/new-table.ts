import type { Area } from "../addresses";
import { writable } from "../cells";
import { freeName } from "../free-name";

/** A column of a table that Keel adds: its header and how its cells look. */
export interface TableColumn {
  readonly header: string;
  /** The number format of its cells; "@" for texts, which Excel would else read as something else. */
  readonly numberFormat: string;
  /** Points. */
  readonly width: number;
  readonly alignment?: "Right";
}

/** A table that Keel adds on a worksheet of its own. */
export interface NewTable {
  readonly name: string;
  /** What the worksheet is called where the name is free. */
  readonly sheet: string;
  /** What it says above the table. */
  readonly heading: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const FIRST_ROW = 2;

/**
 * Adds a table on a worksheet of its own, which isn't shown; takes effect with the next sync.
 *
 * @param sheetNames the names that are taken
 */
export function addTable(
  context: Excel.RequestContext,
  { name, sheet, heading, columns, rows }: NewTable,
  sheetNames: readonly string[],
): Area {
  const area: Area = {
    sheet: freeName(sheet, sheetNames),
    row: FIRST_ROW,
    column: 0,
    rows: rows.length + 1,
    columns: columns.length,
  };
  const worksheet = context.workbook.worksheets.add(area.sheet);
  const heads = worksheet.getRange("A1");
  heads.values = [[heading]];
  heads.format.font.bold = true;
  const header = worksheet.getRangeByIndexes(FIRST_ROW, 0, 1, columns.length);
  header.values = [columns.map((column) => column.header)];
  header.format.font.bold = true;
  if (rows.length > 0) {
    const body = worksheet.getRangeByIndexes(FIRST_ROW + 1, 0, rows.length, columns.length);
    body.numberFormat = rows.map(() => columns.map(({ numberFormat }) => numberFormat));
    body.values = writable(rows);
  }
  const table = worksheet.tables.add(
    worksheet.getRangeByIndexes(FIRST_ROW, 0, area.rows, columns.length),
    true,
  );
  table.name = name;
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
  for (const [at, { width, alignment }] of columns.entries()) {
    const column = worksheet.getRangeByIndexes(FIRST_ROW, at, 1, 1);
    column.format.columnWidth = width;
    if (alignment) column.format.horizontalAlignment = alignment;
  }
  return area;
}
