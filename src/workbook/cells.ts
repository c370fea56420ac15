import type { Cell } from "../input/cells";

/** A cell's text as people read it, without spaces around it; "" for a blank. */
export function textOfCell(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell).trim()
    : "";
}

/** Whether a cell shows nothing. */
export function isBlankCell(cell: unknown): boolean {
  return textOfCell(cell) === "";
}

/** Whether a value is one of Excel's errors, which `Range.values` gives as text. */
export function isErrorText(cell: string): boolean {
  return /^#(?:N\/A|[A-Z_/0]+[!?])$/.test(cell);
}

/** Office.js types its arrays as writable. */
export function writable<Cell>(cells: readonly (readonly Cell[])[]): Cell[][] {
  return cells.map((row) => [...row]);
}

/** A value of Excel's as a cell of the functions. */
export function cellOf(value: unknown): Cell {
  if (typeof value === "string") return isErrorText(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
