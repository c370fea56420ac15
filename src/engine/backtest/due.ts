import { type Calendar, nextReview } from "../triggers/calendar";
import type { History } from "./history";

/** Marks that are known, by the ends of a history; the rules that are compared, and the paths drawn, share them. */
const known = new WeakMap<Float64Array, Map<string, Uint8Array>>();

/** Marks the periods whose end is on or after a review that the period before had not reached. */
export function duePeriods(
  history: Pick<History, "ends" | "opening">,
  calendar: Calendar,
): Uint8Array {
  const marks = known.get(history.ends) ?? new Map<string, Uint8Array>();
  known.set(history.ends, marks);
  const key = `${history.opening} ${calendar.frequency} ${calendar.phase}`;
  const due = marks.get(key) ?? marked(history, calendar);
  marks.set(key, due);
  return due;
}

function marked(
  { ends, opening }: Pick<History, "ends" | "opening">,
  calendar: Calendar,
): Uint8Array {
  const due = new Uint8Array(ends.length);
  let review = nextReview(calendar, opening);
  for (let period = 0; period < due.length; period++) {
    const end = ends[period] as number;
    if (end < review) continue;
    due[period] = 1;
    review = nextReview(calendar, end);
  }
  return due;
}
