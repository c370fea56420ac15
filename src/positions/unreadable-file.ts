/** A file that can't be read; its message says what is wrong and what to do. */
export class UnreadableFile extends Error {
  /** @param columns the headers that were found, where none of them was understood */
  constructor(
    message: string,
    readonly columns: readonly string[] = [],
  ) {
    super(message);
    this.name = "UnreadableFile";
  }
}
