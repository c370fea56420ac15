import { holdingsError } from "../errors/holdings-error";
import type { InputError } from "../errors/input-error";
import { CELL_DIGITS } from "../numbers/cell-digits";
import { type Exact, exactOf } from "../numbers/exact";

/**
 * The currencies of rows: entry i of each column is row i. All other money of a portfolio is in its own currency.
 */
export interface RowCurrencies {
  /** "EUR"; "" for a row in its portfolio's own currency. */
  readonly codes: readonly string[];
  /** What each row is worth in its currency, money. */
  readonly amounts: Float64Array;
  /** Money of the portfolio's currency for one unit of the row's, above 0; 1 for a row in the portfolio's own. */
  readonly rates: Float64Array;
}

/** What a policy says of currencies. */
export interface CurrencyPolicy {
  /** The portfolio's own; "" where the policy doesn't name it. */
  readonly own: string;
  /** Money of the portfolio's currency for one unit of each other, by `currencyKey`. */
  readonly rates: ReadonlyMap<string, number>;
}

/** What rows say of their currencies, one entry a row. */
export interface NamedCurrencies {
  /** As given, "" where a row names none: it is in the portfolio's own. */
  readonly codes: readonly string[];
  /** The rate that a row gives, 0 where it gives none; null where no row does. */
  readonly rates: Float64Array | null;
}

/** The rates of the rows of a portfolio, and what is wrong with those that have none. */
export interface ResolvedRates {
  /** The portfolio's own currency, by `currencyKey`; "" where nothing names it. */
  readonly own: string;
  /** 1 for rows in the portfolio's own currency; one a row of the portfolio. */
  readonly rates: Float64Array;
  /** By the place of the row in the portfolio. */
  readonly faults: ReadonlyMap<number, InputError>;
}

/**
 * How currencies are told apart: without case, but for one whose last letter alone is small: GBp are pence, and GBP
 * pounds.
 */
export function currencyKey(code: string): string {
  const text = code.trim();
  return /^[A-Z]{2}[a-z]$/.test(text) ? text : text.toUpperCase();
}

/** What a row is worth in its portfolio's currency, exactly, at the digits of a cell. */
export function convertedValue(amount: number, rate: number): number {
  return exactOf(amount).times(exactOf(rate)).toSignificantDigits(CELL_DIGITS).toNumber();
}

/** What each row of a portfolio is worth in its currency, exactly. */
export function exactValues({
  values,
  currencies,
}: {
  readonly values: Float64Array;
  readonly currencies?: RowCurrencies | null;
}): Exact[] {
  if (!currencies) return Array.from(values, exactOf);
  const { amounts, rates } = currencies;
  return Array.from(amounts, (amount, row) => exactOf(amount).times(exactOf(rates[row] ?? 1)));
}

/**
 * The rate of each row of a portfolio: its own, that of its currency in the policy, or the one that another row in this
 * currency gives. The portfolio's own currency is that of the policy; else the first that no rate is given for.
 *
 * @param rows the rows of the portfolio
 * @param rowNumber the number of a row as messages name it
 */
export function resolvedRates(
  named: NamedCurrencies,
  rows: Uint32Array,
  policy: CurrencyPolicy,
  rowNumber: (row: number) => number,
): ResolvedRates {
  const keys = Array.from(rows, (row) => currencyKey(named.codes[row] ?? ""));
  const ofRows = firstRatedRows(named, rows, keys);
  const isRated = (key: string): boolean => policy.rates.has(key) || ofRows.has(key);
  const own = policy.own || (keys.find((key) => key !== "" && !isRated(key)) ?? "");
  const rates = new Float64Array(rows.length).fill(1);
  const faults = new Map<number, InputError>();
  for (const [at, key] of keys.entries()) {
    const row = rows[at] as number;
    const first = ofRows.get(key);
    const ofRow = first === undefined ? 0 : rateIn(named, first);
    const other = first === undefined || policy.rates.has(key) ? null : rowNumber(first);
    const currency = named.codes[row] ?? "";
    const isOwn = key === "" || key === own;
    const known = isOwn ? 1 : (policy.rates.get(key) ?? ofRow);
    const given = rateIn(named, row) || known;
    const data = { row: rowNumber(row), currency, rate: given };
    if (known === 0) faults.set(at, holdingsError("rateMissing", { ...data, own }));
    else if (given === known) rates[at] = known;
    else if (isOwn) faults.set(at, holdingsError("ownRate", data));
    else faults.set(at, holdingsError("rateDiffers", { ...data, known, other }));
  }
  return { own, rates, faults };
}

/** The rate that a row gives, 0 where it gives none. */
function rateIn({ rates }: NamedCurrencies, row: number): number {
  return rates?.[row] ?? 0;
}

/** The first row of each currency that gives a rate. */
function firstRatedRows(
  named: NamedCurrencies,
  rows: Uint32Array,
  keys: readonly string[],
): Map<string, number> {
  const first = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const key = keys[at] ?? "";
    if (key !== "" && rateIn(named, row) !== 0 && !first.has(key)) first.set(key, row);
  }
  return first;
}
