const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "₹": "INR", US$: "USD" };

/**
 * The currency that an amount names, as an ISO 4217 code: "1.234,56 €", "CHF 5". A dollar sign alone names none, since
 * a dozen countries write it. "" where none is named.
 */
export function currencyIn(amount: string): string {
  const code = /(?:^|[\s\d)])([A-Z]{3})(?=[\s\d(+-]|$)/.exec(amount)?.[1];
  return code ?? SIGNS[/US\$|[€£₹]/.exec(amount)?.[0] ?? ""] ?? "";
}
