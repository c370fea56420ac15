import type { RowCurrencies } from "../portfolio/currencies";
import type { Portfolio } from "../portfolio/portfolio";
import { classKey, type ClassTree } from "../portfolio/tree";
import type { ClassRow } from "./class-rows";

/**
 * The classes that have a target and neither a holding nor a part with a target of its own, as they are written.
 *
 * @param tree the classes of what is held
 */
export function unheldPaths(tree: ClassTree, classRows: readonly ClassRow[]): string[] {
  const held = new Set(tree.map(({ path }) => classKey(path)));
  const wanted = classRows.filter(({ path, target }) => target && !held.has(classKey(path)));
  const keys = wanted.map(({ path }) => classKey(path));
  return wanted
    .filter((_, at) => !keys.some((other) => other.startsWith(`${keys[at] as string} > `)))
    .map(({ path }) => path);
}

/** A portfolio with `count` more rows that are worth nothing and have no target. */
export function portfolioBeside(portfolio: Portfolio, count: number): Portfolio {
  if (count === 0) return portfolio;
  return {
    values: longer(portfolio.values, count, 0),
    targets: longer(portfolio.targets, count, 0),
    currencies: currenciesBeside(portfolio.currencies ?? null, count),
  };
}

/** The currencies of rows, with `count` more in the portfolio's own that are worth nothing. */
function currenciesBeside(currencies: RowCurrencies | null, count: number): RowCurrencies | null {
  if (!currencies || count === 0) return currencies;
  return {
    codes: [...currencies.codes, ...Array<string>(count).fill("")],
    amounts: longer(currencies.amounts, count, 0),
    rates: longer(currencies.rates, count, 1),
  };
}

/** A column with `count` more entries of one value. */
export function longer(column: Float64Array, count: number, value: number): Float64Array {
  const longer = new Float64Array(column.length + count).fill(value);
  longer.set(column);
  return longer;
}
