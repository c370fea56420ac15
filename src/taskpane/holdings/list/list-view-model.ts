import { amount, list } from "../../../engine/wording/format";
import { nameKey } from "../../../engine/portfolio/holding-names";
import type { HeldRow } from "../../../workbook/holdings/held-rows";
import type { Portfolio } from "../../../workbook/portfolio/portfolio";

/** What is held of one name in one account. */
interface AccountRow {
  readonly row: number;
  readonly account: string;
  readonly value: string;
  /** Its class where the accounts' differ; else "". */
  readonly path: string;
}

/** What is held of one name in all accounts. */
export interface ListItem {
  /** Tells names apart. */
  readonly key: string;
  readonly name: string;
  /** "" where it is the name, or there is none. */
  readonly symbol: string;
  /** What it is worth in all. */
  readonly value: string;
  /** Its class; "" where it has none; null where its accounts say different ones. */
  readonly path: string | null;
  /** One row for each account where there are several, or one with a name; else none. */
  readonly accounts: readonly AccountRow[];
  /** All its rows, by their numbers. */
  readonly rows: readonly number[];
}

/**
 * The rows that count, those of one name together, in the order of their first rows.
 *
 * @param isConverted whether all are worth money of one currency; else each value says its own
 */
export function listItems(held: readonly HeldRow[], isConverted = true): ListItem[] {
  const groups = new Map<string, HeldRow[]>();
  for (const row of held) {
    const key = nameKey(row.name);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, rows]) => itemOf(key, rows, isConverted));
}

function itemOf(key: string, rows: readonly HeldRow[], isConverted: boolean): ListItem {
  const [first] = rows as readonly [HeldRow, ...HeldRow[]];
  const isSame = rows.every(({ path }) => nameKey(path) === nameKey(first.path));
  return {
    key,
    name: first.name,
    symbol: first.symbol === first.name ? "" : first.symbol,
    value: isConverted ? worthOf(rows) : sumsInWords(rows),
    path: isSame ? first.path : null,
    accounts: rows
      .filter(({ account }) => account !== "" || rows.length > 1)
      .map((each) => ({
        row: each.row,
        account: each.account === "" ? "No account" : each.account,
        value: isConverted ? worthOf([each]) : sumsInWords([each]),
        path: isSame ? "" : each.path || "No class",
      })),
    rows: rows.map(({ row }) => row),
  };
}

function worthOf(rows: readonly HeldRow[]): string {
  return amount(
    rows.reduce((sum, { worth }) => sum + (worth ?? 0), 0),
    2,
  );
}

/** What rows come to in each of their currencies: "1,000.00 EUR and 500.00 USD". */
function sumsInWords(rows: readonly HeldRow[]): string {
  const sums = new Map<string, number>();
  for (const { currency, value } of rows) {
    sums.set(currency, (sums.get(currency) ?? 0) + (value ?? 0));
  }
  return list([...sums].map(([currency, sum]) => `${amount(sum, 2)} ${currency}`.trim()));
}

/** The items with all words of a filter in their name, symbol, class or accounts, in any case. */
export function filtered(items: readonly ListItem[], filter: string): readonly ListItem[] {
  const words = nameKey(filter)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return items;
  return items.filter(({ name, symbol, path, accounts }) => {
    const of = accounts.flatMap((each) => [each.account, each.path]);
    const text = [name, symbol, path === "" ? "No class" : (path ?? ""), ...of]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The classes of what is held and of the saved targets, each once, in alphabetical order. */
export function classesOf({ holdings, saved }: Pick<Portfolio, "holdings" | "saved">): string[] {
  const classes = new Map<string, string>();
  for (const { path } of [...holdings.held, ...(saved?.lines ?? [])]) {
    if (path !== "" && !classes.has(nameKey(path))) classes.set(nameKey(path), path);
  }
  return [...classes.values()].sort((one, other) => one.localeCompare(other, "en"));
}
