import type { CellMatrix, FunctionArgument, FunctionDeclaration } from "../../cells";
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
  const args = given.map((argument, i) => {
    const parameter = parameters[i] ?? (last?.repeating ? last : undefined);
    return toArgument(argument, parameter?.dimensionality === "matrix");
  });
  return args.some(holdsNotYet) ? { value: NOT_YET } : { args };
}

function toArgument(given: EvaluatedFormula, takesMatrix: boolean): FunctionArgument {
  const rows = toRows(given);
  if (!rows) return fromValue(given as Value);
  const cells = rows.map((row) => row.map((value) => (value ? fromValue(value) : null)));
  return takesMatrix ? cells : (cells[0]?.[0] ?? null);
}

function toRows(given: EvaluatedFormula): (Value | null)[][] | undefined {
  if (given.isReferenceObject()) return referencedValues(given as Reference);
  return isArray(given) ? arrayRows(given) : undefined;
}

function holdsNotYet(argument: FunctionArgument): boolean {
  const cells = isMatrix(argument) ? argument.flat() : [argument];
  return cells.some((cell) => typeof cell === "object" && cell?.error === "#BUSY!");
}

function isMatrix(argument: FunctionArgument): argument is CellMatrix {
  return Array.isArray(argument);
}
