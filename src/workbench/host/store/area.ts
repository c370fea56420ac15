/** A rectangle of cells on one sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of an Excel sheet. */
export const SHEET: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** Whether an area lies on an Excel sheet. */
export function isOnSheet(area: Area): boolean {
  return area.rows > 0 && area.columns > 0 && contains(SHEET, area);
}

/** Whether `outer` covers all of `inner`. */
function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && isSameArea(common, inner);
}

function isSameArea(left: Area, right: Area): boolean {
  return (
    left.row === right.row &&
    left.column === right.column &&
    left.rows === right.rows &&
    left.columns === right.columns
  );
}

/** The cells that two areas share; `null` if there are none. */
export function intersection(left: Area, right: Area): Area | null {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row;
  const columns = Math.min(left.column + left.columns, right.column + right.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that covers both. */
export function boundingArea(left: Area, right: Area): Area {
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rows: Math.max(left.row + left.rows, right.row + right.rows) - row,
    columns: Math.max(left.column + left.columns, right.column + right.columns) - column,
  };
}

/** Calls back for every cell of an area, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      visit(row, column);
}

/** The results of a callback for every cell of an area, as a matrix. */
export function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => read(area.row + i, area.column + j)),
  );
}
