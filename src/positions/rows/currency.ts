import type { FileRecord } from "./record";

const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "₹": "INR", US$: "USD" };

/**
 * The currency that an amount names, as an ISO 4217 code: "1.234,56 €", "CHF 5". A dollar sign alone names none, since
 * a dozen countries write it. "" where none is named.
 */
function currencyIn(amount: string): string {
  const code = /(?:^|[\s\d)])([A-Z]{3})(?=[\s\d(+-]|$)/.exec(amount)?.[1];
  return code ?? SIGNS[/US\$|[€£₹]/.exec(amount)?.[0] ?? ""] ?? "";
}

/** The currencies of a row; "" for what the file doesn't say. */
interface RowCurrencies {
  readonly value: string;
  readonly price: string;
  readonly basis: string;
}

/** Headers know best what their columns are in; the column of currencies says what the security is traded in. */
export function currenciesOf(record: FileRecord): RowCurrencies {
  const own = /^[A-Z]{3}$/i.test(record.currency) ? record.currency.toUpperCase() : "";
  const { currencies } = record;
  const price = currencies.get("price") || own || currencyIn(record.price);
  const value = currencies.get("value") || own || currencyIn(record.value) || price;
  return { value, price, basis: currencies.get("basis") || currencyIn(record.basis) || value };
}
