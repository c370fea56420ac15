import { type Area, SHEET } from "./area";
import { BLANK_CELL, type Cell, type CellChange, changedCell, isFilled } from "./cell";

/** Excel's width of a column that nobody set, in points. */
export const STANDARD_COLUMN_WIDTH = 48;

/** The cells of one sheet: what a workbook needs of whatever keeps them. Rows and columns count from 0. */
export interface SheetCells {
  read(row: number, column: number): Cell;
  change(row: number, column: number, change: CellChange): void;
  /** The smallest area with all values and formulas; `null` on an empty sheet. */
  used(): Area | null;
  /** The smallest area with everything ever written, formats included; `null` where there is nothing. */
  written(): Area | null;
  /** A column's width in points. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;
}

/** Cells kept in memory. */
export class MemoryCells implements SheetCells {
  private readonly cells = new Map<number, Cell>();
  private readonly widths = new Map<number, number>();

  read(row: number, column: number): Cell {
    return this.cells.get(key(row, column)) ?? BLANK_CELL;
  }

  change(row: number, column: number, change: CellChange): void {
    this.cells.set(key(row, column), changedCell(this.read(row, column), change));
  }

  used(): Area | null {
    return this.areaOf(isFilled);
  }

  written(): Area | null {
    return this.areaOf(() => true);
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? STANDARD_COLUMN_WIDTH;
  }

  setColumnWidth(column: number, points: number): void {
    this.widths.set(column, points);
  }

  private areaOf(counts: (cell: Cell) => boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [place, cell] of this.cells) {
      if (!counts(cell)) continue;
      const [row, column] = [Math.floor(place / SHEET.columns), place % SHEET.columns];
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function key(row: number, column: number): number {
  return row * SHEET.columns + column;
}
