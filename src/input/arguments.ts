import { laterError } from "../engine/errors/later-error";
import { type Argument, type Cell, inWords, isBlank, isErrorCell, type Matrix } from "./cells";

/** A range that must be given; one left out is a blank cell. */
export function given(argument: Argument): Matrix {
  return argument ?? [[null]];
}

/** The cell of an argument of one cell; of a range the first. */
export function cellOf(argument: Argument): Cell {
  return argument?.[0]?.[0] ?? null;
}

/**
 * The number of an argument of one cell; a blank is 0.
 *
 * @throws InputError `argumentError` or `notANumber`
 */
export function numberOf(argument: Argument, field: string): number {
  const cell = cellOf(argument);
  if (isBlank(cell)) return 0;
  if (typeof cell === "number") return cell;
  throw laterError(isErrorCell(cell) ? "argumentError" : "notANumber", {
    field,
    text: inWords(cell),
  });
}
