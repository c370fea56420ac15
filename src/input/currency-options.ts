import { holdingsError } from "../engine/errors/holdings-error";
import { inputError } from "../engine/errors/input-error";
import { type CurrencyPolicy, currencyKey } from "../engine/portfolio/currencies";
import { type Cell, inWords, isBlankOrZero, type Matrix } from "./cells";
import { number, type Options } from "./options";

const RATE = {
  least: Number.MIN_VALUE,
  most: Infinity,
  inWords: "money of the portfolio's currency for one unit of it, above 0",
};

/** How the option "rate EUR" is read, and that of any other currency. */
export const RATE_OPTION = number(RATE);

/** The options that say what money a portfolio is in. */
export const CURRENCY_OPTIONS = {
  currency: (cell: Cell) => (isBlankOrZero(cell) ? "" : inWords(cell).trim()),
};

/** Options apart from the rates among them. */
export interface RatesApart {
  readonly others: Matrix;
  /** By `currencyKey`. */
  readonly rates: ReadonlyMap<string, number>;
}

/**
 * Takes the rates out of options: "rate EUR" is an option for every currency there is.
 *
 * @param options two columns, name and value
 * @throws InputError where a rate is no number above 0, or given twice
 */
export function ratesApart(options: Matrix): RatesApart {
  const rates = new Map<string, number>();
  const others = options.filter((row) => {
    const [name = null, value = null] = row;
    const code = /^\s*rate\s+(\S.*)$/i.exec(inWords(name))?.[1];
    if (code === undefined || row.length !== 2) return true;
    const [option, key] = [`rate ${code.trim()}`, currencyKey(code)];
    if (rates.has(key)) throw inputError("optionTwice", { option });
    if (!isBlankOrZero(value)) rates.set(key, RATE_OPTION(value, option));
    return false;
  });
  return { others, rates };
}

/**
 * What the options say of currencies.
 *
 * @throws InputError `ownRateInPolicy` where they give the portfolio's own currency a rate other than 1
 */
export function currencyPolicyOf(
  { currency = "" }: Options<typeof CURRENCY_OPTIONS>,
  { rates }: RatesApart,
): CurrencyPolicy {
  const own = currencyKey(currency);
  const ownRate = rates.get(own) ?? 1;
  if (ownRate !== 1) throw holdingsError("ownRateInPolicy", { currency, rate: ownRate });
  return { own, rates };
}
