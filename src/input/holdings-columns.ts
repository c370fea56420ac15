import { holdingsError } from "../engine/errors/holdings-error";
import {
  type ColumnFields,
  fieldsOfHeaders,
  type HoldingsField,
} from "../engine/portfolio/holdings-headers";
import { type Cell, inWords, isBlankOrZero } from "./cells";

/** The headers of a table's columns as they stand there. */
export interface HeaderReport {
  readonly read: readonly string[];
  /** Headers that say nothing to a plan. */
  readonly unread: readonly string[];
}

/** What a plan doesn't read of a holdings table: it knows no taxes. */
const UNREAD: ReadonlySet<HoldingsField | null> = new Set(["Basis"]);

/**
 * What each column of a table holds that a plan reads, by its header.
 *
 * @param elsewhere what a table of targets says instead, so that the holdings' own columns of it aren't read
 * @throws InputError `holdingsNoHeaders`, or `holdingsColumn` where a column is missing that a plan needs
 */
export function holdingsFields(
  headers: readonly Cell[],
  elsewhere: readonly HoldingsField[],
): ColumnFields {
  const found = fieldsOfHeaders(headers);
  const fields = found.map((field) => {
    const isElsewhere = field !== null && elsewhere.includes(field);
    return isElsewhere || isUnread(field, found) ? null : field;
  });
  requireColumns(headers, fields, elsewhere);
  return fields;
}

/** Which headers were read. */
export function headerReport(
  headers: readonly Cell[],
  isReadAt: (column: number) => boolean,
): HeaderReport {
  const named = (isRead: boolean): string[] =>
    headers.flatMap((header, column) =>
      isBlankOrZero(header) || isReadAt(column) !== isRead ? [] : [inWords(header).trim()],
    );
  return { read: named(true), unread: named(false) };
}

function isUnread(field: HoldingsField | null, found: ColumnFields): boolean {
  switch (field) {
    case "Lower":
    case "Upper":
      // The edges beside a band are most likely what KEEL.BANDS made of it.
      return found.includes("Band");
    case "Rate":
      // Without currencies it may be a rate of interest.
      return !found.includes("Currency");
    default:
      return UNREAD.has(field);
  }
}

function requireColumns(
  headers: readonly Cell[],
  fields: ColumnFields,
  elsewhere: readonly HoldingsField[],
): void {
  if (fields.every((field) => field === null)) {
    throw holdingsError("holdingsNoHeaders", { first: inWords(headers[0] ?? null) });
  }
  const missing = missingColumn((field) => fields.includes(field) || elsewhere.includes(field));
  if (missing === null) return;
  const found = headers.filter((header) => !isBlankOrZero(header)).map(inWords);
  throw holdingsError("holdingsColumn", { missing, found });
}

/** The first column that a plan can't do without. */
function missingColumn(has: (field: HoldingsField) => boolean): string | null {
  if (!has("Name") && !has("Symbol")) return "Name";
  if (!has("Value") && !(has("Quantity") && has("Price"))) {
    if (has("Quantity")) return "Price or Value";
    return has("Price") ? "Quantity or Value" : "Value";
  }
  return has("Target") ? null : "Target";
}
