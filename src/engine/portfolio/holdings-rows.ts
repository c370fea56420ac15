/** What a row below the headers is. */
export type RowKind = "position" | "class" | "blank" | "total" | "pending" | "note";

/** What tells the kinds of rows apart. */
export interface HoldingsRow {
  /** The texts that name the row: its name and its symbol. */
  readonly names: readonly string[];
  /** Its value in money; null where there is none. */
  readonly value: number | null;
  /** Whether it has a target of its own. */
  readonly hasTarget: boolean;
  /** Whether it has a quantity or a price other than 0. */
  readonly hasUnits: boolean;
  /** Whether it speaks of a class itself. */
  readonly isOfClass: boolean;
  /** Whether all its cells are blank. */
  readonly isBlank: boolean;
}

const TOTAL = new RegExp(
  [
    /^(?:grand |account |portfolio |positions? )?[- ]?totals?(?: (?:value|for|of|in|account|portfolio|assets|holdings|positions)\b.*)?[.:]*$/,
    /^totals? \(?(?:usd|eur|gbp|chf|jpy|inr|cad|aud|hkd|sgd)\)?[.:]*$/,
    /^sub[- ]?totals?\b|\bsub[- ]?totals?[.:]*$/,
    /^sums?(?: of\b.*)?[.:]*$/,
    /^(?:gesamt|summen?\b|zwischensumme|insgesamt)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);
const PENDING = /^pending\b/i;

/** How names of totals begin or end, and those of funds, too: "Total equity", "Total Return Fund". */
const LIKELY_TOTAL = /^totals?\b|\btotals?[.:]*$/i;

/** Values add up where they agree to half a cent, or to the digits that a cell keeps. */
const AGREES = 1e-13;

/** What the name of a row says that it is, if not a position. */
export function kindByName(name: string): "total" | "pending" | null {
  if (PENDING.test(name)) return "pending";
  return TOTAL.test(name) ? "total" : null;
}

/** Whether a name may be that of a total, though funds are called so, too. */
export function isLikelyTotal(name: string): boolean {
  return LIKELY_TOTAL.test(name);
}

/** What the positions since the last total add up to. */
interface Sum {
  count: number;
  value: number;
  /** The sum of their sizes. */
  size: number;
}

/**
 * What each row is, in order. A total is a row that says so, has no name, or has neither quantity nor price and is worth
 * what two or more positions since the last total add up to; a row with neither value nor target is a note.
 */
export function kindsOfRows(rows: readonly HoldingsRow[]): RowKind[] {
  let since: Sum = { count: 0, value: 0, size: 0 };
  return rows.map((row) => {
    const kind = kindOf(row, since);
    const value = row.value ?? 0;
    if (kind === "position") {
      since.count++;
      since.value += value;
      since.size += Math.abs(value);
    }
    if (kind === "total") since = { count: 0, value: 0, size: 0 };
    return kind;
  });
}

function kindOf(row: HoldingsRow, since: Sum): RowKind {
  if (row.isBlank) return "blank";
  if (row.isOfClass) return "class";
  const names = row.names.map((name) => name.trim()).filter((name) => name !== "");
  const named = names.map(kindByName).find((kind) => kind !== null);
  if (named) return named;
  if (row.value === null) return row.hasTarget && names.length > 0 ? "position" : "note";
  if (names.length === 0) return "total";
  const mayBeTotal = !row.hasTarget || names.some(isLikelyTotal);
  return mayBeTotal && !row.hasUnits && addsUp(row.value, since) ? "total" : "position";
}

function addsUp(value: number, { count, value: sum, size }: Sum): boolean {
  if (count < 2 || value === 0) return false;
  return Math.abs(sum - value) <= Math.max(0.005, size * AGREES);
}
