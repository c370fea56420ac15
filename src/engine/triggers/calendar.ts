import { laterError } from "../errors/later-error";
import { type Day, LAST_DAY, lastDayOf, monthOf } from "./dates";

/** How often a portfolio is reviewed, and the months of each period. */
export const MONTHS_OF_PERIOD = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 } as const;

export type Frequency = keyof typeof MONTHS_OF_PERIOD;

/** When a portfolio is reviewed: on the last day of each period. */
export interface Calendar {
  readonly frequency: Frequency;
  /**
   * The month in which the year's first period ends, 1 to the months of a period: with 1, quarters end in January,
   * April, July and October. Rules that differ in their phase alone differ by timing luck (domain: Backtests).
   */
  readonly phase: number;
}

/**
 * A calendar of the periods asked for.
 *
 * @param phase null for the periods of the calendar year: quarters end in March, June, September and December
 * @throws InputError `phaseRange` unless the phase is a month of the period
 */
export function calendarOf(frequency: Frequency, phase: number | null): Calendar {
  const months = MONTHS_OF_PERIOD[frequency];
  if (phase === null) return { frequency, phase: months };
  if (Number.isInteger(phase) && phase >= 1 && phase <= months) return { frequency, phase };
  throw laterError("phaseRange", { frequency, phase, most: months });
}

/**
 * The first review after a day: a calendar is due from this day on, so that a review missed for a holiday rolls forward.
 *
 * @throws InputError `reviewAfterLastDay` where Excel has no such date
 */
export function nextReview({ frequency, phase }: Calendar, after: Day): Day {
  const month = monthOf(after + 1);
  const months = MONTHS_OF_PERIOD[frequency];
  const toPeriodEnd = (phase + 11 - (month % 12)) % months;
  const review = lastDayOf(month + toPeriodEnd);
  if (review > LAST_DAY) throw laterError("reviewAfterLastDay", { frequency });
  return review;
}
