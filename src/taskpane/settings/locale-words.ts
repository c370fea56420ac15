import type { NumberLocale } from "../locale/number-locale";

/** The language and region of a locale, and what stands before decimals: "German (Switzerland), decimal mark “.”". */
export function localeInWords({ tag, decimal }: NumberLocale): string {
  const name = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" }).of(
    tag,
  );
  return `${name ?? tag}, decimal mark “${decimal}”`;
}
