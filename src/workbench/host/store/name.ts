import type { Sheet } from "./sheet";

/** A defined name: of the whole workbook, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, with its leading "=". */
  formula: string;
  /** The sheet it belongs to; `null` for the workbook. */
  readonly sheet: Sheet | null;
  comment: string;
  visible: boolean;
}
