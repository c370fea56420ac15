/** A change that was made in the workbook and can be taken back. */
export interface Change {
  /** What was done, as it stands after "Undo: ", such as "targets saved". */
  readonly what: string;
  /** Takes it back; rejects, and changes nothing, where the workbook was edited since. */
  readonly undo: () => Promise<void>;
}
