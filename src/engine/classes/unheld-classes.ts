import type { RowCurrencies } from "../portfolio/currencies";
import type { Slice } from "../portfolio/exposures";
import { classKey, treeOf } from "../portfolio/tree";
import type { ClassRow } from "./class-rows";

/** The classes that have a target and neither a holding nor a part with a target of its own, as they are written. */
export function unheldPaths(
  slices: readonly Pick<Slice, "path">[],
  classRows: readonly ClassRow[],
): string[] {
  const held = new Set(treeOf(slices.map(({ path }) => path)).map(({ path }) => classKey(path)));
  const wanted = classRows.filter(({ path, target }) => target && !held.has(classKey(path)));
  const keys = wanted.map(({ path }) => classKey(path));
  return wanted
    .filter((_, at) => !keys.some((other) => other.startsWith(`${keys[at] as string} > `)))
    .map(({ path }) => path);
}

/** The currencies of rows, with `count` more in the portfolio's own that are worth nothing. */
export function currenciesBeside(
  currencies: RowCurrencies | null,
  count: number,
): RowCurrencies | null {
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
