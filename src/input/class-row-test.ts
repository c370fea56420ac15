import type { ColumnFields, HoldingsField } from "../engine/portfolio/holdings-headers";
import { classKey } from "../engine/portfolio/tree";
import { type Cell, inWords, isBlankOrZero } from "./cells";

/**
 * Tells the rows that speak of a class itself: they name a class, and neither a holding nor what is held of it. Whether
 * they say anything of the class doesn't count.
 *
 * @param fields what each column holds
 */
export function classRowTest(fields: ColumnFields): (row: readonly Cell[]) => boolean {
  const placesOf = (...wanted: HoldingsField[]): number[] =>
    wanted.map((field) => fields.indexOf(field)).filter((column) => column >= 0);
  const blank = placesOf("Name", "Symbol", "Value", "Quantity");
  const levels = fields.flatMap((field, column) => (field === "Class" ? [column] : []));
  return (row) =>
    levels.some((column) => namesClass(row[column] ?? null)) &&
    blank.every((column) => isBlankOrZero(row[column] ?? null));
}

function namesClass(cell: Cell): boolean {
  return !isBlankOrZero(cell) && classKey(inWords(cell)) !== "";
}
