import { type CellRange, overlaps, SHEET_COLUMNS, SHEET_ROWS } from "../addresses";
import { ArrayCache } from "./array-cache";
import type { FormulaCell } from "./formula-cell";
import type { Value } from "./univer";

/** One cell: its own content, or what a formula elsewhere spilled into it. */
export interface GridCell {
  value: Value | null;
  readonly formula?: FormulaCell;
  spilledFrom?: FormulaCell;
}

/** The cells of one sheet while it is calculated. */
export class SheetGrid {
  readonly arrays = new ArrayCache();
  private readonly rows: (GridCell | undefined)[][] = [];
  private usedRows = 0;

  constructor(
    readonly name: string,
    /** Where no result spills, as in Excel: tables and merged cells. */
    private readonly closedAreas: readonly CellRange[] = [],
  ) {}

  /** Whether a result that covers a range has to leave a table or merged cells alone. */
  isClosed(range: CellRange): boolean {
    const isOneCell = range.top === range.bottom && range.left === range.right;
    return !isOneCell && this.closedAreas.some((area) => overlaps(area, range));
  }

  cell(row: number, column: number): GridCell | undefined {
    return this.rows[row]?.[column];
  }

  put(row: number, column: number, cell: GridCell): void {
    (this.rows[row] ??= [])[column] = cell;
    this.arrays.forget(row, column);
    this.usedRows = Math.max(this.usedRows, row + 1);
  }

  /** How many rows hold anything, counted from the first of the sheet. */
  get usedRowCount(): number {
    return this.usedRows;
  }

  /** How many columns of a row hold anything, counted from the first. */
  usedColumnCount(row: number): number {
    return this.rows[row]?.length ?? 0;
  }

  /** Whatever stands in the way of a result of `owner` in `range`. */
  *occupants(range: CellRange, owner: FormulaCell): Generator<GridCell> {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const cell = this.cell(row, column);
        if (!cell || cell.formula === owner || cell.spilledFrom === owner) continue;
        if (cell.formula || cell.value !== null) yield cell;
      }
    }
  }

  /** Takes back what a formula spilled; its own cell stays. */
  clearSpill(owner: FormulaCell): void {
    const range = owner.spill;
    if (!range) return;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (this.cell(row, column)?.spilledFrom !== owner) continue;
        delete this.rows[row]?.[column];
        this.arrays.forget(row, column);
      }
    }
  }
}

/** Whether a range lies on the sheet. */
export function onSheet(range: CellRange): boolean {
  return range.bottom < SHEET_ROWS && range.right < SHEET_COLUMNS;
}
