const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 31);
const LEAP_DAY_THAT_NEVER_WAS = 60;

/** How many days a month has in Excel's calendar, where February 1900 has 29; month 1 is January. */
function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether Excel has a date: years 1900 to 9999. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** A date's serial number: 1 is 1 January 1900, and 60 a 29 February that the real 1900 did not have. */
export function dateSerial(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return LEAP_DAY_THAT_NEVER_WAS;
  const days = (Date.UTC(year, month - 1, day) - DAY_ZERO) / MILLISECONDS_A_DAY;
  return days >= LEAP_DAY_THAT_NEVER_WAS ? days + 1 : days;
}

/** A typed year in full: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
export function fullYear(typed: string): number {
  const year = Number(typed);
  if (typed.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
