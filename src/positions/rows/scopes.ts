import type { Entry, FileTotal, Held, PendingAmount } from "./entry";
import { Ledger, type Run } from "./ledger";

/** The positions that a total is of. */
export interface Scope {
  /** Null for the whole file, or where positions have no account. */
  readonly account: string | null;
  /** What the total is of, where it is part of an account. */
  readonly part?: string;
  readonly rows: readonly Held[];
  /** What is on its way in the same accounts, which the file's total may count. */
  readonly pending: readonly PendingAmount[];
}

/** A total of the file with the positions that it is of. */
export interface ScopedTotal {
  readonly total: FileTotal;
  readonly scope: Scope;
}

/** A file's positions by account, and its totals. */
export interface ScopedTotals {
  /** In the order of the file. */
  readonly ledgers: ReadonlyMap<string | null, Ledger>;
  readonly totals: readonly ScopedTotal[];
}

/** A total with the ledger that it counts in, and its place there. */
interface PlacedTotal {
  readonly total: FileTotal;
  readonly ledger: Ledger;
  readonly place: number;
}

/**
 * Finds what each total of a file is of: all of its account or file where that comes to it, with or without pending
 * activity; else the longest run of rows above it, or below it, that does; else what is nearest to it.
 *
 * @param entries every row in the order of the file
 */
export function scopedTotals(entries: readonly Entry[]): ScopedTotals {
  const { ledgers, placed } = ledgersOf(entries);
  return {
    ledgers,
    totals: placed.flatMap((each) => {
      const scope = each.total.part === "" ? scopeOf(each, ledgers) : scopeOfPart(each);
      each.ledger.markTotal(each.place);
      const isLost = scope.account !== null && !each.total.value?.isZero();
      return scope.rows.length > 0 || isLost ? [{ total: each.total, scope }] : [];
    }),
  };
}

function ledgersOf(entries: readonly Entry[]) {
  const held = entries.filter((entry) => entry.kind === "position");
  const ledgers = new Map(held.map(({ account }) => [account, new Ledger(account)]));
  const [only] = ledgers.size === 1 ? ledgers.values() : [];
  const file = only ?? new Ledger(null);
  const ledgerOf = (account: string | null): Ledger => {
    const own = ledgers.get(account) ?? (account === null ? file : new Ledger(account));
    if (own !== file) ledgers.set(account, own);
    return own;
  };
  const placed: PlacedTotal[] = [];
  for (const entry of entries) {
    if (entry.kind === "note") continue;
    const isTotal = entry.kind === "total";
    const own = ledgerOf(isTotal ? accountOf(entry, ledgers) : entry.account);
    if (isTotal) {
      if (entry.value !== null) placed.push({ total: entry, ledger: own, place: own.items.length });
      continue;
    }
    own.add(entry);
    if (only === undefined && own !== file) file.add(entry);
  }
  return { ledgers, placed };
}

/** The account that a total names; in the column of accounts it may call itself a total, of one of them or of all. */
function accountOf(
  { account }: FileTotal,
  ledgers: ReadonlyMap<string | null, Ledger>,
): string | null {
  if (account === null || ledgers.has(account)) return account;
  const named = account.replace(/\b(?:grand |sub-?)?totals?\b(?: (?:for|of)\b)?|:/gi, "").trim();
  return named === account || ledgers.has(named) ? named : null;
}

function scopeOf(placed: PlacedTotal, ledgers: ReadonlyMap<string | null, Ledger>): Scope {
  const { total, ledger } = placed;
  const run = runOf(placed);
  const items = ledger.items.slice(run.from, run.to);
  const rows = items.filter((item) => item.kind === "position");
  const pending = items.filter((item) => item.kind === "pending");
  if (ledger.countOf(run) === ledger.countOf(ledger.whole))
    return { account: ledger.account, rows, pending };
  const accounts = new Set(rows.map(({ account }) => account));
  const account = accounts.size === 1 ? (rows[0]?.account ?? null) : ledger.account;
  const own = ledgers.get(account);
  const isAll = accounts.size === 1 && own !== undefined && own.countOf(own.whole) === rows.length;
  const scope = { account, rows, pending };
  return isAll ? scope : { ...scope, part: total.name || "Subtotal" };
}

function runOf({ total, ledger, place }: PlacedTotal): Run {
  const { whole } = ledger;
  const { value } = total;
  if (value === null || ledger.comesTo(whole, value)) return whole;
  const exact = total.isAbove ? ledger.runFrom(place, value) : ledger.runOf(value, place);
  if (exact) return exact;
  const last = ledger.lastUpTo(place);
  const isLastNearer = ledger.distanceOf(last, value).lt(ledger.distanceOf(whole, value));
  return ledger.countOf(last) > 0 && isLastNearer ? last : whole;
}

/** Of the part of an account that the file itself names, in the total's currency. */
function scopeOfPart({ total: { part, currency }, ledger }: PlacedTotal): Scope {
  const rows = ledger.items.filter(
    (item) => item.kind === "position" && item.part === part && item.currency === currency,
  ) as Held[];
  return { account: ledger.account, part, rows, pending: [] };
}
