import type { LeftOut } from "../positions-file";
import { type FileRecord, recordOf } from "../rows/record";
import type { Line } from "../text/lines";
import { type Columns, headingOf } from "./columns";
import type { FormatRows } from "./format";

/** What a table's reader needs to know of a format beside the headers. */
export interface TableRules {
  /** The account that a line above a table names; null where it names none. */
  readonly accountAbove?: (line: Line, next: Line | undefined) => string | null;
  /** Puts a row right that the format writes otherwise than its headers say. */
  readonly correct?: (record: FileRecord) => FileRecord;
}

/** Where a reader is in a file. */
type Place =
  | { readonly kind: "above" }
  | { readonly kind: "positions"; readonly columns: Columns }
  | { readonly kind: "other table" };

/** Reads the tables of positions of a file, each below its row of headers, and tells them from other tables. */
export function readTables(lines: readonly Line[], rules: TableRules = {}): FormatRows {
  const records: FileRecord[] = [];
  const leftOut: LeftOut[] = [];
  const dateTexts: string[] = [];
  let place: Place = { kind: "above" };
  let account = "";
  for (const [at, line] of lines.entries()) {
    const heading = headingOf(line.cells);
    if (heading) {
      place = heading;
      continue;
    }
    const named = rules.accountAbove?.(line, lines[at + 1]) ?? null;
    if (named !== null) {
      account = named;
      place = { kind: "above" };
      dateTexts.push(line.cells.join(" "));
      continue;
    }
    if (place.kind === "positions") {
      const record = recordOf(line, place.columns, account);
      records.push(rules.correct?.(record) ?? record);
      continue;
    }
    // The days in other tables are those of trades.
    if (place.kind === "above") dateTexts.push(line.cells.join(" "));
    leftOut.push({ line: line.line, reason: reasonAt(place) });
  }
  return { records, leftOut, dateTexts };
}

/** Whether a file has a row of headers that a format is known by. */
export function hasHeaders(lines: readonly Line[], headers: readonly string[]): boolean {
  return lines.some(({ cells }) => {
    const found = cells.map((cell) => cell.toLowerCase());
    return headers.every((header) => found.includes(header));
  });
}

function reasonAt({ kind }: Place): string {
  return kind === "above"
    ? "It stands above the table of positions."
    : "It is in another table, such as transactions.";
}
