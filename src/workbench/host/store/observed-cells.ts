import type { Area } from "./area";
import type { Cell, CellChange } from "./cell";
import type { SheetCells } from "./sheet-cells";

/** Hears of every change of cells, right after it was made. */
export interface CellObserver {
  /** A cell changed; `before` is what it was. */
  cellChanged(cells: SheetCells, row: number, column: number, before: Cell): void;
  /** A column's width changed; `before` is what it was, in points. */
  columnResized(cells: SheetCells, column: number, before: number): void;
}

/** Cells that tell an observer of what changes in them. */
export class ObservedCells implements SheetCells {
  constructor(
    private readonly cells: SheetCells,
    private readonly observer: CellObserver,
  ) {}

  read(row: number, column: number): Cell {
    return this.cells.read(row, column);
  }

  change(row: number, column: number, change: CellChange): void {
    const before = this.cells.read(row, column);
    this.cells.change(row, column, change);
    this.observer.cellChanged(this, row, column, before);
  }

  used(): Area | null {
    return this.cells.used();
  }

  written(): Area | null {
    return this.cells.written();
  }

  columnWidth(column: number): number {
    return this.cells.columnWidth(column);
  }

  setColumnWidth(column: number, points: number): void {
    const before = this.cells.columnWidth(column);
    this.cells.setColumnWidth(column, points);
    this.observer.columnResized(this, column, before);
  }
}
