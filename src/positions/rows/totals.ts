import { Exact } from "../../engine/numbers/exact";
import { amount } from "../../engine/wording/format";
import type { AccountTotal } from "../positions-file";
import type { Entry, FileTotal, Held, PendingAmount } from "./entry";

/** The positions that a total may be of. */
interface Scope {
  /** Null for the whole file, or where positions have no account. */
  readonly account: string | null;
  /** What the total is of, where it is part of an account. */
  readonly part?: string;
  readonly rows: readonly Held[];
  /** What is on its way in the same accounts, which the file's total may count. */
  readonly pending: readonly PendingAmount[];
}

/**
 * Reconciles what was read with the file's own totals, account by account. An account of which the file gives no total
 * has what was read alone.
 *
 * @param entries every row in the order of the file
 */
export function reconcile(entries: readonly Entry[]): AccountTotal[] {
  const rows = entries.filter((entry) => entry.kind === "position");
  const accounts = [...new Set(rows.map(({ account }) => account))];
  const hasCurrencies = new Set(rows.map(({ currency }) => currency)).size > 1;
  const totals = ofParts(entries.flatMap((_, at) => totalAt(entries, at, accounts)));
  const shown = ({ scope, total }: ScopedTotal): AccountTotal =>
    against(total, scope, hasCurrencies);
  const ofAccounts = accounts.flatMap((account) => {
    const own = totals.filter(({ scope }) => scope.account === account);
    if (own.length > 0) return own.map(shown);
    return byCurrency(rows.filter((row) => row.account === account)).map((part) =>
      alone(account, part, hasCurrencies),
    );
  });
  const ofFile = totals.filter(({ scope }) => !accounts.includes(scope.account));
  return [...ofAccounts, ...ofFile.map(shown)];
}

interface ScopedTotal {
  readonly total: FileTotal;
  readonly scope: Scope;
}

/** A total of the file with the positions that it is nearest to. */
function totalAt(
  entries: readonly Entry[],
  at: number,
  accounts: readonly (string | null)[],
): ScopedTotal[] {
  const total = entries[at];
  if (total?.kind !== "total" || total.value === null) return [];
  const value = total.value;
  const scopes = scopesOf(entries, at, total, accounts).filter(({ rows }) => rows.length > 0);
  const distances = scopes.map(({ rows }) => sumOf(rows).minus(value).abs());
  const nearest = distances.reduce(
    (best, distance, place) => (distance.lt(distances[best] as Exact) ? place : best),
    0,
  );
  const scope = scopes[nearest];
  return scope ? [{ total, scope }] : [];
}

/** What a total may be of, the widest first. */
function scopesOf(
  entries: readonly Entry[],
  at: number,
  total: FileTotal,
  accounts: readonly (string | null)[],
): Scope[] {
  const only = accounts.length === 1 ? (accounts[0] ?? null) : null;
  const account = total.account ?? only;
  const isOfAccount = (entry: Entry): boolean =>
    account === null || ("account" in entry && entry.account === account);
  if (total.part !== "") {
    const { part, currency } = total;
    const rows = held(entries).filter((row) => row.part === part && row.currency === currency);
    return [{ account, part, rows: rows.filter(isOfAccount), pending: [] }];
  }
  const since = entries.slice(0, at).findLastIndex(({ kind }) => kind === "total") + 1;
  return [
    scopeOf(entries.filter(isOfAccount), account),
    {
      ...scopeOf(entries.slice(since, at).filter(isOfAccount), account),
      part: total.name || "Subtotal",
    },
  ];
}

function scopeOf(entries: readonly Entry[], account: string | null): Scope {
  const pending = entries.filter((entry) => entry.kind === "pending");
  return { account, rows: held(entries), pending };
}

/** Of several totals of one part, all but the nearest are in another currency. */
function ofParts(totals: readonly ScopedTotal[]): ScopedTotal[] {
  return totals.filter((one) => {
    if (one.total.part === "") return true;
    const same = totals.filter(
      ({ scope, total }) =>
        scope.account === one.scope.account &&
        scope.part === one.scope.part &&
        total.currency === one.total.currency,
    );
    return same.every((other) => other === one || distanceOf(one).lte(distanceOf(other)));
  });
}

function distanceOf({ total, scope }: ScopedTotal): Exact {
  return sumOf(scope.rows)
    .minus(total.value ?? 0)
    .abs();
}

function against(total: FileTotal, scope: Scope, hasCurrencies: boolean): AccountTotal {
  const parts = byCurrency(scope.rows);
  const file = total.value;
  const read = parts.length > 1 ? null : sumOf(scope.rows);
  const difference = file && read && file.minus(read);
  const explanation = explain(difference, scope, parts.length > 1);
  const currency = parts.length === 1 ? (scope.rows[0]?.currency ?? null) : null;
  return {
    account: scope.account,
    file: file && file.toNumber(),
    read: read && read.toNumber(),
    difference: difference && difference.toNumber(),
    ...(scope.part === undefined ? {} : { part: scope.part }),
    ...(hasCurrencies && currency !== null ? { currency } : {}),
    ...(explanation === null ? {} : { explanation }),
  };
}

function alone(
  account: string | null,
  rows: readonly Held[],
  hasCurrencies: boolean,
): AccountTotal {
  const currency = rows[0]?.currency ?? null;
  return {
    account,
    file: null,
    read: sumOf(rows).toNumber(),
    difference: null,
    ...(hasCurrencies && currency !== null ? { currency } : {}),
  };
}

function explain(
  difference: Exact | null,
  { pending, rows }: Scope,
  isMixed: boolean,
): string | null {
  if (isMixed) return "Its positions are in several currencies, which have no sum.";
  if (difference === null || difference.isZero()) return null;
  const onItsWay = pending.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0));
  const rest = difference.minus(onItsWay);
  const counted = `The file's total counts pending activity of ${money(onItsWay)}, which is no position`;
  if (!onItsWay.isZero() && rest.isZero()) return `${counted}.`;
  const unknown = rows.filter(({ value }) => value === null).length;
  if (unknown > 0) return `Positions without a value: ${unknown}.`;
  return onItsWay.isZero() ? null : `${counted}; ${money(rest)} more is unexplained.`;
}

function held(entries: readonly Entry[]): Held[] {
  return entries.filter((entry) => entry.kind === "position");
}

function byCurrency(rows: readonly Held[]): Held[][] {
  const parts = new Map<string | null, Held[]>();
  for (const row of rows) parts.set(row.currency, [...(parts.get(row.currency) ?? []), row]);
  return [...parts.values()];
}

function sumOf(rows: readonly Held[]): Exact {
  return rows.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0));
}

function money(value: Exact): string {
  return amount(value.toNumber(), 2);
}
