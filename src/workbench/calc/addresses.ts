import { columnLetters, columnNumber } from "../columns";

/** A rectangle of cells on one sheet; rows and columns count from 0 and both ends belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a worksheet in Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A cell as formulas write it: row 0, column 0 is "A1". */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A range as formulas write it, "A1:B3", or "A1" for one cell. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** Reads "B3" or "$B$3"; undefined where the text isn't a cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return row >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS ? { row, column } : undefined;
}

/** Reads "A1:B3" or "A1"; undefined where the text isn't a range of cells. */
export function parseRange(text: string): CellRange | undefined {
  const [first, last = first] = text.split(":");
  const start = parseCell(first ?? "");
  const end = parseCell(last ?? "");
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** A sheet's name as formulas write it: quoted wherever a bare name could be misread. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Whether two rectangles share a cell. */
export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
