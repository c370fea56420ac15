import { plainSpelling } from "../wording/spelling";

/** A number without a sign in a plain spelling, as the source of a regular expression with one group. */
export const DIGITS = String.raw`(\d+(?:\.\d+)?|\.\d+)`;

const PERCENT = new RegExp(`^${DIGITS} ?%$`);
const NUMBER = new RegExp(`^${DIGITS}$`);

/** Reads a percent's digits as a fraction, "7.5" as 0.075, without a rounding of its own. */
export function fromPercent(digits: string): number {
  return Number(`${digits}e-2`);
}

/** Reads "7.5%" or "7,5 %" as a fraction; null for anything else. */
export function fractionFromPercent(text: string): number | null {
  const digits = PERCENT.exec(plainSpelling(text))?.[1];
  return digits === undefined ? null : fromPercent(digits);
}

/**
 * Reads a share as it is typed into the pane: a percent, or a number, which is a fraction below 1 and a percent
 * from 1. Null for anything else, negative numbers among them.
 */
export function fractionFromEntry(text: string): number | null {
  const digits = NUMBER.exec(plainSpelling(text))?.[1];
  if (digits === undefined) return fractionFromPercent(text);
  const number = Number(digits);
  return number < 1 ? number : fromPercent(digits);
}
