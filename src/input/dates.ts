import { type Day, dayFromText, LAST_DAY } from "../engine/triggers/dates";
import type { Cell } from "./cells";

/** The day in a cell, a date of Excel's or a text such as "2026-11-25"; null where it holds neither. */
export function dayIn(cell: Cell): Day | null {
  if (typeof cell === "string") return dayFromText(cell);
  if (typeof cell !== "number" || cell < 1 || cell >= LAST_DAY + 1) return null;
  return Math.floor(cell);
}
