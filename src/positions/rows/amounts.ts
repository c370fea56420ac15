import { amountDigits, type DecimalMark } from "../../engine/numbers/amount-text";
import { Exact } from "../../engine/numbers/exact";
import { currenciesOf } from "./currency";
import type { FileRecord } from "./record";

/** The columns that hold numbers. */
export const AMOUNT_FIELDS = ["quantity", "price", "value", "basis", "averageCost"] as const;

/** The numbers of a row; null for what it doesn't say, or says otherwise than in a number. */
export interface Amounts {
  readonly quantity: Exact | null;
  readonly price: Exact | null;
  readonly value: Exact | null;
  readonly basis: Exact | null;
  /** The names of the columns whose text is no number. */
  readonly unreadable: readonly (typeof AMOUNT_FIELDS)[number][];
}

/**
 * Reads the numbers of a row. A value that is missing is the quantity times the price, to the cent, half even; a basis
 * that is missing is the quantity times the average cost. Both are for the units that prices are of. A price in another
 * currency than the value is none.
 */
export function amountsOf(record: FileRecord, mark: DecimalMark): Amounts {
  const read = (text: string): Exact | null => {
    const digits = amountDigits(text, mark);
    return digits === null ? null : new Exact(digits);
  };
  const percent = /\s*%$/;
  const isPercent = percent.test(record.price);
  const currencies = currenciesOf(record);
  const isAlike = (one: string): boolean => one === "" || one === currencies.value;
  const quantity = read(record.quantity);
  const priceText = record.price.replace(percent, "");
  const price = isAlike(currencies.price) ? read(priceText) : null;
  const [value, basis] = [read(record.value), read(record.basis)];
  const given = isPercent ? new Exact("0.01") : read(record.multiplier);
  const units = unitsOfPrice({ quantity, price, value }, given, isOption(record.symbol));
  return {
    quantity,
    price,
    value: value ?? product(quantity, price, units)?.toDecimalPlaces(2) ?? null,
    basis: isAlike(currencies.basis)
      ? (basis ?? product(quantity, read(record.averageCost), units))
      : null,
    unreadable: AMOUNT_FIELDS.filter((field) => {
      const text = field === "price" ? priceText : record[field];
      return text !== "" && read(text) === null;
    }),
  };
}

/** What prices may be of beside one unit: a hundredth of a bond's face value, the shares of an option. */
const USUAL_UNITS = ["1", "0.01", "100", "10", "1000"].map((units) => new Exact(units));

/**
 * How many units of the quantity a price is of, by the value where there is one; null where that can't be told.
 *
 * @param given what the file itself says of it
 */
function unitsOfPrice(
  { quantity, price, value }: Pick<Amounts, "quantity" | "price" | "value">,
  given: Exact | null,
  isOfShares: boolean,
): Exact | null {
  const product = quantity && price && quantity.times(price).abs();
  if (!value || !product || product.isZero() || value.isZero())
    return given ?? (isOfShares ? null : (USUAL_UNITS[0] ?? null));
  const ratio = value.abs().div(product);
  const isNear = (units: Exact): boolean => ratio.gt(units.div(2)) && ratio.lt(units.times(2));
  return [...(given ? [given] : []), ...USUAL_UNITS].find(isNear) ?? null;
}

/** The symbols of options: "-AAPL270115C300", "SPY 12/18/2026 600.00 P". */
function isOption(symbol: string): boolean {
  return /^-?[A-Z.]{1,6}\s*\d{6}[CP][\d.]+$|^[A-Z.]{1,6} +\d{1,2}(?:\/\d{1,2}\/\d{2,4}|[A-Z]{3}\d{2}) +[\d.]+ +[CP]$/.test(
    symbol,
  );
}

function product(one: Exact | null, other: Exact | null, units: Exact | null): Exact | null {
  return one && other && units && one.times(other).times(units);
}
