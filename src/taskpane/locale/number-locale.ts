/** The marks that a workbook writes numbers with, where Excel tells. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/** How a person writes numbers and dates. */
export interface NumberLocale extends Separators {
  /** A language tag, such as "de-CH". */
  readonly tag: string;
  /** What the digits 0 to 9 look like. */
  readonly digits: readonly string[];
  /** Writes whole numbers in groups. */
  readonly whole: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
}

/** What is written where nothing says otherwise. */
const DEFAULT_TAG = "en-US";

/**
 * How numbers and dates are written in a language and region.
 *
 * @param tag a language tag; one that the browser doesn't know counts as "en-US"
 * @param separators the workbook's own, which go before those of the language
 */
export function numberLocale(
  tag: string = DEFAULT_TAG,
  separators: Separators | null = null,
): NumberLocale {
  const known = isKnown(tag) ? tag : DEFAULT_TAG;
  const whole = new Intl.NumberFormat(known, { maximumFractionDigits: 0 });
  const parts = new Intl.NumberFormat(known, { minimumFractionDigits: 1 }).formatToParts(1234567.5);
  const part = (type: "decimal" | "group"): string =>
    parts.find((each) => each.type === type)?.value ?? "";
  return {
    tag: known,
    decimal: separators?.decimal ?? part("decimal"),
    group: separators?.group ?? part("group"),
    digits: Array.from({ length: 10 }, (_, digit) => whole.format(digit)),
    whole,
    date: new Intl.DateTimeFormat(known, { dateStyle: "medium", timeZone: "UTC" }),
    time: new Intl.DateTimeFormat(known, { hour: "2-digit", minute: "2-digit" }),
  };
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
