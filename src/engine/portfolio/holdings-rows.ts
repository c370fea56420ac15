/** What a row below the headers is. */
export type RowKind = "position" | "blank" | "total" | "pending" | "note";

/** What tells the kinds of rows apart. */
export interface HoldingsRow {
  /** The texts that name the row: its name and its symbol. */
  readonly names: readonly string[];
  /** Its value in money; null where there is none. */
  readonly value: number | null;
  /** Whether it has a target of its own. */
  readonly hasTarget: boolean;
  /** Whether all its cells are blank. */
  readonly isBlank: boolean;
}

const TOTAL =
  /^(?:grand |sub|account |portfolio )?[- ]?totals?\b|^(?:gesamt|summe|zwischensumme|insgesamt)/i;
const PENDING = /^pending\b/i;

/** Values add up where they agree to half a cent, or to the digits that a cell keeps. */
const AGREES = 1e-13;

/**
 * What each row is, in order. A total is a row that says so, has no name, or is worth what two or more positions since
 * the last total add up to; a row with neither value nor target is a note.
 */
export function kindsOfRows(rows: readonly HoldingsRow[]): RowKind[] {
  const since: number[] = [];
  return rows.map((row) => {
    const kind = kindOf(row, since);
    if (kind === "position") since.push(row.value ?? 0);
    if (kind === "total") since.length = 0;
    return kind;
  });
}

function kindOf(row: HoldingsRow, since: readonly number[]): RowKind {
  if (row.isBlank) return "blank";
  const names = row.names.map((name) => name.trim()).filter((name) => name !== "");
  if (names.some((name) => PENDING.test(name))) return "pending";
  if (names.some((name) => TOTAL.test(name))) return "total";
  if (row.value === null) return row.hasTarget && names.length > 0 ? "position" : "note";
  if (names.length === 0) return "total";
  return addsUp(row.value, since) && !row.hasTarget ? "total" : "position";
}

function addsUp(value: number, since: readonly number[]): boolean {
  if (since.length < 2 || value === 0) return false;
  const size = since.reduce((total, each) => total + Math.abs(each), 0);
  const sum = since.reduce((total, each) => total + each, 0);
  return Math.abs(sum - value) <= Math.max(0.005, size * AGREES);
}
