/** A typed text as a number, and the number format that Excel gives the cell with it. */
export interface ReadEntry {
  readonly value: number;
  readonly numberFormat?: string | undefined;
}
