import { fractionFromEntry } from "../../engine/numbers/percent-text";
import { bandText, percentText } from "../../engine/triggers/band-entry";
import { bandFromNumber } from "../../engine/triggers/band-text";
import { isBlankCell, textOfCell } from "../cells";

/** Fractions add up to 1 and percents to 100; what is written so far adds up to either, or less. */
const FRACTIONS_MOST = 10;

/** What targets that are numbers are to be divided by: 100 where they add up to more than fractions can. */
export function scaleOfTargets(cells: readonly unknown[]): 1 | 100 {
  const sum = cells.reduce<number>(
    (total, cell) => total + (typeof cell === "number" ? cell : 0),
    0,
  );
  return sum > FRACTIONS_MOST ? 100 : 1;
}

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
