import type { CellError, CellMatrix, CellValue, ErrorName } from "../../cells";
import { type ArrayValue, type EvaluatedFormula, formulas, type Value } from "./univer";

const { ErrorType } = formulas;

const ERROR_TYPES = {
  "#N/A": ErrorType.NA,
  "#VALUE!": ErrorType.VALUE,
  "#REF!": ErrorType.REF,
  "#DIV/0!": ErrorType.DIV_BY_ZERO,
  "#NUM!": ErrorType.NUM,
  "#NAME?": ErrorType.NAME,
  "#NULL!": ErrorType.NULL,
  "#SPILL!": ErrorType.SPILL,
  "#CALC!": ErrorType.CALC,
  "#BUSY!": ErrorType.CONNECT,
} as const satisfies Readonly<Record<ErrorName, unknown>>;

const ERROR_NAMES: ReadonlyMap<unknown, ErrorName> = new Map([
  ...Object.entries(ERROR_TYPES).map(([name, type]) => [type, name as ErrorName] as const),
  [ErrorType.CYCLE, "#REF!"],
]);

/**
 * Stands for a value that isn't known yet, while a formula is tried. It never reaches a cell: a
 * formula that met it is tried again.
 */
export const NOT_YET = formulas.ErrorValueObject.create(ErrorType.CONNECT, "not known yet");

export function errorValue(error: ErrorName, message?: string): Value {
  return formulas.ErrorValueObject.create(ERROR_TYPES[error], message);
}

/** Whether a value is an array of several values, as far as a cell is concerned. */
export function isArray(value: EvaluatedFormula): value is ArrayValue {
  return !value.isReferenceObject() && (value as Value).isArray();
}

/** A cell's value for Univer. Text stays text, whatever it looks like. */
export function toValue(value: CellValue): Value {
  if (value === null) return formulas.NullValueObject.create();
  if (typeof value === "boolean") return formulas.BooleanValueObject.create(value);
  if (typeof value === "string") return formulas.StringValueObject.create(value);
  if (typeof value === "number") {
    return Number.isFinite(value) ? formulas.NumberValueObject.create(value) : errorValue("#NUM!");
  }
  return errorValue(value.error, value.message);
}

/**
 * A rectangle of values for Univer. Shorter rows are filled up with blanks. What comes from cells has
 * the place of its first cell.
 */
export function toArray(
  rows: readonly (readonly Value[])[],
  place = { row: -1, column: -1 },
): ArrayValue {
  const columnCount = Math.max(...rows.map((row) => row.length));
  return formulas.ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, c) => row[c] ?? toValue(null)),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    ...place,
  });
}

/** What a function gave, for Univer: an array without any cell is `#CALC!`, as in Excel. */
export function toResult(result: CellValue | CellMatrix): Value {
  if (!isMatrix(result)) return toValue(result);
  if (!result.some((row) => row.length > 0)) return errorValue("#CALC!", "The result is empty.");
  return toArray(result.map((row) => row.map(toValue)));
}

/** A single value of Univer's as a cell shows it; `null` where it is blank. */
export function fromValue(value: Value): CellValue {
  if (value.isNull()) return null;
  if (value instanceof formulas.ErrorValueObject) return fromError(value);
  return value.getValue();
}

function fromError(value: InstanceType<typeof formulas.ErrorValueObject>): CellError {
  const error = ERROR_NAMES.get(value.getErrorType()) ?? "#VALUE!";
  const message = value.getErrorContent();
  return message ? { error, message } : { error };
}

/** An array of Univer's, row by row. */
export function arrayRows(array: ArrayValue): Value[][] {
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_, r) =>
    Array.from({ length: columns }, (_, c) => array.getValueOrDefault(r, c) ?? toValue(null)),
  );
}

/** Whether two values look the same in a cell, message included. */
export function sameValue(a: Value | null, b: Value | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const left = fromValue(a);
  const right = fromValue(b);
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  return left?.error === right?.error && left?.message === right?.message;
}

function isMatrix(result: CellValue | CellMatrix): result is CellMatrix {
  return Array.isArray(result);
}
