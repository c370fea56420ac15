import { columnLetters, columnNumber } from "../../columns";
import { type Area, isOnSheet, SHEET } from "./area";

/** An area and the sheet it names, if any. */
export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const PLAIN_SHEET_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;

/** Reads "B2", "$A$1:B2", "A:C", "2:5" or any of these behind "Sheet1!"; `null` if it is none. */
export function parseAddress(text: string): Address | null {
  const [prefix, cells] = splitSheet(text);
  const area = parseArea(cells.trim());
  if (!area || !isOnSheet(area)) return null;
  return { sheet: prefix === "" ? null : unquoteSheet(prefix.slice(0, -1)), area };
}

/** An area in A1 notation: "B2", "A1:B2", and "A:C" or "2:5" for whole columns and rows. */
export function formatArea(area: Area): string {
  const [firstRow, lastRow] = [area.row + 1, area.row + area.rows];
  const firstColumn = columnLetters(area.column);
  const lastColumn = columnLetters(area.column + area.columns - 1);
  if (area.columns === SHEET.columns) return `${firstRow}:${lastRow}`;
  if (area.rows === SHEET.rows) return `${firstColumn}:${lastColumn}`;
  const first = `${firstColumn}${firstRow}`;
  return area.rows * area.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** An area with its sheet, quoted where Excel quotes it: "'My sheet'!A1:B2". */
export function formatAddress(sheet: string, area: Area): string {
  return `${sheetPrefix(sheet)}${formatArea(area)}`;
}

/** What stands before a sheet's cells in a formula: "Sheet1!", or "'My sheet'!". */
export function sheetPrefix(sheet: string): string {
  return PLAIN_SHEET_NAME.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** An area as Excel writes it into names: "Sheet1!$A$1:$B$2". */
export function absoluteAddress(sheet: string, area: Area): string {
  const [prefix, cells] = splitSheet(formatAddress(sheet, area));
  return prefix + cells.replace(/[A-Z]+|\d+/g, "$$$&");
}

function parseArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column = "", row = "", lastColumn = column, lastRow = row] = cells;
    return spanned(
      Number(row) - 1,
      columnNumber(column),
      Number(lastRow) - 1,
      columnNumber(lastColumn),
    );
  }
  const columns = COLUMNS.exec(text);
  if (columns)
    return spanned(
      0,
      columnNumber(columns[1] ?? ""),
      SHEET.rows - 1,
      columnNumber(columns[2] ?? ""),
    );
  const rows = ROWS.exec(text);
  return rows && spanned(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET.columns - 1);
}

function spanned(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

/** An address before and behind its last "!", which belongs to the first part. */
function splitSheet(address: string): [string, string] {
  const end = address.lastIndexOf("!") + 1;
  return [address.slice(0, end), address.slice(end)];
}

function unquoteSheet(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
