import type { Arithmetic } from "../numbers/arithmetic";
import { BOTH, type Limits } from "./limits";
import { both, marked, nonZero, without } from "./masks";
import { negative } from "./position";
import type { Solution } from "./solve";
import type { Task } from "./task";

/** Trades in whole minor units (cents), and what is missing to what they must add up to. */
export interface Counted<Column> {
  /** One a row. */
  readonly counts: Column;
  /** The size of a minor unit, in parts (a number). */
  readonly unit: Column;
  /** Units that are left over (a number); below 0 so many are to be given back. */
  readonly left: Column;
  /** The sign of `left`. */
  readonly side: number;
  /** The way into its limits or its band of each row that ends at a limit or an edge: 1 up, −1 down; else 0. */
  readonly inward: Int8Array;
  /** The rows whose part of a unit was rounded up. */
  readonly roundedUp: Uint8Array;
}

/**
 * The rows that take the units that are left over (semantics: Who gets the cent): those that trade and don't end at an
 * edge or a limit; where all do, those that it takes further inward. No row is taken beyond its limit, but for the part of
 * a cent that another would need cash for which isn't there.
 */
export function centTakers<Column>(
  arithmetic: Arithmetic<Column>,
  { trades, limits, atLimit }: Solution<Column>,
  task: Task<Column>,
  counted: Counted<Column>,
): Uint8Array {
  const { side, inward, roundedUp } = counted;
  const fitting = (rows: Uint8Array): Uint8Array =>
    thatStayWithin(arithmetic, limits, counted, rows);
  const all = nonZero(arithmetic.compare(trades, arithmetic.cells([0])));
  const trading = side < 0 ? withSome(arithmetic, all, soldWhole(arithmetic, task, counted)) : all;
  const inside = fitting(without(without(trading, nonZero(inward)), nonZero(atLimit)));
  if (arithmetic.any(inside)) return inside;
  const further = fitting(
    marked(trading.length, (row) => Boolean(trading[row] && inward[row] === side)),
  );
  if (arithmetic.any(further)) return further;
  const free = fitting(
    marked(trading.length, (row) => {
      const limit = atLimit[row] as number;
      return Boolean(trading[row]) && limit !== -side && limit !== BOTH;
    }),
  );
  return side > 0 || arithmetic.any(free) ? free : roundedUp;
}

/** A mask without the rows of another, unless that is all of them. */
function withSome<Column>(
  arithmetic: Arithmetic<Column>,
  mask: Uint8Array,
  others: Uint8Array,
): Uint8Array {
  const rest = without(mask, others);
  return arithmetic.any(rest) ? rest : mask;
}

/** Marks the rows of which nothing is left to be sold, those that aren't held yet among them. */
function soldWhole<Column>(
  arithmetic: Arithmetic<Column>,
  { position }: Task<Column>,
  { counts, unit }: Counted<Column>,
): Uint8Array {
  const { cells, compare, multiply } = arithmetic;
  const held = compare(position.held, cells([0]));
  const left = compare(multiply(counts, unit), negative(arithmetic, position.held));
  const isLong = (row: number): boolean => (held[row] as number) >= 0;
  return marked(left.length, (row) => isLong(row) && (left[row] as number) <= 0);
}

/** Of some rows those that stay within their limits when they share what is left over among themselves. */
function thatStayWithin<Column>(
  arithmetic: Arithmetic<Column>,
  limits: Limits<Column> | null,
  counted: Counted<Column>,
  rows: Uint8Array,
): Uint8Array {
  if (!limits || !arithmetic.any(rows)) return rows;
  const { add, compare, multiply } = arithmetic;
  const { counts, unit, side } = counted;
  const { least, hasLeast, most, hasMost } = limits;
  const [bound, isBound] = side > 0 ? [most, hasMost] : [least, hasLeast];
  const after = multiply(add(counts, largestShare(arithmetic, counted, rows)), unit);
  const way = compare(after, bound);
  const isBeyond = marked(rows.length, (row) => Boolean(isBound[row]) && way[row] === side);
  const fitting = without(rows, isBeyond);
  // The fewer they are, the more each takes.
  const isSettled = !arithmetic.any(both(rows, isBeyond));
  return isSettled ? fitting : thatStayWithin(arithmetic, limits, counted, fitting);
}

/** The most units that one of some rows takes of what is left over among them. */
function largestShare<Column>(
  arithmetic: Arithmetic<Column>,
  { left, side }: Counted<Column>,
  rows: Uint8Array,
): Column {
  const { cells, floor, sum } = arithmetic;
  const count = sum(cells([1]), rows);
  if (side < 0) return floor(left, count).units;
  return negative(arithmetic, floor(negative(arithmetic, left), count).units);
}
