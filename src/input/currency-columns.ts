import { holdingsError } from "../engine/errors/holdings-error";
import type { NamedCurrencies } from "../engine/portfolio/currencies";
import { numbersOf } from "./columns";
import type { HoldingsCells } from "./holdings-cells";
import type { Problems } from "./problems";

/** What the columns Currency and Rate say; null without a column of currencies. */
export function namedCurrencies(cells: HoldingsCells, problems: Problems): NamedCurrencies | null {
  const codes = cells.texts("Currency");
  if (codes === null) return null;
  return { codes, rates: cells.has("Rate") ? numbersOf(cells, "rate", problems, rateCheck) : null };
}

/** Refuses rates below 0; a blank or 0 is no rate. */
function rateCheck(rate: number, row: number): void {
  if (rate < 0) {
    const range = "money of the portfolio's currency for one unit of the row's";
    throw holdingsError("termRange", { row, field: "rate", number: rate, range });
  }
}
