import type {
  CellError,
  CellMatrix,
  CellValue,
  FunctionArgument,
  FunctionDeclaration,
  ParameterDeclaration,
} from "../../../cells";

/** How blank cells reach a function: Excel on Windows and Mac says 0, Excel on the web says null. */
export type BlankCells = "zero" | "null" | "empty text";

/** The arguments as the page's runtime gets them, or the error that the cell shows instead of a call. */
export type MarshalledArguments =
  | { readonly args: readonly unknown[]; readonly hasErrors: boolean }
  | { readonly refused: CellError };

/** An argument that makes the call impossible. */
class Refusal extends Error {
  constructor(readonly shown: CellError) {
    super(shown.message);
  }
}

const BLANK: Readonly<Record<BlankCells, CellValue>> = {
  zero: 0,
  null: null,
  "empty text": "",
};

/**
 * Prepares a call's arguments as Excel does: left-out optional ones become `null`, repeating ones one
 * list, single cells matrices where the function takes a matrix. An error cell goes in only where the
 * metadata allows it; otherwise the cell shows that error and the function is not called.
 */
export function marshalArguments(
  name: string,
  declaration: FunctionDeclaration,
  args: readonly FunctionArgument[],
  blanks: BlankCells,
): MarshalledArguments {
  try {
    checkCount(name, declaration, args.length);
    const marshal = (arg: FunctionArgument, parameter: ParameterDeclaration): unknown =>
      marshalArgument(arg, parameter, declaration.allowErrorForDataTypeAny === true, blanks);
    const marshalled = declaration.parameters.map((parameter, position) =>
      parameter.repeating
        ? args.slice(position).map((arg) => marshal(arg, parameter))
        : marshal(args[position] ?? null, parameter),
    );
    return { args: marshalled, hasErrors: args.some(holdsError) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.shown };
    throw error;
  }
}

function checkCount(name: string, { parameters }: FunctionDeclaration, count: number): void {
  const least = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const most = parameters.some(({ repeating }) => repeating) ? Infinity : parameters.length;
  if (count >= least && count <= most) return;
  const expected =
    most === least ? `${least}` : `${least} ${most === Infinity ? "or more" : `to ${most}`}`;
  const noun = expected === "1" ? "argument" : "arguments";
  throw new Refusal({
    error: "#VALUE!",
    message: `${name} takes ${expected} ${noun}, not ${count}.`,
  });
}

function marshalArgument(
  arg: FunctionArgument,
  parameter: ParameterDeclaration,
  allowsErrors: boolean,
  blanks: BlankCells,
): unknown {
  if (arg === null) return null;
  const read = (value: CellValue): unknown => marshalCell(value, parameter, allowsErrors, blanks);
  const cells = isMatrix(arg) ? arg : [[arg]];
  if (parameter.dimensionality === "matrix") return cells.map((row) => row.map(read));
  return read(onlyCell(cells, parameter.name));
}

function onlyCell(cells: CellMatrix, parameterName: string): CellValue {
  const [[cell = null] = []] = cells;
  if (cells.length === 1 && cells[0]?.length === 1) return cell;
  throw new Refusal({
    error: "#VALUE!",
    message: `${parameterName} takes one cell, not ${cells.length} × ${cells[0]?.length ?? 0}.`,
  });
}

function marshalCell(
  value: CellValue,
  parameter: ParameterDeclaration,
  allowsErrors: boolean,
  blanks: BlankCells,
): unknown {
  if (value === null) return BLANK[blanks];
  if (typeof value === "object") {
    if (!allowsErrors || !takesAny(parameter)) throw new Refusal(value);
    return { type: "CustomFunctionError", code: value.error };
  }
  return takesAny(parameter) ? value : coerce(value, parameter.type ?? "any");
}

function takesAny({ type }: ParameterDeclaration): boolean {
  return type === undefined || type === "any";
}

/** A cell as the type that the function declares; Excel shows #VALUE! where it can't be read so. */
function coerce(value: number | string | boolean, type: string): number | string | boolean {
  if (type === "string")
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") return typeof value === "string" ? booleanOfText(value) : Boolean(value);
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new Refusal({ error: "#VALUE!" });
  return number;
}

function booleanOfText(text: string): boolean {
  const upper = text.toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") throw new Refusal({ error: "#VALUE!" });
  return upper === "TRUE";
}

function holdsError(arg: FunctionArgument): boolean {
  return isMatrix(arg) ? arg.some((row) => row.some(isError)) : isError(arg);
}

function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

function isMatrix(arg: FunctionArgument): arg is CellMatrix {
  return Array.isArray(arg);
}
