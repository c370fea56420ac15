import { createContext, useContext } from "react";
import { amount, percent } from "../../engine/wording/format";
import type { IsInName } from "./names-in-text";
import { type NumberLocale, numberLocale } from "./number-locale";
import { inLocale } from "./write-number";

/** Writes numbers, dates and times as a person does. */
export interface Writing {
  readonly locale: NumberLocale;
  /** A text of the engine with the numbers and dates in it; to be shown, since no line breaks before a unit. */
  readonly text: (text: string) => string;
  /** Money or another number, 1234.5 as "1.234,50" with two decimals. */
  readonly amount: (number: number, decimals?: number) => string;
  /** A fraction, 0.631 as "63,1 %". */
  readonly percent: (fraction: number, decimals?: number) => string;
  /** The time of day, to the minute. */
  readonly time: (time: Date) => string;
}

/**
 * Writes as a locale does.
 *
 * @param isInName finds names, in which nothing is written otherwise
 */
export function writingIn(locale: NumberLocale, isInName?: IsInName): Writing {
  const number = (written: string): string => inOneLine(inLocale(written, locale));
  return {
    locale,
    text: (written) => inOneLine(inLocale(written, locale, isInName)),
    amount: (value, decimals) => number(amount(value, decimals)),
    percent: (fraction, decimals) => number(percent(fraction, decimals)),
    time: (time) => locale.time.format(time),
  };
}

/** Between a number and its unit. */
const BEFORE_UNIT = /(?<=\p{Nd}) (?=%|pp\b)/gu;

/** Keeps lines from breaking between a number and its unit. */
function inOneLine(text: string): string {
  return text.replace(BEFORE_UNIT, "\u00a0");
}

/** How everything in the pane is written. */
export const WritingContext = createContext<Writing>(writingIn(numberLocale()));

/** How a component writes numbers. */
export function useWriting(): Writing {
  return useContext(WritingContext);
}
