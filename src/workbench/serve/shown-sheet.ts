import type { CellValue } from "../cells";

/** A cell as the start page shows it. */
export interface ShownCell {
  readonly value: CellValue;
  /** The formula in the cell, or for a spilled cell the one that it spilled from. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly rightAligned: boolean;
}

/** A sheet as the start page shows it, row by row from A1. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly (readonly ShownCell[])[];
}
