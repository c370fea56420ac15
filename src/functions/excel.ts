/**
 * The one module that knows how Excel passes cells to functions and takes their results.
 *
 * Blank cells arrive as 0, "" or null depending on the platform, errors as `CustomFunctions.Error`, arguments that are
 * left out as null.
 */
import { InputError, inputError } from "../engine/errors/input-error";
import { type Argument, type Cell, type ErrorCell, isErrorCell, type Matrix } from "../input/cells";
import type { Answer } from "./output/answer";
import {
  charactersIn,
  CHARACTERS_MOST,
  mostCharactersIn,
  NUMBER_CHARACTERS,
} from "./output/result-size";

/** A range argument. */
export function rangeFrom(argument: unknown): Argument {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[cellFrom(argument)]];
  const rows = argument as unknown[][];
  return isWithoutObjects(rows)
    ? (rows as unknown as Matrix)
    : rows.map((row) => row.map(cellFrom));
}

/** True where no cell is an error or a number with a format of its own. */
function isWithoutObjects(rows: readonly (readonly unknown[])[]): boolean {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell === "object" && cell !== null) return false;
    }
  }
  return true;
}

/** A range argument that must be given. */
export function givenRange(argument: unknown): Argument {
  return rangeFrom(argument) ?? [[null]];
}

/** An argument of one cell; of a range the first. */
export function cellFrom(argument: unknown): Cell {
  if (Array.isArray(argument)) return cellFrom((argument as unknown[][])[0]?.[0]);
  if (typeof argument === "object") return argument === null ? null : objectCell(argument);
  const isCell = ["number", "string", "boolean"].includes(typeof argument);
  return isCell ? (argument as Cell) : null;
}

/** An error, or a number with a format of its own ({ type: "Double", basicValue }). */
function objectCell(cell: object): Cell {
  if ("code" in cell) return { error: String(cell.code) };
  const value = "basicValue" in cell ? cell.basicValue : undefined;
  if ("type" in cell && cell.type === "Error") return { error: String(value) };
  return typeof value === "object" ? { error: "#VALUE!" } : cellFrom(value);
}

/**
 * Runs a function and gives Excel what it answers. A wrong call becomes `#VALUE!` with its message.
 */
export function answerExcel(answer: () => Answer): unknown[][] {
  try {
    return forExcel(answer());
  } catch (error) {
    throw thrownForExcel(error);
  }
}

/** A function whose code loads when it is first called: every argument is a range, one of a single cell too. */
type Later = (...ranges: Argument[]) => Answer;

/** Like `answerExcel`, for a function of code that loads later, by its name there. */
export async function answerLater<Name extends string>(
  code: Promise<Readonly<Record<Name, Later>>>,
  name: Name,
  ...given: readonly unknown[]
): Promise<unknown[][]> {
  try {
    return forExcel((await code)[name](...given.map(rangeFrom)));
  } catch (error) {
    throw thrownForExcel(error);
  }
}

function forExcel({ cells, isPlain: isReady }: Answer): unknown[][] {
  requireTransportable(cells);
  if (isReady) return cells;
  const converted: unknown[][] = cells;
  for (const row of converted) {
    for (let column = 0; column < row.length; column++) {
      if (!isPlain(row[column])) row[column] = cellForExcel(row[column] as Cell);
    }
  }
  return converted;
}

function thrownForExcel(error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
}

/** True for what Excel takes as it is. */
function isPlain(cell: unknown): boolean {
  return typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string";
}

function cellForExcel(cell: Cell): unknown {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? cell : errorForExcel({ error: "#NUM!" });
  if (isErrorCell(cell)) return errorForExcel(cell);
  return cell ?? "";
}

function errorForExcel({ error, message }: ErrorCell): CustomFunctions.Error {
  const { ErrorCode, Error } = CustomFunctions;
  if (error === "#NUM!") return new Error(ErrorCode.invalidNumber);
  return new Error(error === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
}

function requireTransportable(cells: readonly (readonly Cell[])[]): void {
  const [first = []] = cells;
  if (cells.length * first.length * NUMBER_CHARACTERS <= CHARACTERS_MOST / 10) return;
  const sumOf = (size: (row: readonly Cell[]) => number): number =>
    cells.reduce((characters, row) => characters + size(row), 0);
  if (sumOf(mostCharactersIn) <= CHARACTERS_MOST) return;
  const characters = sumOf(charactersIn);
  if (characters > CHARACTERS_MOST) throw inputError("resultTooLarge", { characters });
}
