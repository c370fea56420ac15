import { nameKey, symbolKey } from "../engine/portfolio/holding-names";

/** What rows of holdings go by, one entry a row; "" for what a row doesn't say. */
export interface HoldingCalls {
  readonly symbols: readonly string[];
  /** What each row's holding is called (`holdingNames`). */
  readonly names: readonly string[];
  /** Their names as they are written, which brokers spell in their own ways. */
  readonly written: readonly string[];
}

/** The rows that another table means by a name, a symbol or both; none where it means nothing that is held. */
export type HoldingFinder = (called: {
  readonly name: string;
  readonly symbol: string;
}) => readonly number[];

/**
 * Finds holdings by what they are called: a symbol counts before a name, and each may stand in the other's place.
 *
 * @param rows that are looked among
 */
export function holdingFinder(rows: Iterable<number>, calls: HoldingCalls): HoldingFinder {
  const among = [...rows];
  const bySymbol = rowsBy(among, calls.symbols, symbolKey);
  const byName = rowsBy(among, calls.names, nameKey);
  const byText = rowsBy(among, calls.written, nameKey);
  return ({ name, symbol }) =>
    bySymbol.get(symbolKey(symbol)) ??
    byName.get(nameKey(name)) ??
    byText.get(nameKey(name)) ??
    bySymbol.get(symbolKey(name)) ??
    byName.get(nameKey(symbol)) ??
    [];
}

type RowsByKey = ReadonlyMap<string, readonly number[]>;

/** Rows by the keys of what stands in a column of theirs. */
export function rowsBy(
  rows: Iterable<number>,
  texts: readonly string[],
  keyOf: (text: string) => string,
): RowsByKey {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(texts[row] as string);
    if (key === "") continue;
    const known = found.get(key);
    if (known) known.push(row);
    else found.set(key, [row]);
  }
  return found;
}
