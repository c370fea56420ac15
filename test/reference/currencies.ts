import { WrongCall } from "./cells";
import type { HoldingsRow } from "./holdings";
import { Fraction } from "./fraction";
import { readAmount, type Options } from "./options";

/**
 * PLAN.md, Currencies: the rows of one portfolio with values in its own currency. That is the option `currency`, or
 * the first for which no rate is given; "a rate in one row is that of all rows of its portfolio in this currency".
 */
export function converted(rows: readonly HoldingsRow[], options: Options): HoldingsRow[] {
  const rateOf = (code: string): Fraction | null => {
    const option = readAmount(options.get(`rate ${code.toLowerCase()}`) ?? null);
    if (!option.isZero()) return option;
    return rows.find((row) => row.currency === code && row.rate !== null)?.rate ?? null;
  };
  const named = options.get("currency");
  const own =
    typeof named === "string" && named.trim() !== ""
      ? named.trim().toUpperCase()
      : rows.find(({ currency }) => currency !== "" && rateOf(currency) === null)?.currency;
  return rows.map((row) => {
    if (row.currency === "" || row.currency === own) return row;
    const rate = rateOf(row.currency);
    if (rate === null) throw new WrongCall("a currency has no rate");
    return { ...row, value: row.value.times(rate), price: row.price?.times(rate) ?? null };
  });
}
