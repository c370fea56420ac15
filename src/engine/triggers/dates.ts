/**
 * A day as Excel numbers it: 1 is 1 January 1900, and 60 a 29 February that the real 1900 did not have. A number past
 * the midnight of its day is cut to it.
 */
export type Day = number;

/** A month, counted from January 1900, which is 0. */
type Month = number;

/** 31 December 9999, the last day that Excel has. */
export const LAST_DAY: Day = 2_958_465;

const FIRST_YEAR = 1900;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_A_MONTH = 30.436875;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  const guess = Math.floor(day / DAYS_A_MONTH);
  if (lastDayOf(guess) < day) return guess + 1;
  return lastDayOf(guess - 1) < day ? guess : guess - 1;
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return firstDayOf(month + 1) - 1;
}

/**
 * Reads a date written as ISO 8601 has it, "2026-11-25".
 *
 * @returns null for any other text and for dates that Excel doesn't have
 */
export function dayFromText(text: string): Day | null {
  const match = ISO_DATE.exec(text.trim());
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || month < 1 || month > 12) return null;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const day = firstDayOf(index) + date - 1;
  return date >= 1 && day <= lastDayOf(index) ? day : null;
}

/** A day as ISO 8601 writes it, "2026-11-25". */
export function dateText(day: Day): string {
  const month = monthOf(day);
  const year = FIRST_YEAR + Math.floor(month / 12);
  const date = day - firstDayOf(month) + 1;
  return [year, (month % 12) + 1, date].map((part) => String(part).padStart(2, "0")).join("-");
}

function firstDayOf(month: Month): Day {
  const year = FIRST_YEAR + Math.floor(month / 12);
  const place = month - (year - FIRST_YEAR) * 12;
  const leapDay = place > 1 && isLeap(year) ? 1 : 0;
  return firstDayOfYear(year) + (DAYS_BEFORE_MONTH[place] as number) + leapDay;
}

function firstDayOfYear(year: number): Day {
  const leapDays = leapYearsTo(year - 1) - leapYearsTo(FIRST_YEAR - 1);
  return 1 + (year - FIRST_YEAR) * 365 + leapDays + (year > FIRST_YEAR ? 1 : 0);
}

function isLeap(year: number): boolean {
  return year === FIRST_YEAR || leapYearsTo(year) > leapYearsTo(year - 1);
}

/** The leap years of the Gregorian calendar up to a year. */
function leapYearsTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
