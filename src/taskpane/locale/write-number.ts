import { type IsInName, namesInText } from "./names-in-text";
import type { NumberLocale } from "./number-locale";

/** A date as the engine writes it: "2026-09-30"; not in the name of a worksheet, "Keel trades 2026-09-30!A3". */
const DATE = /(?<![\p{L}\d.,-])(?<date>\d{4}-\d{2}-\d{2})(?![\p{L}\d-]|(?: \d+)?[!”])/u;
/** A number as the engine writes it: "-1,234.50", "31.0". */
const NUMBER =
  /(?<![\p{L}\d]|\d[.,])(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?(?![\p{L}\d]|[.,]\d)/u;
const NUMBERS = new RegExp(NUMBER.source, "gu");
const DATES_AND_NUMBERS = new RegExp(`${DATE.source}|${NUMBER.source}`, "gu");

/** What was found in a text: a date, or a number. */
interface Found {
  readonly date?: string;
  readonly whole?: string;
  readonly fraction?: string;
}

const NO_NAMES: IsInName = () => false;

/**
 * A text with the numbers and dates that the engine writes into it, as the locale writes them: "31.0 % is below
 * 35.0–45.0 %" as "31,0 % is below 35,0–45,0 %". The engine rounds and the cells say the same; only the spelling is
 * another. Names are left as they are.
 */
export function inLocale(
  text: string,
  locale: NumberLocale,
  isInName: IsInName = NO_NAMES,
): string {
  return text.replace(DATES_AND_NUMBERS, (...match: unknown[]) => {
    const [token, at, found] = [match[0] as string, match.at(-3) as number, match.at(-1) as Found];
    if (isInName(text, token, at)) return token;
    return found.date === undefined
      ? numberInLocale(found, locale)
      : locale.date.format(new Date(`${found.date}T00:00Z`));
  });
}

/** Finds names in texts of the engine, whose numbers aren't the engine's. */
export function namesIn(names: readonly string[]): IsInName {
  return namesInText(names, DATES_AND_NUMBERS);
}

/** A text with its numbers as the locale writes them; dates stay as they are. `inPlainSpelling` is the way back. */
export function numbersInLocale(text: string, locale: NumberLocale): string {
  return text.replace(NUMBERS, (...match: unknown[]) =>
    numberInLocale(match.at(-1) as Found, locale),
  );
}

function numberInLocale({ whole = "", fraction }: Found, locale: NumberLocale): string {
  return `${wholeInLocale(whole, locale)}${fractionInLocale(fraction, locale)}`;
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
