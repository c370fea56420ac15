import type { Row } from "./lines";
import { multiply, negative, subtract, type Whole } from "./whole";

/** Where an entering variable stops: at its own limit, or where the basic variable of a row meets one of its own. */
export interface Stop {
  readonly row: Row | null;
  readonly atMost: boolean;
  /** The way to the stop is `top / bottom`. */
  readonly top: Whole;
  readonly bottom: Whole;
}

/**
 * The first stop on the way of an entering variable; null where there is none.
 *
 * @param most the most that each variable may be; null for no limit
 */
export function firstStop(
  entering: number,
  rows: Iterable<Row>,
  most: readonly (Whole | null)[],
): Stop | null {
  const own = most[entering] ?? null;
  let stop: Stop | null = own === null ? null : { row: null, atMost: true, top: own, bottom: 1 };
  for (const row of rows) {
    const found = stopAt(row, row.coefficients[entering] ?? 0, most[row.basic] ?? null);
    if (found && (stop === null || isBefore(found, stop))) stop = found;
  }
  return stop;
}

function stopAt(row: Row, coefficient: Whole, limit: Whole | null): Stop | null {
  if (coefficient > 0) return { row, atMost: false, top: row.rightSide, bottom: coefficient };
  if (coefficient === 0 || limit === null) return null;
  return {
    row,
    atMost: true,
    top: subtract(multiply(limit, row.unit), row.rightSide),
    bottom: negative(coefficient),
  };
}

/** Whether a stop comes before another; of equal ones the column's own limit, then the first variable. */
function isBefore(one: Stop, other: Stop): boolean {
  const [a, b] = [multiply(one.top, other.bottom), multiply(other.top, one.bottom)];
  if (a !== b) return a < b;
  if (!other.row) return false;
  return !one.row || one.row.basic < other.row.basic;
}
