import type { FunctionArgument, FunctionDeclaration } from "../../cells";
import { referencedValues } from "./reference-reading";
import type { EvaluatedFormula, Reference, Value } from "./univer";
import { arrayRows, fromValue, isArray, NOT_YET } from "./values";

/** The arguments to call a function with, or the value that its cell gets without a call. */
export type ArgumentsOrValue = { args: FunctionArgument[] } | { value: Value };

/**
 * Turns the arguments of a formula into those of a call: ranges become rows of cells with blanks as
 * `null` and errors as `CellError`, an argument left out becomes `null`, and a parameter for a single
 * value takes the first cell of a range. An argument that is itself an error is the result.
 */
export function callArguments(
  { parameters }: FunctionDeclaration,
  given: readonly EvaluatedFormula[],
): ArgumentsOrValue {
  const error = given.find((argument) => argument.isError());
  if (error) return { value: error as Value };
  const last = parameters.at(-1);
  const values = given.map(toRows);
  if (values.some((rows) => rows.some((row) => row.includes(NOT_YET)))) {
    return { value: NOT_YET };
  }
  const args = values.map((rows, i) => {
    const parameter = parameters[i] ?? (last?.repeating ? last : undefined);
    const takesRange = parameter?.dimensionality === "matrix" && isRange(given[i]);
    const cells = rows.map((row) => row.map((value) => value && fromValue(value)));
    return takesRange ? cells : (cells[0]?.[0] ?? null);
  });
  return { args };
}

function toRows(given: EvaluatedFormula): (Value | null)[][] {
  if (given.isReferenceObject()) return referencedValues(given as Reference);
  return isArray(given) ? arrayRows(given) : [[given as Value]];
}

function isRange(given: EvaluatedFormula | undefined): boolean {
  return given !== undefined && (given.isReferenceObject() || isArray(given));
}
