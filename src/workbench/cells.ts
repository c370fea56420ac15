/** The names of the errors a cell can show. */
export const ERROR_NAMES = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;

/** The name of an error a cell can show. */
export type ErrorName = (typeof ERROR_NAMES)[number];

/** An error in a cell, with the text that a function gave with it, if any. */
export interface CellError {
  readonly error: ErrorName;
  readonly message?: string;
}

/** What a cell holds once it is calculated; `null` is a blank cell. */
export type CellValue = number | string | boolean | CellError | null;

/** A rectangle of cells, row by row. */
export type CellMatrix = readonly (readonly CellValue[])[];

/** One parameter of a custom function, as functions.json declares it. */
export interface ParameterDeclaration {
  readonly name: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly type?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly description?: string;
}

/** One custom function, as functions.json declares it. */
export interface FunctionDeclaration {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterDeclaration[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** An argument as a formula passes it: `null` for one left out. */
export type FunctionArgument = CellValue | CellMatrix;

/** The add-in's functions as a formula engine sees them. */
export interface FunctionCaller {
  /** The namespace of the manifest, "KEEL". */
  readonly namespace: string;
  readonly declarations: readonly FunctionDeclaration[];
  /**
   * Calls one function through the add-in's own runtime.
   * `address` is the calling cell ("Sheet1!C2"). Never rejects for what the function itself reports:
   * that comes back as a `CellError`.
   */
  call(
    id: string,
    args: readonly FunctionArgument[],
    address: string,
  ): Promise<CellValue | CellMatrix>;
}
