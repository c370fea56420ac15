import { type CellRange, SHEET_COLUMNS, SHEET_ROWS } from "../addresses";
import { engineSheetName } from "../formula/sheets";
import type { ArrayCache } from "./array-cache";
import type { FormulaCell } from "./formula-cell";
import type { SheetGrid } from "./grid";
import type { Trace } from "./trace";
import { core, type Reference, type Value } from "./univer";
import { NOT_YET } from "./values";

/** What a view asks of the calculation that it belongs to. */
export interface Reading {
  /** Notes what the formula being tried reads. */
  readonly trace: Trace | undefined;
  /** The last row that anything in the workbook uses, to which whole columns are cut. */
  readonly lastUsedRow: number;
}

/** A sheet as Univer's references read it. */
export class SheetView {
  readonly rowCount = SHEET_ROWS;
  readonly columnCount = SHEET_COLUMNS;
  readonly rowData = {};
  readonly columnData = {};
  readonly id: string;
  readonly name: string;
  /** The formulas as the file holds them, for FORMULATEXT and ISFORMULA. */
  readonly cellData = new core.ObjectMatrix<{ f: string }>({});

  constructor(
    readonly index: number,
    private readonly grid: SheetGrid,
    private readonly reading: Reading,
    cells: readonly FormulaCell[],
  ) {
    this.id = engineSheetName(index);
    this.name = grid.name;
    for (const { sheet, row, column, source } of cells) {
      if (sheet === index) this.cellData.setValue(row, column, { f: source });
    }
  }

  get arrays(): ArrayCache {
    return this.grid.arrays;
  }

  get lastUsedRow(): number {
    return this.reading.lastUsedRow;
  }

  /** Notes that the formula being tried depends on a range. */
  noteRead(range: CellRange): void {
    this.reading.trace?.reads.push({ sheet: this.index, range });
  }

  /** The value of a cell, `null` where it is blank, a placeholder where it isn't calculated yet. */
  valueAt(row: number, column: number): Value | null {
    const cell = this.grid.cell(row, column);
    if (!cell) return null;
    const source = cell.formula ?? cell.spilledFrom;
    if (source && !source.done) {
      this.reading.trace?.waitsFor.add(source);
      return NOT_YET;
    }
    return cell.value;
  }
}

/** The view of the sheet that a reference points to. */
export function viewOf(reference: Reference): SheetView | undefined {
  const sheet: unknown = reference.getCurrentActiveSheetData();
  return sheet instanceof SheetView ? sheet : undefined;
}
