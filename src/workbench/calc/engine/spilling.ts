import { type CellRange, overlaps } from "../addresses";
import type { FormulaCell, Read } from "./formula-cell";
import { onSheet, type SheetGrid } from "./grid";
import type { Value } from "./univer";
import { errorValue, sameValue } from "./values";

/**
 * Shows the results of formulas in the cells. Where two results want the same cells, the formula
 * that comes first in the workbook gets them, whichever was calculated first.
 */
export class Spilling {
  private readonly blocked = new Set<FormulaCell>();

  constructor(private readonly grids: readonly SheetGrid[]) {}

  /** Shows a formula's result, and gives the ranges whose values changed by it. */
  show(cell: FormulaCell, rows: readonly (readonly Value[])[]): Read[] {
    if (cell.result && sameRows(cell.result, rows)) return [];
    const old = this.withdraw(cell);
    cell.result = rows;
    return [...old, ...this.place(cell), ...this.retryBlocked(old)];
  }

  private withdraw(cell: FormulaCell): Read[] {
    if (!cell.result) return [];
    const range = cell.spill ?? ownCell(cell);
    this.grids[cell.sheet]?.clearSpill(cell);
    delete cell.spill;
    this.blocked.delete(cell);
    return [{ sheet: cell.sheet, range }];
  }

  private place(cell: FormulaCell): Read[] {
    const rows = cell.result ?? [];
    const range = coveredRange(cell, rows);
    const rivals = this.rivals(cell, range);
    if (!rivals) return this.block(cell);
    const changed = rivals.flatMap((rival) => [...this.withdraw(rival), ...this.block(rival)]);
    this.write(cell, range, rows);
    return [...changed, { sheet: cell.sheet, range }];
  }

  /** The formulas that must make room for a result; undefined where there is no room for it. */
  private rivals(cell: FormulaCell, range: CellRange): FormulaCell[] | undefined {
    const grid = this.grids[cell.sheet];
    if (!grid || !onSheet(range) || grid.isClosed(range)) return undefined;
    const rivals = new Set<FormulaCell>();
    for (const occupant of grid.occupants(range, cell)) {
      const owner = occupant.spilledFrom;
      if (!owner || owner.order < cell.order) return undefined;
      rivals.add(owner);
    }
    return [...rivals];
  }

  private write(cell: FormulaCell, range: CellRange, rows: readonly (readonly Value[])[]): void {
    const grid = this.grids[cell.sheet];
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        const owner = r === 0 && c === 0 ? { formula: cell } : { spilledFrom: cell };
        grid?.put(range.top + r, range.left + c, { value, ...owner });
      });
    });
    if (range.bottom > range.top || range.right > range.left) cell.spill = range;
  }

  private block(cell: FormulaCell): Read[] {
    const value = errorValue("#SPILL!", "Other cells are in the way of the result.");
    this.grids[cell.sheet]?.put(cell.row, cell.column, { value, formula: cell });
    this.blocked.add(cell);
    return [{ sheet: cell.sheet, range: ownCell(cell) }];
  }

  /** Gives blocked results another try where cells became free. */
  private retryBlocked(freed: readonly Read[]): Read[] {
    return [...this.blocked].flatMap((cell) => {
      const wanted = coveredRange(cell, cell.result ?? []);
      const hopeful = freed.some((f) => f.sheet === cell.sheet && overlaps(f.range, wanted));
      if (!hopeful || !this.rivals(cell, wanted)) return [];
      this.blocked.delete(cell);
      return this.place(cell);
    });
  }
}

function ownCell({ row, column }: FormulaCell): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function coveredRange(cell: FormulaCell, rows: readonly (readonly Value[])[]): CellRange {
  const bottom = cell.row + rows.length - 1;
  return {
    top: cell.row,
    left: cell.column,
    bottom,
    right: cell.column + (rows[0]?.length ?? 1) - 1,
  };
}

function sameRows(a: readonly (readonly Value[])[], b: readonly (readonly Value[])[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, r) => {
      const other = b[r] ?? [];
      return (
        row.length === other.length && row.every((value, c) => sameValue(value, other[c] ?? null))
      );
    })
  );
}
