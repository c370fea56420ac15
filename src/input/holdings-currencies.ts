import { InputError } from "../engine/errors/input-error";
import { convertedValue, type CurrencyPolicy, resolvedRates } from "../engine/portfolio/currencies";
import type { PortfolioRows } from "../engine/portfolio/holdings";
import type { HoldingsTable } from "./holdings";
import { errorCellOf } from "./problems";

/**
 * A table with every value in the currency of its portfolio. Rows whose rate isn't known, or is contradicted, are noted
 * as problems.
 *
 * @param policyOf what a portfolio's policy says of currencies; may throw an InputError, and its rows stay as they are
 */
export function inOwnCurrencies(
  table: HoldingsTable,
  policyOf: (portfolio: string) => CurrencyPolicy,
): HoldingsTable {
  const { named, holdings, portfolios, problems, rowNumber } = table;
  if (named === null) return table;
  const codes = named.codes.map(() => "");
  const rates = new Float64Array(codes.length).fill(1);
  for (const { name, rows } of portfolios) {
    const policy = policyIfReadable(policyOf, name);
    if (policy === null) continue;
    const found = resolvedRates(named, rows, policy, rowNumber);
    for (const [at, row] of rows.entries()) {
      const fault = found.faults.get(at);
      if (fault) problems.add(row, "currency", errorCellOf(fault));
      rates[row] = found.rates[at] as number;
      if (rates[row] !== 1) codes[row] = named.codes[row] as string;
    }
  }
  if (codes.every((code) => code === "")) return table;
  const { values: amounts } = holdings;
  const values = amounts.map((amount, row) =>
    codes[row] === "" ? amount : convertedValue(amount, rates[row] as number),
  );
  return { ...table, holdings: { ...holdings, values, currencies: { codes, amounts, rates } } };
}

function policyIfReadable(
  policyOf: (portfolio: string) => CurrencyPolicy,
  portfolio: PortfolioRows["name"],
): CurrencyPolicy | null {
  try {
    return policyOf(portfolio);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
