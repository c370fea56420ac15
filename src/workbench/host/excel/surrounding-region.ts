import type { Area } from "../store/area";
import { isFilled } from "../store/cell";
import type { Sheet } from "../store/sheet";

/** The block of cells around an area that blank rows and columns, or the sheet's edges, bound. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const wider = grown(sheet, region);
    if (wider.rows === region.rows && wider.columns === region.columns) return region;
    region = wider;
  }
}

/** The area with each neighbouring row and column that holds something beside it, corners included. */
function grown(sheet: Sheet, { row, column, rows, columns }: Area): Area {
  const filled = (area: Area): boolean => hasFilledCell(sheet, area);
  const [left, top] = [Math.max(0, column - 1), Math.max(0, row - 1)];
  const across = { column: left, columns: column + columns + 1 - left };
  const down = { row: top, rows: row + rows + 1 - top };
  const above = row > 0 && filled({ row: row - 1, rows: 1, ...across }) ? 1 : 0;
  const below = filled({ row: row + rows, rows: 1, ...across }) ? 1 : 0;
  const before = column > 0 && filled({ column: column - 1, columns: 1, ...down }) ? 1 : 0;
  const after = filled({ column: column + columns, columns: 1, ...down }) ? 1 : 0;
  return {
    row: row - above,
    column: column - before,
    rows: rows + above + below,
    columns: columns + before + after,
  };
}

function hasFilledCell(sheet: Sheet, { row, column, rows, columns }: Area): boolean {
  for (let down = row; down < row + rows; down++) {
    for (let across = column; across < column + columns; across++) {
      if (isFilled(sheet.cells.read(down, across))) return true;
    }
  }
  return false;
}
