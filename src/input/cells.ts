/** An error in a cell, by Excel's name for it ("#DIV/0!"). */
export interface ErrorCell {
  readonly error: string;
  readonly message?: string;
}

/** One cell; a blank one is `null` (or "", as text that shows nothing). */
export type Cell = number | string | boolean | null | ErrorCell;

/** A range as Excel passes it, row by row. */
export type Matrix = readonly (readonly Cell[])[];

/** An argument of a function; `null` where it is left out. */
export type Argument = Matrix | null;

export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null;
}

/** True for a cell without content. 0 is not blank here: numeric columns treat both alike, words use `isBlankOrZero`. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** True for a cell without content, which some platforms pass as 0. */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

const NUMBER_TEXT = /^\(?[+-]?[\p{Sc}]?[\d.,'\s]*\d[\d.,'\s]*(?:e[+-]?\d+)?[\p{Sc}]?%?\)?$/iu;

/** True for text that reads like a number ("1,234.5", "5 %", "$20"). */
export function looksLikeNumber(text: string): boolean {
  return NUMBER_TEXT.test(text.trim());
}

/** How a cell is quoted in a message. */
export function inWords(cell: Cell): string {
  if (isErrorCell(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null ? "" : String(cell);
}
