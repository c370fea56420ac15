import type { CellError, CellMatrix, CellValue, ErrorName } from "../../../cells";
import type { InvocationResult } from "./runtime";

/** The errors that Excel shows for the numbers a failed call comes back with. */
const ERROR_BY_CODE: ReadonlyMap<number, ErrorName> = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
  [9, "#NAME?"],
  [10, "#NAME?"],
]);

/** The codes of failures that carry the function's own text. */
const CODES_WITH_MESSAGE: ReadonlySet<number> = new Set([1, 7]);

const LONGEST_TEXT = 32_767;

/** What the calling cell shows for a call's result; a matrix spills. */
export function cellsOfResult(result: InvocationResult): CellValue | CellMatrix {
  if (result.succeeded)
    return Array.isArray(result.value) ? matrix(result.value) : cell(result.value);
  const error = ERROR_BY_CODE.get(result.errorCode) ?? "#VALUE!";
  return CODES_WITH_MESSAGE.has(result.errorCode) ? cellError(error, result.message) : { error };
}

function matrix(rows: readonly unknown[]): CellError | CellMatrix {
  const [first] = rows;
  if (!Array.isArray(first) || first.length === 0)
    return { error: "#VALUE!", message: "The function returned an array that is not a matrix." };
  if (rows.some((row) => !Array.isArray(row) || row.length !== first.length))
    return { error: "#VALUE!", message: "The function returned rows of different lengths." };
  return (rows as readonly (readonly unknown[])[]).map((row) => row.map(cell));
}

/** One cell: nothing shows as 0, objects as the value they stand for. */
function cell(value: unknown): CellValue {
  if (value === null) return 0;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return textCell(value);
  return richCell(value as Readonly<Record<string, unknown>>);
}

function textCell(text: string): CellValue {
  if (text.length <= LONGEST_TEXT) return text;
  return { error: "#VALUE!", message: `The text is longer than ${LONGEST_TEXT} characters.` };
}

function richCell(value: Readonly<Record<string, unknown>>): CellValue {
  switch (value.type) {
    case "Error":
    case "CustomFunctionError":
      return cellError(String(value.basicValue ?? value.code) as ErrorName, value.message);
    case "Double":
    case "FormattedNumber":
    case "String":
    case "Boolean":
      return cell(value.basicValue);
    default:
      return {
        error: "#VALUE!",
        message: `This host shows no values of the type ${String(value.type)}.`,
      };
  }
}

function cellError(error: ErrorName, message: unknown): CellError {
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}
