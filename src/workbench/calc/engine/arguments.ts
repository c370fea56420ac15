import {
  type CellError,
  type FunctionArgument,
  type FunctionDeclaration,
  type ParameterDeclaration,
} from "../../cells";
import { referencedValues } from "./reference-reading";
import type { EvaluatedFormula, Reference, Value } from "./univer";
import { arrayRows, errorValue, fromValue, isArray, NOT_YET } from "./values";

/** The arguments to call a function with, or the value that its cell gets without a call. */
export type ArgumentsOrValue = { args: FunctionArgument[] } | { value: Value };

/**
 * Turns the arguments of a formula into those of a call as Excel passes them: ranges as rows of
 * cells, an argument left out as `null`, error cells inside ranges as `CellError`. An argument that
 * is itself an error is the result.
 */
export function callArguments(
  name: string,
  declaration: FunctionDeclaration,
  given: readonly EvaluatedFormula[],
): ArgumentsOrValue {
  const { parameters } = declaration;
  const wrongCount = checkCount(name, parameters, given.length);
  if (wrongCount) return { value: errorValue("#VALUE!", wrongCount) };
  const error = given.find((argument) => argument.isError());
  if (error) return { value: error as Value };
  const args = parametersOf(parameters, given.length).map((parameter, i) =>
    toArgument(given[i], parameter),
  );
  if (args.some(holdsNotYet)) return { value: NOT_YET };
  const refused = declaration.allowErrorForDataTypeAny ? undefined : firstError(args);
  return refused ? { value: errorValue(refused.error, refused.message) } : { args };
}

function checkCount(
  name: string,
  parameters: readonly ParameterDeclaration[],
  given: number,
): string | undefined {
  const least = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const most = parameters.at(-1)?.repeating ? Infinity : parameters.length;
  if (given >= least && given <= most) return undefined;
  const range =
    most === Infinity ? `at least ${least}` : most > least ? `${least} to ${most}` : least;
  const noun = range === 1 ? "argument" : "arguments";
  return `${name} takes ${range} ${noun}; the formula gives ${given}.`;
}

/** The parameter that each argument belongs to; a repeating one takes all that are left. */
function parametersOf(
  parameters: readonly ParameterDeclaration[],
  given: number,
): readonly ParameterDeclaration[] {
  const last = parameters.at(-1);
  if (!last?.repeating) return parameters;
  const repeated = Math.max(0, given - parameters.length + 1);
  return [...parameters.slice(0, -1), ...new Array<ParameterDeclaration>(repeated).fill(last)];
}

function toArgument(
  given: EvaluatedFormula | undefined,
  parameter: ParameterDeclaration,
): FunctionArgument {
  if (given === undefined) return null;
  const rows = toRows(given);
  if (rows === undefined) {
    const value = fromValue(given as Value);
    return value === null || parameter.dimensionality !== "matrix" ? value : [[value]];
  }
  const cells = rows.map((row) => row.map((value) => (value ? fromValue(value) : null)));
  return parameter.dimensionality === "matrix" ? cells : (cells[0]?.[0] ?? null);
}

function toRows(given: EvaluatedFormula): (Value | null)[][] | undefined {
  if (given.isReferenceObject()) return referencedValues(given as Reference);
  return isArray(given) ? arrayRows(given) : undefined;
}

function holdsNotYet(argument: FunctionArgument): boolean {
  return firstError([argument], (error) => error.error === "#BUSY!") !== undefined;
}

function firstError(
  args: readonly FunctionArgument[],
  matches: (error: CellError) => boolean = () => true,
): CellError | undefined {
  for (const argument of args) {
    const cells = Array.isArray(argument) ? argument.flat() : [argument];
    for (const cell of cells as FunctionArgument[]) {
      if (isError(cell) && matches(cell)) return cell;
    }
  }
  return undefined;
}

function isError(cell: FunctionArgument): cell is CellError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}
