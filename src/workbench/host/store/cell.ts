import type { CellValue } from "../../cells";

/** How a cell looks; `null` is Excel's automatic colour or no fill. Sizes are in points. */
export interface CellFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string | null;
  readonly fontSize: number;
  readonly fillColor: string | null;
  readonly horizontalAlignment: string;
  readonly wrapText: boolean;
}

/** One cell: what it shows, the formula behind it and how it looks. */
export interface Cell {
  /** The value; of a formula, the value it was last calculated to (`null` before that). */
  readonly value: CellValue;
  /** The formula with its leading "=", or `null`. */
  readonly formula: string | null;
  /** Whether the value spilled into the cell from a formula in another one. */
  readonly isSpilled: boolean;
  /** Excel's number format code, "General" by default. */
  readonly numberFormat: string;
  readonly format: CellFormat;
}

/** What to change in a cell; what is left out stays. */
export interface CellChange {
  readonly value?: CellValue;
  readonly formula?: string | null;
  /** Only for what a formula engine puts into cells; any other value that is written is the cell's own. */
  readonly isSpilled?: boolean;
  readonly numberFormat?: string;
  readonly format?: Partial<CellFormat>;
}

/** A cell that nothing was ever written to. */
export const BLANK_CELL: Cell = {
  value: null,
  formula: null,
  isSpilled: false,
  numberFormat: "General",
  format: {
    bold: false,
    italic: false,
    fontColor: null,
    fontSize: 11,
    fillColor: null,
    horizontalAlignment: "General",
    wrapText: false,
  },
};

/** The cell after a change. */
export function changedCell(cell: Cell, change: CellChange): Cell {
  return {
    value: change.value === undefined ? cell.value : change.value,
    formula: change.formula === undefined ? cell.formula : change.formula,
    isSpilled: change.value === undefined ? cell.isSpilled : (change.isSpilled ?? false),
    numberFormat: change.numberFormat ?? cell.numberFormat,
    format: change.format ? { ...cell.format, ...change.format } : cell.format,
  };
}

/** Whether a cell holds a value or a formula; formats alone do not count. */
export function isFilled(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}
