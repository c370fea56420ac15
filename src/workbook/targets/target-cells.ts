import { fractionFromEntry } from "../../engine/numbers/percent-text";
import { bandText, percentText } from "../../engine/triggers/band-entry";
import { bandFromNumber } from "../../engine/triggers/band-text";
import { isBlankCell, textOfCell } from "../cells";

/** A target in a cell as a fraction; null for a blank and for what is no target. */
export function targetFromCell(cell: unknown, scale: 1 | 100): number | null {
  if (typeof cell === "string") return fractionFromEntry(cell);
  if (typeof cell !== "number" || cell < 0) return null;
  return scale === 1 ? cell : Number((cell / 100).toPrecision(15));
}

/** The text of a band in its cell, or in the cells of its lower and upper edge; null where there is none. */
export function bandFromCells(band: unknown, lower: unknown, upper: unknown): string | null {
  if (typeof band === "number")
    return isWidth(band) ? bandText(bandFromNumber(band, 0)) : String(band);
  if (!isBlankCell(band)) return textOfCell(band);
  if (typeof lower !== "number" || typeof upper !== "number") return null;
  return `${percentText(lower)}..${percentText(upper)}`;
}

function isWidth(band: number): boolean {
  return band >= 0 && band < 1;
}
