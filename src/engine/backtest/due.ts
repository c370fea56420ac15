import { type Calendar, nextReview } from "../triggers/calendar";
import type { History } from "./history";

/** Marks the periods whose end is on or after a review that the period before had not reached. */
export function duePeriods({ ends, opening }: History, calendar: Calendar): Uint8Array {
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
