import type { CellError, CellValue } from "../cells";
import type { CellRange } from "./addresses";

/** A formula as the file holds it, with its leading "=". */
export interface Formula {
  readonly formula: string;
  /** The cells that a legacy array formula (entered with Ctrl+Shift+Enter) fills, whatever it gives. */
  readonly fills?: CellRange;
}

/** What a cell of a file holds before it is calculated; `null` is a blank cell. */
export type CellContent = number | string | boolean | CellError | Formula | null;

export interface Sheet {
  readonly name: string;
  /** Row by row from A1; rows may differ in length. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Merged cells: no result spills into them. */
  readonly merges?: readonly CellRange[];
}

/** An Excel table, for structured references. */
export interface Table {
  readonly name: string;
  readonly sheet: string;
  /** The whole table: headers, data and totals. */
  readonly range: CellRange;
  readonly headerRows: 0 | 1;
  readonly totalsRows: 0 | 1;
  readonly columns: readonly string[];
}

/** A defined name: what it stands for is a formula without "=". */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet that the name belongs to; absent for a name of the workbook. */
  readonly sheet?: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly names: readonly DefinedName[];
}

/** A formula's result that covers more than its own cell. */
interface Spill {
  readonly row: number;
  readonly column: number;
  readonly range: CellRange;
}

export interface CalculatedSheet {
  readonly name: string;
  /**
   * Row by row from A1. A row is as long as the file's own row, longer where something spilled into
   * it; blank cells within it are `null`.
   */
  readonly rows: readonly (readonly CellValue[])[];
  readonly spills: readonly Spill[];
}

export interface CalculatedWorkbook {
  readonly sheets: readonly CalculatedSheet[];
}

export function isFormula(content: CellContent): content is Formula {
  return typeof content === "object" && content !== null && "formula" in content;
}
