import { InputError, inputError } from "../engine/errors/input-error";
import type { ErrorCell } from "./cells";

/** What is wrong in single rows of a table: the error that each of them shows. */
export class Problems {
  private byRow = new Map<number, ErrorCell>();
  private first: { readonly row: number; readonly field: string } | null = null;

  /** @param shown how the error of a row is worded where it is shown; as it is by default */
  constructor(
    private readonly shown: (row: number, error: ErrorCell) => ErrorCell = (_row, error) => error,
  ) {}

  /** @param row the row within the table, from 0 */
  add(row: number, field: string, error: ErrorCell): void {
    if (!this.byRow.has(row)) this.byRow.set(row, this.shown(row, error));
    if (this.first === null || row < this.first.row) this.first = { row, field };
  }

  /** Notes an error of the engine. */
  addError(row: number, field: string, error: unknown): void {
    this.add(row, field, errorCellOf(error));
  }

  /** The same problems, to which others can be added. */
  copy(): Problems {
    const copy = new Problems(this.shown);
    copy.byRow = new Map(this.byRow);
    copy.first = this.first;
    return copy;
  }

  get any(): boolean {
    return this.first !== null;
  }

  at(row: number): ErrorCell | undefined {
    return this.first === null ? undefined : this.byRow.get(row);
  }

  /** The first of some rows that has a problem, null where none has. */
  firstAmong(rows: Uint32Array): number | null {
    if (this.first === null) return null;
    return rows.find((row) => this.byRow.has(row)) ?? null;
  }

  /** What a result shows that needs every row: "Row 7's value is missing." */
  missing(rowNumber: (row: number) => number): ErrorCell {
    const { row, field } = this.first ?? { row: 0, field: "" };
    const { message } = inputError("missing", { row: rowNumber(row), field });
    return { error: "#N/A", message };
  }
}

/** The error cell that a row shows for an error of the engine. */
export function errorCellOf(error: unknown): ErrorCell {
  if (!(error instanceof InputError)) throw error;
  return { error: "#VALUE!", message: error.message };
}
