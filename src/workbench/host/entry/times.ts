import { readDate } from "./dates";
import type { ReadEntry } from "./read-entry";

const TIME = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d{1,3})?))?(?: +([ap])m?)?$/i;
const SECONDS_A_DAY = 86_400;

/** Reads a time as typed, alone or after a date: `null` if the text is none. `year` is the current one. */
export function readTime(text: string, year: number): ReadEntry | null {
  const alone = readTimeOfDay(text);
  if (alone) return alone;
  const split = text.indexOf(" ");
  const day = split < 0 ? null : readDate(text.slice(0, split), year);
  const time = day && readTimeOfDay(text.slice(split + 1).trim());
  if (!day || !time || time.value >= 1) return null;
  return { value: day.value + time.value, numberFormat: "m/d/yyyy h:mm" };
}

function readTimeOfDay(text: string): ReadEntry | null {
  const [, typedHours = "", minutes, seconds, half] = TIME.exec(text) ?? [];
  if (typedHours === "" || (minutes === undefined && half === undefined)) return null;
  const hours = half === undefined ? Number(typedHours) : hoursOfHalfDay(Number(typedHours), half);
  if (hours === null || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) >= 60) return null;
  const total = hours * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return { value: total / SECONDS_A_DAY, numberFormat: timeFormat(hours, seconds, half) };
}

function hoursOfHalfDay(hours: number, half: string): number | null {
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function timeFormat(hours: number, seconds: string | undefined, half: string | undefined): string {
  if (hours >= 24) return "[h]:mm:ss";
  const clock = seconds === undefined ? "h:mm" : "h:mm:ss";
  return half === undefined ? clock : `${clock} AM/PM`;
}
