import { laterError } from "../engine/errors/later-error";
import {
  calendarOf,
  type Frequency,
  MONTHS_OF_PERIOD,
  nextReview,
} from "../engine/triggers/calendar";
import type { Day } from "../engine/triggers/dates";
import { cellOf, numberOf } from "../input/arguments";
import { type Argument, inWords, isErrorCell } from "../input/cells";
import { dayIn } from "../input/dates";
import { nearest } from "../input/nearest";
import { type Answer, answerOne } from "./output/answer";

const FREQUENCIES = Object.keys(MONTHS_OF_PERIOD) as Frequency[];

/** NEXT_REVIEW: the first review after a date, as Excel's serial number. */
export function answerNextReview(last: Argument, review: Argument, phase: Argument): Answer {
  const calendar = calendarOf(frequencyIn(review), numberOf(phase, "phase") || null);
  return answerOne(nextReview(calendar, dayOf(last)));
}

function dayOf(last: Argument): Day {
  const cell = cellOf(last);
  const day = dayIn(cell);
  if (day !== null) return day;
  const code = isErrorCell(cell) ? "argumentError" : "notADate";
  throw laterError(code, { field: "last", text: inWords(cell) });
}

function frequencyIn(review: Argument): Frequency {
  const cell = cellOf(review);
  const text = inWords(cell);
  if (isErrorCell(cell)) throw laterError("argumentError", { field: "review", text });
  const frequency = FREQUENCIES.find((known) => known === text.trim().toLowerCase());
  if (frequency) return frequency;
  const known = FREQUENCIES;
  throw laterError("reviewUnknown", { text, nearest: nearest(text, known), known });
}
