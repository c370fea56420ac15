import { dateText } from "../../../engine/triggers/dates";
import { plain } from "../../../engine/wording/format";
import { dateScale } from "../../pictures/scales/date-scale";
import { type Scale, spanScale } from "../../pictures/scales/scale";
import type { CompareQuestion } from "../compare-form";

/** The axis along the periods of a history. */
export interface PeriodAxis {
  readonly title: string;
  readonly scale: Scale;
  /** Where a period ends, from 0 to 1. */
  readonly endOf: (period: number) => number;
}

/** By dates where they are known, else by the number of the period. */
export function periodAxis({ request, isDated }: CompareQuestion): PeriodAxis {
  const { opening, ends, period } = request.simulations[0].history;
  if (isDated) {
    const scale = dateScale(opening, ends.at(-1) ?? opening);
    return { title: "Year", scale, endOf: (at) => scale.place(ends[at] ?? opening) };
  }
  const scale = spanScale(0, ends.length, plain);
  return { title: capital(period), scale, endOf: (at) => scale.place(at + 1) };
}

/** The end of a period in words: its date, its month where it has whole ones, else its number. */
export function endText({ request, isDated }: CompareQuestion, at: number): string {
  const { ends, period } = request.simulations[0].history;
  if (!isDated) return String(at + 1);
  const text = dateText(ends[at] ?? 0);
  return period === "day" || period === "week" ? text : text.slice(0, 7);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
