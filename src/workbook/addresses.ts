/** A rectangle of cells of one worksheet; rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** An area's address within its worksheet, such as `B2:C9`; `$B$2:$C$9` where it is to stay when copied. */
export function addressOf(area: Area, kind: "relative" | "absolute" = "relative"): string {
  const cell = (row: number, column: number): string =>
    kind === "absolute"
      ? `$${columnLetters(column)}$${row + 1}`
      : `${columnLetters(column)}${row + 1}`;
  const first = cell(area.row, area.column);
  const last = cell(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A worksheet's name as formulas write it before an address: `'Keel sample'!`. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** An area with its worksheet, for people: `Keel sample!B2:C9`. */
export function placeInWords(area: Area): string {
  return `${area.sheet}!${addressOf(area)}`;
}

/** A range on a worksheet. */
export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(row, column, rows, columns);
}

/** What must be loaded of a range for `areaOf`. */
export const AREA_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

/** The area of a loaded range. */
export function areaOf(range: Excel.Range): Area {
  return {
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
