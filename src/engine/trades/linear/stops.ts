import type { Row } from "./starting-rows";

/** Where an entering variable stops: at its own limit, or where the basic variable of a row meets one of its own. */
export interface Stop {
  readonly row: Row | null;
  readonly atMost: boolean;
  /** The way to the stop is `top / bottom`. */
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The rows that a variable enters, and how far their variables may go. */
interface Way {
  readonly rows: readonly Row[];
  /** The place of the entering variable among the columns. */
  readonly column: number;
  /** How far it may go itself; null for any way. */
  readonly ownMost: bigint | null;
  /** The most that each variable may be; null for no limit. */
  readonly most: readonly (bigint | null)[];
  readonly denominator: bigint;
}

/** The first stop on the way of an entering variable; null where there is none. */
export function firstStop({ rows, column, ownMost, most, denominator }: Way): Stop | null {
  let stop: Stop | null =
    ownMost === null ? null : { row: null, atMost: true, top: ownMost, bottom: 1n };
  for (const row of rows) {
    const found = stopAt(row, row.coefficients[column] as bigint, most, denominator);
    if (found && (stop === null || isBefore(found, stop))) stop = found;
  }
  return stop;
}

function stopAt(
  row: Row,
  coefficient: bigint,
  most: Way["most"],
  denominator: bigint,
): Stop | null {
  if (coefficient > 0n) return { row, atMost: false, top: row.rightSide, bottom: coefficient };
  const limit = most[row.basic] ?? null;
  if (coefficient === 0n || limit === null) return null;
  return { row, atMost: true, top: limit * denominator - row.rightSide, bottom: -coefficient };
}

/** Whether a stop comes before another; of equal ones the column's own limit, then the first variable. */
function isBefore(one: Stop, other: Stop): boolean {
  const [a, b] = [one.top * other.bottom, other.top * one.bottom];
  if (a !== b) return a < b;
  if (!other.row) return false;
  return !one.row || one.row.basic < other.row.basic;
}
