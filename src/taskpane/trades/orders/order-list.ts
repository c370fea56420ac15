import Papa from "papaparse";
import { sideOf, type TradeLine } from "../../../workbook/trades/trade-line";

const FIELDS = ["Account", "Symbol", "Side", "Units", "Estimated amount"];

/** Texts that a program could take for a formula, spaces before them or not. */
const FORMULA = /^[\s\u00a0]*[=+\-@]|^[\t\r]/;

/**
 * An order list as CSV: account, symbol (or else name), side, units and estimated amount, both above 0; where portfolios
 * are named, they come first. Texts that look like formulas begin with an apostrophe; numbers stay numbers.
 *
 * @param decimals of money
 */
export function orderList(lines: readonly TradeLine[], decimals: number): string {
  const hasPortfolios = lines.some(({ portfolio }) => portfolio !== "");
  const data = lines.map((line) => [
    ...(hasPortfolios ? [line.portfolio] : []),
    line.account,
    line.symbol === "" ? line.name : line.symbol,
    sideOf(line),
    line.units === null ? "" : Math.abs(line.units),
    Math.abs(line.trade).toFixed(decimals),
  ]);
  const fields = hasPortfolios ? ["Portfolio", ...FIELDS] : FIELDS;
  return Papa.unparse({ fields, data }, { escapeFormulae: FORMULA });
}
