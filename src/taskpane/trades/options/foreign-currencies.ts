import { currencyKey } from "../../../engine/portfolio/currencies";
import { fieldsOfHeaders } from "../../../engine/portfolio/holdings-headers";
import { type Matrix, inWords } from "../../../input/cells";

/**
 * The currencies that holdings name, each once, where they name several: one of them is the portfolio's own, and the
 * others need a rate.
 *
 * @param cells with a row of headers
 */
export function foreignCurrencies([headers = [], ...rows]: Matrix): string[] {
  const column = fieldsOfHeaders(headers).indexOf("Currency");
  if (column < 0) return [];
  const found = new Map<string, string>();
  for (const row of rows) {
    const code = inWords(row[column] ?? null).trim();
    if (code !== "" && !found.has(currencyKey(code))) found.set(currencyKey(code), code);
  }
  return found.size > 1 ? [...found.values()] : [];
}
