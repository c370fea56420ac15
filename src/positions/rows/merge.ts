import type { Exact } from "../../engine/numbers/exact";
import type { Held } from "./entry";
import { grouped } from "./grouped";

/** Puts rows of the same security in the same account and currency together, in the order of their first rows. */
export function mergePositions(rows: readonly Held[]): Held[] {
  const groups = grouped(rows, positionKey);
  return [...groups.values()].map((group) => ({
    ...group.reduce(together),
    lines: group.flatMap(({ lines }) => lines),
    notes: group.flatMap(({ notes }) => notes),
  }));
}

function positionKey({ account, symbol, name, currency }: Held): string {
  const security = symbol === null ? ["name", name] : ["symbol", symbol];
  return JSON.stringify(
    [account, ...security, currency].map((text) => text?.toLowerCase() ?? null),
  );
}

function together(one: Held, other: Held): Held {
  const quantity = sum(one.quantity, other.quantity);
  const value = sum(one.value, other.value);
  return {
    ...one,
    name: one.name ?? other.name,
    class: one.class ?? other.class,
    quantity,
    price: samePrice(one.price, other.price),
    value,
    basis: sum(one.basis, other.basis),
    priceDate: oldest(one.priceDate, other.priceDate),
  };
}

/** A sum of which a part is missing isn't known. */
function sum(one: Exact | null, other: Exact | null): Exact | null {
  return one && other && one.plus(other);
}

/** Two prices of one security are none. */
function samePrice(one: Exact | null, other: Exact | null): Exact | null {
  if (one === null || other === null) return one ?? other;
  return one.eq(other) ? one : null;
}

function oldest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
