import type { ReadEntry } from "./read-entry";
import { dateSerial, fullYear, isDate } from "./serial";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const DAY_AND_MONTH = "d-mmm";
const MONTH_AND_YEAR = "mmm-yy";
const DAY_MONTH_YEAR = "d-mmm-yy";
const FULL_DATE = "m/d/yyyy";

const THREE_NUMBERS = /^(\d{1,4})[/-](\d{1,2})[/-](\d{4}|\d{1,2})$/;
const TWO_NUMBERS = /^(\d{1,4})[/-](\d{1,4})$/;
const MONTH_FIRST = /^([a-z]{3,9})[ /-]*(\d{1,2}|\d{4})(?:(?:, *| +|[/-])(\d{4}|\d{2}))?$/i;
const DAY_FIRST = /^(\d{1,2})[ /-]*([a-z]{3,9})(?:(?:, *| +|[/-])(\d{4}|\d{2}))?$/i;

/** Reads a date as typed in the US: `null` if the text is none. `year` is the current one. */
export function readDate(text: string, year: number): ReadEntry | null {
  return (
    readThreeNumbers(text) ??
    readTwoNumbers(text, year) ??
    readMonthFirst(text, year) ??
    readDayFirst(text, year)
  );
}

/** 5/25/2025, 5-25-25, 2025-5-25 */
function readThreeNumbers(text: string): ReadEntry | null {
  const [, first = "", second = "", third = ""] = THREE_NUMBERS.exec(text) ?? [];
  if (first.length === 4) return date(Number(first), Number(second), Number(third), FULL_DATE);
  if (first.length > 2 || first === "") return null;
  return date(fullYear(third), Number(first), Number(second), FULL_DATE);
}

/** 5/25 is a day of this year, 13/5 too (the day first); 5/32, 5/2025 and 2025-5 are months. */
function readTwoNumbers(text: string, year: number): ReadEntry | null {
  const [, first = "", second = ""] = TWO_NUMBERS.exec(text) ?? [];
  if (first === "") return null;
  if (first.length === 4) return date(Number(first), Number(second), 1, MONTH_AND_YEAR);
  return (
    date(year, Number(first), Number(second), DAY_AND_MONTH) ??
    date(year, Number(second), Number(first), DAY_AND_MONTH) ??
    monthOfYear(second, Number(first))
  );
}

/** May 25, May-25-2025, May 2025, May 32 */
function readMonthFirst(text: string, year: number): ReadEntry | null {
  const [, name = "", number = "", typedYear] = MONTH_FIRST.exec(text) ?? [];
  const month = monthNumber(name);
  if (month === null) return null;
  if (typedYear !== undefined)
    return date(fullYear(typedYear), month, Number(number), DAY_MONTH_YEAR);
  return date(year, month, Number(number), DAY_AND_MONTH) ?? monthOfYear(number, month);
}

/** 25 May, 25-May-2025 */
function readDayFirst(text: string, year: number): ReadEntry | null {
  const [, day = "", name = "", typedYear] = DAY_FIRST.exec(text) ?? [];
  const month = monthNumber(name);
  if (month === null) return null;
  return typedYear === undefined
    ? date(year, month, Number(day), DAY_AND_MONTH)
    : date(fullYear(typedYear), month, Number(day), DAY_MONTH_YEAR);
}

function monthOfYear(typedYear: string, month: number): ReadEntry | null {
  const isYear = typedYear.length === 2 || typedYear.length === 4;
  return isYear ? date(fullYear(typedYear), month, 1, MONTH_AND_YEAR) : null;
}

/** A month by its name, its first three letters, or "Sept". */
function monthNumber(name: string): number | null {
  const typed = name.toLowerCase() === "sept" ? "sep" : name.toLowerCase();
  const index = MONTHS.findIndex((month) => month === typed || month.slice(0, 3) === typed);
  return index < 0 ? null : index + 1;
}

function date(year: number, month: number, day: number, numberFormat: string): ReadEntry | null {
  return isDate(year, month, day) ? { value: dateSerial(year, month, day), numberFormat } : null;
}
