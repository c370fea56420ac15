import { type Cell, isErrorCell } from "../../input/cells";

/** Excel never shows a result whose message is larger than 5 MB; this many characters stay well below. */
export const CHARACTERS_MOST = 2_000_000;

/** What a number takes of a result's message, at most. */
export const NUMBER_CHARACTERS = 20;

/** What cells take of a result's message. */
export function charactersIn(row: readonly Cell[]): number {
  return sizeOf(row, (number) => String(number).length + 1);
}

/** The same at the most: no number is written out. */
export function mostCharactersIn(row: readonly Cell[]): number {
  return sizeOf(row, () => NUMBER_CHARACTERS);
}

/** Whether Excel takes a result with a row so many times. */
export function hasRoom(row: readonly Cell[], times: number): boolean {
  return charactersIn(row) * times <= CHARACTERS_MOST;
}

function sizeOf(row: readonly Cell[], sizeOfNumber: (number: number) => number): number {
  let characters = 0;
  for (const cell of row) {
    if (typeof cell === "number") characters += sizeOfNumber(cell);
    else if (typeof cell === "string") characters += cell.length + 3;
    else characters += isErrorCell(cell) ? (cell.message?.length ?? 0) + 80 : 6;
  }
  return characters;
}
