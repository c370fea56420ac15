import { Exact } from "../../engine/numbers/exact";
import { amount } from "../../engine/wording/format";
import type { AccountTotal } from "../positions-file";
import type { Entry, FileTotal, Held } from "./entry";
import { grouped } from "./grouped";
import { type Scope, type ScopedTotal, scopedTotals } from "./scopes";

/**
 * Reconciles what was read with the file's own totals, account by account. An account of which the file gives no total
 * has what was read alone.
 *
 * @param entries every row in the order of the file
 */
export function reconcile(entries: readonly Entry[]): AccountTotal[] {
  const { ledgers, totals: found } = scopedTotals(entries);
  const held = entries.filter((entry) => entry.kind === "position");
  const hasCurrencies = new Set(held.map(({ currency }) => currency)).size > 1;
  const byAccount = grouped(ofParts(found), ({ scope }) => scope.account);
  const shown = ({ scope, total }: ScopedTotal): AccountTotal =>
    against(total, scope, hasCurrencies);
  const ofAccounts = [...ledgers].flatMap(([account, { items }]) => {
    const own = byAccount.get(account);
    if (own) return own.map(shown);
    return byCurrency(items.filter((item) => item.kind === "position")).map((part) =>
      alone(account, part, hasCurrencies),
    );
  });
  const ofFile = [...byAccount].flatMap(([account, own]) => (ledgers.has(account) ? [] : own));
  return [...ofAccounts, ...ofFile.map(shown)];
}

/** Of several totals of one part, all but the nearest are in another currency. */
function ofParts(totals: readonly ScopedTotal[]): ScopedTotal[] {
  const named = totals.filter(({ total }) => total.part !== "");
  return totals.filter((one) => {
    if (one.total.part === "") return true;
    const same = named.filter(
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
  const currency = parts.length === 1 ? (scope.rows[0]?.currency ?? null) : null;
  return {
    account: scope.account,
    file: file && file.toNumber(),
    read: read && read.toNumber(),
    difference: difference && difference.toNumber(),
    ...(scope.part === undefined ? {} : { part: scope.part }),
    ...(hasCurrencies && currency !== null ? { currency } : {}),
    ...explained(difference, scope, parts.length > 1),
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

/** What a difference comes from, as far as the file says. */
function explained(
  difference: Exact | null,
  { pending, rows }: Scope,
  isMixed: boolean,
): Pick<AccountTotal, "explanation" | "isExplained"> {
  if (isMixed)
    return { explanation: "Its positions are in several currencies, which have no sum." };
  if (difference === null || difference.isZero()) return {};
  const onItsWay = pending.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0));
  const rest = difference.minus(onItsWay);
  const counted = `The file's total counts pending activity of ${money(onItsWay)}, which is no position`;
  if (rest.isZero()) return { explanation: `${counted}.`, isExplained: true };
  const unknown = rows.filter(({ value }) => value === null).length;
  if (unknown > 0) return { explanation: `Positions without a value: ${unknown}.` };
  if (onItsWay.isZero()) return {};
  return { explanation: `${counted}; ${money(rest)} more is unexplained.` };
}

function byCurrency(rows: readonly Held[]): Held[][] {
  return [...grouped(rows, ({ currency }) => currency).values()];
}

function sumOf(rows: readonly Held[]): Exact {
  return rows.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0));
}

function money(value: Exact): string {
  return amount(value.toNumber(), 2);
}
