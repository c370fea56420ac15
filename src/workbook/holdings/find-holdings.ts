import { headerRowOf } from "../../engine/portfolio/holdings-headers";
import { isBlankCell, textOfCell } from "../cells";
import type { Corrections } from "../mapping";
import type { Holdings, HoldingsPlace } from "./holdings";
import { readHoldings } from "./read-holdings";

/** Headers of what happened on a day rather than of what is held. */
const EVENTS =
  /^(?:(?:trade |settlement |run |transaction |posting |booking |value )?date|datum|buchungstag|valuta|action|transaction(?: type)?)$/i;

/**
 * The holdings among all cells of a worksheet on which nobody pointed at any. Null where nothing is held there: no
 * headers of holdings, nothing below them, or a list of events such as transactions.
 *
 * @param values the cells as Excel gives values, row by row
 */
export function findHoldings(
  place: HoldingsPlace,
  values: readonly (readonly unknown[])[],
  corrections: Corrections,
): Holdings | null {
  const heading = headerRowOf(values);
  if (heading === null) return null;
  const below = values.slice(heading.row);
  const [first, end] = blockAround(below, firstField(heading.fields));
  const headers = (values[heading.row] ?? []).slice(first, end).map(textOfCell);
  if (headers.some((header) => EVENTS.test(header))) return null;
  const area = { ...place.area, column: place.area.column + first, columns: end - first };
  const block = values.map((row) => row.slice(first, end));
  const holdings = readHoldings({ ...place, area }, block, corrections);
  return holdings.missing === null && holdings.positions.length > 0 ? holdings : null;
}

function firstField(fields: readonly unknown[]): number {
  return fields.findIndex((field) => field === "Name" || field === "Symbol");
}

/** The first column of a block and the one after its last: blank columns part blocks. */
function blockAround(rows: readonly (readonly unknown[])[], inside: number): [number, number] {
  const isBlank = (column: number): boolean => rows.every((row) => isBlankCell(row[column]));
  const columns = rows[0]?.length ?? 0;
  let [first, end] = [inside, inside + 1];
  while (first > 0 && !isBlank(first - 1)) first--;
  while (end < columns && !isBlank(end)) end++;
  return [first, end];
}
