import { amountDigits, type DecimalMark } from "../../engine/numbers/amount-text";
import { Exact } from "../../engine/numbers/exact";
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
 * that is missing is the quantity times the average cost.
 */
export function amountsOf(record: FileRecord, mark: DecimalMark): Amounts {
  const read = (text: string): Exact | null => {
    const digits = amountDigits(text, mark);
    return digits === null ? null : new Exact(digits);
  };
  const [quantity, price] = [read(record.quantity), read(record.price)];
  const [value, basis] = [read(record.value), read(record.basis)];
  const multiplier = read(record.multiplier) ?? new Exact(1);
  return {
    quantity,
    price,
    value: value ?? product(quantity, price)?.times(multiplier).toDecimalPlaces(2) ?? null,
    basis: basis ?? product(quantity, read(record.averageCost))?.times(multiplier) ?? null,
    unreadable: AMOUNT_FIELDS.filter(
      (field) => record[field] !== "" && read(record[field]) === null,
    ),
  };
}

function product(one: Exact | null, other: Exact | null): Exact | null {
  return one && other && one.times(other);
}
