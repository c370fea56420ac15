import { type Area, placeInWords } from "../../addresses";
import type { Change } from "../../change";
import { HOLDINGS_TABLE } from "../../portfolio/pointers";

/** What an import did. */
export interface Imported {
  readonly area: Area;
  /** How many rows the table has now. */
  readonly rows: number;
  readonly change: Change;
}

/** What an import did, for people. */
export function importedInWords({ area, rows }: Imported): string {
  const count = rows === 1 ? "1 row" : `${rows} rows`;
  return `The holdings are in ${HOLDINGS_TABLE}, ${placeInWords(area)}: ${count}.`;
}
