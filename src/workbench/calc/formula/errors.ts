import type { CellError, ErrorName } from "../../cells";

/** A formula that can't be calculated here; its cell shows the error. */
export class FormulaError extends Error {
  constructor(
    readonly error: ErrorName,
    message: string,
  ) {
    super(message);
  }

  get cellError(): CellError {
    return { error: this.error, message: this.message };
  }
}
