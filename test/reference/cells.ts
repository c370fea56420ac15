import type { CellError, CellMatrix, CellValue, ErrorName } from "../../src/workbench/cells";
import { Fraction } from "./fraction";

export type Cell = CellValue;
export type Range = CellMatrix;

/** What a cell holds that may be any number: where several plans are equally good. */
export const ANY_NUMBER = "any number";

/** A call that has no result at all: Excel shows one error instead of a table. */
export class WrongCall extends Error {
  constructor(
    message: string,
    readonly kind: ErrorName = "#VALUE!",
  ) {
    super(message);
  }
}

/** A cell that can't be read as what belongs there. */
export class BadCell extends Error {
  constructor(readonly kind: ErrorName) {
    super(`bad cell: ${kind}`);
  }
}

function isError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Excel's channels pass a blank cell as null, "" or 0; semantics.md, Input: they mean the same. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === "" || cell === 0;
}

/** semantics.md, Bad row: "#N/A stays, anything else is #VALUE!". */
export function badCell(cell: Cell): BadCell {
  return new BadCell(isError(cell) && cell.error === "#N/A" ? "#N/A" : "#VALUE!");
}

/** The exact number in a cell, 0 for a blank one; throws BadCell on errors, texts and booleans. */
export function readNumber(cell: Cell): Fraction {
  if (isBlank(cell)) return Fraction.zero;
  if (typeof cell !== "number" || !Number.isFinite(cell)) throw badCell(cell);
  return Fraction.ofCell(cell);
}
