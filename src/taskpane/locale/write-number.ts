import type { NumberLocale } from "./number-locale";

/** A date as the engine writes it: "2026-09-30". */
const DATE_PARTS = /(?<![\p{L}\d.,-])(\d{4}-\d{2}-\d{2})(?![\p{L}\d-])/u;
/** A number as the engine writes it: "-1,234.50", "31.0". */
const NUMBER = /(?<![\p{L}\d]|\d[.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\p{L}\d]|[.,]\d)/gu;

/**
 * A text with the numbers and dates that the engine writes into it, as the locale writes them: "31.0 % is below
 * 35.0–45.0 %" as "31,0 % is below 35,0–45,0 %". The engine rounds and the cells say the same; only the spelling is
 * another. Numbers within names are spelled so, too.
 */
export function inLocale(text: string, locale: NumberLocale): string {
  // What a date becomes has numbers that are spelled already.
  return text
    .split(DATE_PARTS)
    .map((part) =>
      DATE_PARTS.test(part)
        ? locale.date.format(new Date(`${part}T00:00Z`))
        : numbersInLocale(part, locale),
    )
    .join("");
}

/** A text with its numbers as the locale writes them; dates stay as they are. `inPlainSpelling` is the way back. */
export function numbersInLocale(text: string, locale: NumberLocale): string {
  return text.replace(
    NUMBER,
    (_, whole: string, fraction?: string) =>
      `${wholeInLocale(whole, locale)}${fractionInLocale(fraction, locale)}`,
  );
}

/** Whole numbers without separators, such as a year or a row's number, stay without. */
function wholeInLocale(whole: string, locale: NumberLocale): string {
  if (!whole.includes(",")) return digitsInLocale(whole, locale);
  return locale.whole
    .formatToParts(BigInt(whole.replaceAll(",", "")))
    .map(({ type, value }) => (type === "group" ? locale.group : value))
    .join("");
}

function fractionInLocale(fraction: string | undefined, locale: NumberLocale): string {
  return fraction === undefined ? "" : `${locale.decimal}${digitsInLocale(fraction, locale)}`;
}

function digitsInLocale(digits: string, { digits: shown }: NumberLocale): string {
  return digits.replace(/\d/g, (digit) => shown[Number(digit)] ?? digit);
}
