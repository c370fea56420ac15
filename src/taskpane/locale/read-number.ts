import { amountDigits, type DecimalMark } from "../../engine/numbers/amount-text";
import { fromPercent } from "../../engine/numbers/percent-text";
import type { NumberLocale } from "./number-locale";

const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;
/** Digits with whatever may group them or stand before their decimals. */
const RUN = /\d(?:[.,']?\d|[\u00a0\u202f ]\d{3}(?!\d))*/g;

/**
 * Reads a number as a person types it: "0,125", "1.234,50", "1'234.50", "12,34,567.5", with or without a currency; a
 * percent is a fraction. A mark that could be either is what the locale says: "1.234" is 1234 in German. What can't be
 * read so is read with the other mark: "0.125" is 0.125 in German, too. Null for anything else.
 */
export function readNumber(text: string, locale: NumberLocale): number | null {
  const plain = inPlainMarks(text, locale).trim();
  const isPercent = plain.endsWith("%");
  const digits = digitsOf(isPercent ? plain.slice(0, -1) : plain, locale);
  if (digits === null) return null;
  return isPercent ? fromPercent(digits) : Number(digits);
}

/**
 * A text with its numbers as the engine reads them, a point before the decimals and no groups: "5,5 % or 25 % rel" as
 * "5.5 % or 25 % rel". What can't be read as a number stays as it is.
 */
export function inPlainSpelling(text: string, locale: NumberLocale): string {
  return inPlainMarks(text, locale).replace(RUN, (run) => {
    if (/^\d+$/.test(run)) return run;
    return digitsOf(run, locale)?.replace(/\.0+$/, "") ?? run;
  });
}

/** The locale's own digits, percent sign and marks by those of everyone. */
function inPlainMarks(text: string, { digits, decimal, group }: NumberLocale): string {
  const own = new Map(digits.map((digit, value) => [digit, String(value)]));
  if (!isUsual(group)) own.set(group, ",");
  if (!isUsual(decimal)) own.set(decimal, ".");
  return text
    .replace(DIRECTION_MARKS, "")
    .replace(/\P{ASCII}/gu, (mark) => own.get(mark) ?? mark)
    .replace(/[’ʼ]/g, "'")
    .replace(/[٪﹪％]/g, "%");
}

function isUsual(mark: string): boolean {
  return /^[.,'’\s]?$/.test(mark);
}

function digitsOf(text: string, { decimal }: NumberLocale): string | null {
  const own: DecimalMark = decimal === "," ? "," : ".";
  return amountDigits(text, own) ?? amountDigits(text, own === "," ? "." : ",");
}
