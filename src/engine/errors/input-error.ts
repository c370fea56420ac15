import { catalogue } from "./catalogue";
import type { ErrorCode, ErrorData } from "./error-code";

/**
 * What is wrong with the input: a code of the catalogue with the data of its message. Where one row is at
 * fault, `row` is its number within its range, counted from 1 with the header.
 */
export class InputError extends Error {
  readonly code: ErrorCode;
  readonly row: number | null;

  constructor(code: ErrorCode, message: string, row: number | null) {
    super(message);
    this.name = "InputError";
    this.code = code;
    this.row = row;
  }
}

/** Makes the error for a code and the data of its message. */
type Raise<Known extends ErrorCode> = <Code extends Known>(
  code: Code,
  ...data: undefined extends ErrorData<Code> ? [] : [data: ErrorData<Code>]
) => InputError;

/** What makes errors from a catalogue, so that messages can load with the code that gives them. */
export function errorsFrom<Known extends ErrorCode>(
  catalogue: Readonly<Record<Known, unknown>>,
): Raise<Known> {
  return (code, ...[data]) => {
    const word = catalogue[code] as (data: unknown) => string;
    const row = (data as { row?: number } | undefined)?.row ?? null;
    return new InputError(code, word(data), row);
  };
}

/** Makes the error for a code of the catalogue. */
export const inputError = errorsFrom(catalogue);
