import { numbersFrom } from "../numbers/new-numbers";
import type { RowCurrencies } from "./currencies";
import type { Portfolio } from "./portfolio";
import type { RowTerms, TradeFlag } from "./terms";

/**
 * The positions of one portfolio or of many: a struct of arrays, in which entry i of each column is row i of the table
 * that they come from, blank rows included. A column that the table doesn't have is null.
 */
export interface Holdings {
  /** What each row is called. */
  readonly names: readonly string[];
  /** A second name that tells holdings apart; left out or null where the table has none. */
  readonly symbols?: readonly string[] | null;
  /** The account that each row lies in. */
  readonly accounts: readonly string[] | null;
  /** The class of each row, with its sleeves: "Equity > Large cap". */
  readonly classes: readonly string[] | null;
  /** Money of the portfolio's currency. */
  readonly values: Float64Array;
  /** As given, fractions or percents; those of a portfolio add up to 1 or 100. */
  readonly targets: Float64Array;
  /** Money of the row's currency for one unit; 0 where a row has no price and trades in money. */
  readonly prices: Float64Array | null;
  readonly terms: RowTerms | null;
  /** Null where every row is in its portfolio's currency. */
  readonly currencies: RowCurrencies | null;
}

/** Which rows of a table are one portfolio. */
export interface PortfolioRows {
  /** "" where the table has no column of portfolios, or the cell is blank. */
  readonly name: string;
  /** The rows in the order of the table. */
  readonly rows: Uint32Array;
}

/** How portfolios are told apart: as Excel compares texts, so case and outer spaces don't count. */
export function portfolioKey(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * The portfolios of a table, in the order of their first rows.
 *
 * @param names of the portfolio that each row belongs to, one a row; null where all rows are one portfolio
 * @param isBlank 1 for rows that belong to none
 */
export function portfoliosOf(
  names: readonly string[] | null,
  isBlank: ArrayLike<number>,
): PortfolioRows[] {
  const found: string[] = [];
  const numbers = numbered(names, isBlank, found);
  const starts = startsOf(numbers, found.length);
  const rows = new Uint32Array(starts[found.length] as number);
  const next = starts.slice();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
    if (number !== NONE) rows[(next[number] as number)++] = row;
  }
  return found.map((name, number) => ({
    name,
    rows: rows.subarray(starts[number], starts[number + 1]),
  }));
}

const NONE = -1;

/** The number of each row's portfolio, `NONE` for blank rows; adds the portfolios' names to `found`. */
function numbered(
  names: readonly string[] | null,
  isBlank: ArrayLike<number>,
  found: string[],
): Int32Array {
  const numbers = new Int32Array(isBlank.length).fill(NONE);
  const known = new Map<string, number>();
  let latest: string | null = null;
  let number = NONE;
  for (let row = 0; row < numbers.length; row++) {
    if (isBlank[row]) continue;
    const name = names === null ? "" : (names[row] as string);
    // The rows of a portfolio mostly stand together, and need no look-up.
    if (name !== latest) {
      const key = portfolioKey(name);
      number = known.get(key) ?? found.push(name) - 1;
      known.set(key, number);
      latest = name;
    }
    numbers[row] = number;
  }
  return numbers;
}

/** Where the rows of each portfolio begin when they stand one portfolio after the other, and where the last ones end. */
function startsOf(numbers: Int32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const number of numbers) if (number !== NONE) (starts[number + 1] as number)++;
  for (let number = 0; number < count; number++) {
    (starts[number + 1] as number) += starts[number] as number;
  }
  return starts;
}

/** The cells of a column in the rows of one portfolio; where they stand together a view of the column. */
export function numbersIn(column: Float64Array, rows: Uint32Array): Float64Array {
  const [first = 0, last = 0] = [rows[0], rows[rows.length - 1]];
  if (last - first === rows.length - 1) return numbersFrom(column, first, last + 1);
  return Float64Array.from(rows, (row) => column[row] as number);
}

/** What is held and wanted in the rows of one portfolio. */
export function portfolioIn(holdings: Holdings, rows: Uint32Array): Portfolio {
  return {
    values: numbersIn(holdings.values, rows),
    targets: numbersIn(holdings.targets, rows),
    currencies: holdings.currencies && currenciesIn(holdings.currencies, rows),
  };
}

/** The currencies of some rows; null where all are in their portfolio's own. */
export function currenciesIn(currencies: RowCurrencies, rows: Uint32Array): RowCurrencies | null {
  const codes = Array.from(rows, (row) => currencies.codes[row] ?? "");
  if (codes.every((code) => code === "")) return null;
  return {
    codes,
    amounts: numbersIn(currencies.amounts, rows),
    rates: numbersIn(currencies.rates, rows),
  };
}

/** What is said of the trades of the rows of one portfolio. */
export function termsIn(terms: RowTerms, rows: Uint32Array): RowTerms {
  const numbers = (column: Float64Array | null): Float64Array | null =>
    column && numbersIn(column, rows);
  const { flags, areMoney, staysCash } = terms;
  return {
    flags: flags && Array.from(rows, (row) => flags[row] as TradeFlag),
    least: numbers(terms.least),
    most: numbers(terms.most),
    ...(areMoney && { areMoney }),
    lots: numbers(terms.lots),
    costRates: numbers(terms.costRates),
    fees: numbers(terms.fees),
    ...(staysCash && { staysCash: Uint8Array.from(rows, (row) => staysCash[row] as number) }),
  };
}
