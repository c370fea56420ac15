import type { Band } from "../triggers/band";

/** What a table says of a class itself, in a row of its own. */
export interface ClassRow {
  /** The row of the table. */
  readonly row: number;
  /** The class: "Equity > Large cap". */
  readonly path: string;
  /** As given, a fraction or a percent; null where the row has none. */
  readonly target: number | null;
  /** Null where the row has none. */
  readonly band: Band | null;
}
