import type { CellRange } from "../addresses";
import type { Value } from "./univer";

/** A rectangle that a formula read. */
export interface Read {
  readonly sheet: number;
  readonly range: CellRange;
}

/** A cell with a formula, and how far its calculation has come. */
export interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** The cell's place in the workbook, sheet by sheet and row by row. */
  readonly order: number;
  /** The formula as the file holds it. */
  readonly source: string;
  /** The formula in the form that Univer evaluates. */
  readonly formula: string;
  /** The cells that a legacy array formula fills. */
  readonly fills?: CellRange;
  /** Its result, kept for a comparison and for another try at spilling; undefined before the first. */
  result?: readonly (readonly Value[])[];
  /** Whether the result counts: false at first and when something it read has changed. */
  done: boolean;
  /** The cells that its result covers, when it covers more than its own. */
  spill?: CellRange;
  /** What the last try read; `Readers` keeps it. */
  reads: readonly Read[];
  /** How often a result was found. */
  results: number;
}
