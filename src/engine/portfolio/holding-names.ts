/** By what names are the same: without case, and spaces once. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** By what symbols are the same: classes of a share are written BRK.B, BRK-B, BRK/B and BRK B. */
export function symbolKey(symbol: string): string {
  return nameKey(symbol).replace(/[-/ ]/g, ".");
}

/** What a row of holdings is called; "" for what it doesn't say. */
export interface CalledRow {
  /** Its name, or its symbol where it has no name. */
  readonly name: string;
  readonly symbol: string;
  readonly currency: string;
}

/**
 * What each row's holding is called, one a row.
 *
 * Where one name stands for several symbols ("HELD IN MONEY MARKET"), the symbols are the names. The same symbol has
 * one name in all accounts, the first that it is given, though brokers spell it in their own ways.
 */
export function holdingNames(rows: readonly CalledRow[]): string[] {
  const telling = tellingNames(rows);
  const names = new Map<string, string>();
  return rows.map(({ symbol, currency }, at) => {
    const name = telling[at] as string;
    if (symbol === "") return name;
    const key = `${symbolKey(symbol)}\n${nameKey(currency)}`;
    const first = names.get(key) ?? name;
    names.set(key, first);
    return first;
  });
}

function tellingNames(rows: readonly CalledRow[]): string[] {
  const symbols = new Map<string, Set<string>>();
  for (const { name, symbol } of rows) {
    if (symbol === "") continue;
    const known = symbols.get(nameKey(name)) ?? new Set();
    symbols.set(nameKey(name), known.add(symbolKey(symbol)));
  }
  return rows.map(({ name, symbol }) => {
    const isShared = (symbols.get(nameKey(name))?.size ?? 0) > 1;
    return isShared && symbol !== "" ? symbol : name;
  });
}
