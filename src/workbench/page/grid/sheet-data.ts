import {
  BooleanNumber,
  type IObjectMatrixPrimitiveType,
  type ICellData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import { mapCells } from "../../host/store/area";
import type { Sheet } from "../../host/store/sheet";
import { STANDARD_COLUMN_WIDTH } from "../../host/store/sheet-cells";
import { cellData } from "./cell-data";

/** How many rows and columns a sheet shows at least, and how many beyond those in use. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 40;
const ROOM = 100;

const PIXELS_PER_POINT = 96 / 72;
const ROW_HEIGHT = 22;

/** A width in points as the pixels that the grid draws, and back. */
export const pixelsOf = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const pointsOf = (pixels: number): number => pixels / PIXELS_PER_POINT;

/** How many rows and columns of a sheet the grid shows. */
export function gridSize({ cells }: Sheet): { rowCount: number; columnCount: number } {
  const used = cells.used();
  return {
    rowCount: Math.max(LEAST_ROWS, used ? used.row + used.rows + ROOM : 0),
    columnCount: Math.max(LEAST_COLUMNS, used ? used.column + used.columns + ROOM : 0),
  };
}

/** A sheet of the workbook as Univer takes it. */
export function sheetData(sheet: Sheet): IWorksheetData {
  const { rowCount, columnCount } = gridSize(sheet);
  return mergeWorksheetSnapshotWithDefault({
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount,
    columnCount,
    defaultColumnWidth: pixelsOf(STANDARD_COLUMN_WIDTH),
    defaultRowHeight: ROW_HEIGHT,
    cellData: allCells(sheet),
    columnData: columnWidths(sheet, columnCount),
    freeze: freeze(sheet.frozenRows),
  });
}

/** Univer's words for rows that stay in view. */
export function freeze(rows: number): IWorksheetData["freeze"] {
  return rows === 0
    ? { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }
    : { xSplit: 0, ySplit: rows, startRow: rows, startColumn: -1 };
}

function allCells({ cells }: Sheet): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  const written = cells.written();
  if (!written) return matrix;
  mapCells(written, (row, column) => {
    (matrix[row] ??= {})[column] = withoutNulls(cellData(cells.read(row, column)));
  });
  return matrix;
}

/** Univer reads an absent property as its default, but a null one only where it replaces another. */
function withoutNulls<T extends object>(data: T): T {
  const entries = Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    value === null || value === undefined
      ? []
      : [[key, typeof value === "object" ? withoutNulls(value) : value]],
  );
  return Object.fromEntries(entries) as T;
}

function columnWidths({ cells }: Sheet, count: number): IWorksheetData["columnData"] {
  const widths: Record<number, { w: number }> = {};
  for (let column = 0; column < count; column++) {
    const points = cells.columnWidth(column);
    if (points !== STANDARD_COLUMN_WIDTH) widths[column] = { w: pixelsOf(points) };
  }
  return widths;
}
