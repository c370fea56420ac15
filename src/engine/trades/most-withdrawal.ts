import { decimals } from "../numbers/decimals";
import { Exact, exactOf } from "../numbers/exact";
import { isAtMost, whereAtMostZero } from "../numbers/straight-pieces";
import { bookOf, requireValue } from "../portfolio/book";
import type { Portfolio } from "../portfolio/portfolio";
import type { RowTerms } from "../portfolio/terms";
import type { Band } from "../triggers/band";
import { minorUnit } from "./rounding";
import { rangeByTerms, type RowRange, withinBands } from "./withdrawal-ranges";

/** What a withdrawal has to leave as it is to be. */
export interface WithdrawalRequest {
  readonly portfolio: Portfolio;
  /** One a row, or one for all rows; null where there are none. */
  readonly bands: readonly Band[] | null;
  readonly terms: RowTerms | null;
  /** The decimals that money is counted in. */
  readonly decimals: number;
}

/** What keeps a withdrawal from being larger, or smaller. */
export type Obstacle =
  | { readonly kind: "nothing" }
  /** A row that may not be sold and would be more of what is left than it may be; or that is less, and isn't bought. */
  | { readonly kind: "row"; readonly row: number }
  /** Rows that together may not be less: at their lower edges, or kept. */
  | {
      readonly kind: "floors";
      readonly atEdge: readonly number[];
      readonly kept: readonly number[];
    }
  /** Rows that together may not be all that is left: those that are more than they may be. */
  | { readonly kind: "ceilings"; readonly above: readonly number[] }
  /** What funds make of what they count in: more, or less, of what is left than it may be. */
  | {
      readonly kind: "mix";
      readonly above: readonly number[];
      readonly below: readonly number[];
    };

/** How much may be withdrawn without a breach. */
export interface MostWithdrawal {
  /** Money; null where no withdrawal leaves every row where it may be. */
  readonly most: number | null;
  /** The least that has to be withdrawn, money; 0 where nothing is in breach today. */
  readonly least: number;
  /** What a larger withdrawal would run into. */
  readonly stoppedBy: Obstacle;
  /** What a smaller one would leave as it is. */
  readonly askedBy: Obstacle;
  readonly ranges: readonly RowRange[];
}

/**
 * The largest withdrawal that sales alone can raise and that leaves every row inside its band and its limits; costs
 * aren't counted.
 *
 * Of R = V − W that is left each row may be from max(kept, lower·R) to min(most, upper·R). What rows are at least must add
 * up to no more than R, a convex function of it, and what they are at most to no less, a concave one: so the R that are
 * possible are an interval, and its lower end is the largest withdrawal.
 *
 * @throws InputError if targets or values don't add up
 */
export function mostWithdrawal(request: WithdrawalRequest): MostWithdrawal {
  const book = bookOf(decimals, request.portfolio);
  requireValue(decimals, book);
  const ranges = book.held.map((held, row) => rangeByTerms(held, request.terms, row));
  const total = book.total[0] as Exact;
  return mostWithin(withinBands(ranges, book, request.bands), total, request.decimals);
}

/**
 * The same of rows whose ranges are known.
 *
 * @param total what they are worth together, money
 * @param places the decimals that money is counted in
 */
export function mostWithin(
  ranges: readonly RowRange[],
  total: Exact,
  places: number,
): MostWithdrawal {
  const { from, to } = whatMayBeLeft(ranges, total);
  const unit = exactOf(minorUnit(places));
  const unitsIn = (money: Exact): Exact => decimals.floor([money], [unit]).units[0] as Exact;
  const most = unitsIn(total.minus(from.value));
  const least = unitsIn(to.value.minus(total)).negated();
  return {
    most: most.gte(least) ? most.times(unit).toNumber() + 0 : null,
    least: least.times(unit).toNumber() + 0,
    stoppedBy: from.obstacle,
    askedBy: to.obstacle,
    ranges,
  };
}

/** An end of what may be left, and what it comes from. */
interface End {
  readonly value: Exact;
  readonly obstacle: Obstacle;
}

const NOTHING: Obstacle = { kind: "nothing" };

function whatMayBeLeft(
  ranges: readonly RowRange[],
  total: Exact,
): { readonly from: End; readonly to: End } {
  const never = total.times(2);
  const floors = whereAtMostZero(
    ranges.map(({ kept, lower }) => ({ constant: kept, slope: lower })),
    -1,
  );
  const ceilings = whereAtMostZero(
    ranges.map(({ most, upper }) => ({
      constant: most.negated(),
      slope: upper && upper.negated(),
    })),
    1,
  );
  const floorsAt = (left: Exact): End => ({ value: left, obstacle: floorsOf(ranges, left) });
  const ceilingsAt = (left: Exact): End => ({ value: left, obstacle: ceilingsOf(ranges, total) });
  const ends = [...ranges.entries()];
  return {
    from: [
      ...ends.flatMap(([row, range]) => endOf(row, fromOf(range, never))),
      floorsAt(floors?.from ?? never),
      ceilingsAt(ceilings?.from ?? never),
    ].reduce((one, other) => (isAtMost(other.value, one.value) ? one : other), {
      value: new Exact(0),
      obstacle: NOTHING,
    }),
    to: [
      ...ends.flatMap(([row, range]) => endOf(row, toOf(range))),
      ...(floors?.to ? [floorsAt(floors.to)] : []),
      ...(ceilings?.to ? [ceilingsAt(ceilings.to)] : []),
    ].reduce((one, other) => (isAtMost(one.value, other.value) ? one : other), {
      value: total,
      obstacle: NOTHING,
    }),
  };
}

function endOf(row: number, value: Exact | null): End[] {
  return value ? [{ value, obstacle: { kind: "row", row } }] : [];
}

/** Where less would be left what a row keeps would be more than it may be. */
function fromOf({ kept, upper }: RowRange, never: Exact): Exact | null {
  if (!upper || !kept.gt(0)) return null;
  return upper.gt(0) ? kept.div(upper) : never;
}

/** Where more is left a row would be less than it may be, all kept; 0 where its least is above its most. */
function toOf({ most, lower, upper }: RowRange): Exact | null {
  if (lower && upper && !isAtMost(lower, upper)) return new Exact(0);
  if (lower?.gt(0)) return most.div(lower);
  return lower && most.isNegative() ? most : null;
}

/** What keeps the rows from being less, where so much is left. */
function floorsOf(ranges: readonly RowRange[], left: Exact): Obstacle {
  const atEdge: number[] = [];
  const kept: number[] = [];
  for (const [row, range] of ranges.entries()) {
    if (range.lower?.times(left).gt(range.kept)) atEdge.push(row);
    else if (range.kept.gt(0)) kept.push(row);
  }
  return { kind: "floors", atEdge, kept };
}

/** The rows that are more than they may be as long as nothing is sold. */
function ceilingsOf(ranges: readonly RowRange[], total: Exact): Obstacle {
  const isAbove = ({ held, most, upper }: RowRange): boolean =>
    held.gt(most) || (upper !== null && held.gt(upper.times(total)));
  const above = [...ranges.entries()].flatMap(([row, range]) => (isAbove(range) ? [row] : []));
  return { kind: "ceilings", above };
}
