import { type Day, lastDayOf, monthOf } from "../triggers/dates";

/** How long the periods of a history are, and how many a year has. */
export const PERIODS_A_YEAR = { day: 252, week: 52, month: 12, quarter: 4, year: 1 } as const;

export type Period = keyof typeof PERIODS_A_YEAR;

/** The months of a period that has whole ones. */
const MONTHS: Readonly<Partial<Record<Period, number>>> = { month: 1, quarter: 3, year: 12 };

/** What assets have earned, period by period. */
export interface History {
  readonly names: readonly string[];
  /** Fractions, one row a period and one column an asset, row by row. */
  readonly returns: Float64Array;
  readonly period: Period;
  /** The last day of each period. */
  readonly ends: Float64Array;
  /** The day before the first period. */
  readonly opening: Day;
}

/** How many periods a history has. */
export function periodsOf({ ends }: Pick<History, "ends">): number {
  return ends.length;
}

/** The last days of periods without dates, from the first month on. */
export function endsFrom(month: number, period: Period, count: number): Float64Array {
  const months = MONTHS[period];
  if (months !== undefined) {
    return Float64Array.from({ length: count }, (_, at) =>
      lastDayOf(month + (at + 1) * months - 1),
    );
  }
  const days = period === "week" ? 7 : 365.25 / PERIODS_A_YEAR.day;
  const first = lastDayOf(month - 1);
  return Float64Array.from({ length: count }, (_, at) => first + Math.ceil((at + 1) * days));
}

/** The day before the first of periods that end so. */
export function openingOf(ends: Float64Array, period: Period): Day {
  const first = ends[0] as number;
  const months = MONTHS[period];
  if (months !== undefined) return lastDayOf(monthOf(first) - months);
  return first - (period === "week" ? 7 : 1);
}
