import { type Day, dateText, lastDayOf, monthOf } from "../../../engine/triggers/dates";
import type { Scale } from "./scale";

const MARKS_MOST = 6;
const YEARS = [1, 2, 5, 10, 20, 50];

/** An axis from one day to another, marked at the beginnings of years, or at both ends where there are few of them. */
export function dateScale(first: Day, last: Day): Scale {
  const length = Math.max(last - first, 1);
  const place = (day: number): number => (day - first) / length;
  const [from, to] = [yearOf(first - 1) + 1, yearOf(last)];
  const step = YEARS.find((years) => (to - from) / years < MARKS_MOST) ?? 100;
  const years = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at).filter(
    (year) => year % step === 0,
  );
  const ticks = years.map((year) => ({ at: place(firstDayOf(year)), text: String(year) }));
  if (ticks.length > 1) return { place, ticks };
  return { place, ticks: [first, last].map((day) => ({ at: place(day), text: monthText(day) })) };
}

/** The month of a day, "2026-11". */
function monthText(day: Day): string {
  return dateText(day).slice(0, 7);
}

function yearOf(day: Day): number {
  return 1900 + Math.floor(monthOf(day) / 12);
}

function firstDayOf(year: number): Day {
  return lastDayOf((year - 1900) * 12 - 1) + 1;
}
