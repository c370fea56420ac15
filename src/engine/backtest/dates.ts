import { laterError } from "../errors/later-error";
import { dateText, type Day, lastDayOf, monthOf } from "../triggers/dates";
import type { Period } from "./history";

/** How many days lie between the observations of a period, at most and at least. */
const GAPS: readonly (readonly [Period, least: number, most: number])[] = [
  ["day", 1, 11],
  ["week", 5, 9],
  ["month", 1, 1],
  ["quarter", 3, 3],
  ["year", 12, 12],
];

/** Two days are as far apart as the periods between them: in months where each lies in a month of its own. */
function gap(from: Day, to: Day, isInMonths: boolean): number {
  return isInMonths ? monthOf(to) - monthOf(from) : to - from;
}

/**
 * The period that dates follow.
 *
 * Daily and weekly data may leave out holidays; months, quarters and years follow one another without a gap, and
 * any day stands for its month.
 *
 * @param rowOf the number of a date's row in messages
 * @throws InputError `datesOrder` or `datesUneven`, which name the row
 */
export function periodOfDates(dates: Float64Array, rowOf: (at: number) => number): Period {
  for (let at = 1; at < dates.length; at++) {
    const [before, date] = [dates[at - 1] as Day, dates[at] as Day];
    if (date > before) continue;
    throw laterError("datesOrder", {
      row: rowOf(at),
      date: dateText(date),
      before: dateText(before),
    });
  }
  const period = usualPeriod(dates);
  const [, least, most] = GAPS.find(([one]) => one === period) ?? ["day", 1, 1];
  for (let at = 1; at < dates.length; at++) {
    const [before, date] = [dates[at - 1] as Day, dates[at] as Day];
    const found = gap(before, date, isInMonths(period));
    if (found >= least && found <= most) continue;
    throw laterError("datesUneven", {
      row: rowOf(at),
      date: dateText(date),
      before: dateText(before),
      period,
    });
  }
  return period;
}

/** The last day of each period: of its month for periods in months. */
export function endsOfDates(dates: Float64Array, period: Period): Float64Array {
  return isInMonths(period) ? dates.map((date) => lastDayOf(monthOf(date))) : dates;
}

function isInMonths(period: Period): boolean {
  return period !== "day" && period !== "week";
}

/** The period whose gap most dates keep. */
function usualPeriod(dates: Float64Array): Period {
  const gaps = Array.from(dates.subarray(1), (date, at) => date - (dates[at] as number)).sort(
    (one, other) => one - other,
  );
  const median = gaps[Math.floor(gaps.length / 2)] ?? 30;
  if (median < 5) return "day";
  if (median < 15) return "week";
  if (median < 60) return "month";
  return median < 200 ? "quarter" : "year";
}
