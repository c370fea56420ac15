/** What a column of a holdings table can hold. */
export const HOLDINGS_FIELDS = [
  "Name",
  "Symbol",
  "Account",
  "Portfolio",
  "Class",
  "Value",
  "Quantity",
  "Price",
  "Target",
  "Band",
  "Lower",
  "Upper",
  "Lot",
  "Trade",
  "Least",
  "Most",
  "Cost rate",
  "Fee",
  "Currency",
  "Rate",
  "Basis",
] as const;

export type HoldingsField = (typeof HOLDINGS_FIELDS)[number];

/** What each column holds, null for a column that isn't used. */
export type ColumnFields = readonly (HoldingsField | null)[];

/** The words that head each kind of column, the surest first. */
const WORDS: Readonly<Record<HoldingsField, readonly string[]>> = {
  Name: words(
    "name, holding, security, security name, investment name, investment, instrument, fund, fund name, asset, position, description, bezeichnung, wertpapier",
  ),
  Symbol: words("symbol, ticker, isin, wkn, cusip, sedol, code, id"),
  Account: words("account, account name, account number, konto, depot"),
  Portfolio: words("portfolio, client, mandate, strategy, kunde"),
  Class: words("class, asset class, asset category, sleeve, sector, anlageklasse"),
  Value: words(
    "value, market value, mkt val, current value, total value, cur val, current val, balance, amount, wert, kurswert, marktwert",
  ),
  Quantity: words("quantity, qty, shares, units, number of shares, anteile, stück, anzahl"),
  Price: words("price, last price, share price, close price, closing price, last, ltp, nav, kurs"),
  Target: words(
    "target, target weight, target %, target allocation, model, model weight, ziel, soll, zielgewicht",
  ),
  Band: words("band, tolerance, tolerance band, drift band, bandbreite, toleranz"),
  Lower: words("lower, lower band, lower edge, lower limit, min weight, untergrenze"),
  Upper: words("upper, upper band, upper edge, upper limit, max weight, obergrenze"),
  Lot: words("lot, lot size, round lot"),
  Trade: words("trade, trading, restriction, may trade"),
  Least: words("least, least to hold, minimum, min"),
  Most: words("most, most to hold, maximum, max"),
  "Cost rate": words("cost rate, costs, commission rate, trading cost"),
  Fee: words("fee, fee per order, commission, ticket fee"),
  Currency: words("currency, ccy, währung"),
  Rate: words("rate, fx rate, exchange rate, fx, wechselkurs, devisenkurs"),
  Basis: words("basis, cost basis, cost basis total, cost, book cost, einstand, kaufwert"),
};

function words(list: string): readonly string[] {
  return list.split(", ");
}

/**
 * What each column holds, by its header in any case and order. A field goes to the column with its surest word, so
 * that "Account Name" comes before "Account Number"; "Class 1", "Class 2" are levels of one class.
 */
export function fieldsOfHeaders(headers: readonly unknown[]): ColumnFields {
  const fields: (HoldingsField | null)[] = headers.map((header) => classLevel(header));
  for (const field of HOLDINGS_FIELDS) {
    const column = surestColumn(headers, field, fields);
    if (column >= 0) fields[column] = field;
  }
  return fields;
}

const PRICE_DATE =
  /^(?:price date|date of price|priced on|as of|as of date|kursdatum|kurszeit|stand)$/;

/** Whether a header heads the days of the prices. */
export function isPriceDate(header: unknown): boolean {
  return spellings(header).some((word) => PRICE_DATE.test(word));
}

const TARGET_OF = words("of, share of, target of");

/** The column that says what the targets of a table are shares of; -1 where there is none. */
export function targetOfColumn(headers: readonly unknown[]): number {
  return headers.findIndex((header) => spellings(header).some((word) => TARGET_OF.includes(word)));
}

/** The place of a header row and what its columns hold. */
export interface HeaderRow {
  readonly row: number;
  readonly fields: ColumnFields;
}

/** A header stands within so many rows: exports begin with a few lines about the account. */
const PREAMBLE_MOST = 30;

/**
 * Finds the row that heads a holdings table: the first that names a holding and what it is worth or is to be worth.
 * Null where no row does.
 *
 * @param cells the table row by row, as Excel gives values
 * @param fieldsOf what the columns below a row of headers hold, where it isn't told by the headers alone
 */
export function headerRowOf(
  cells: readonly (readonly unknown[])[],
  fieldsOf: (headers: readonly unknown[]) => ColumnFields = fieldsOfHeaders,
): HeaderRow | null {
  for (const [row, headers] of cells.slice(0, PREAMBLE_MOST).entries()) {
    const fields = fieldsOf(headers);
    if (isHoldingsTable(fields)) return { row, fields };
  }
  return null;
}

/** Whether columns say what is held, and what it is worth or is to be worth. */
export function isHoldingsTable(fields: ColumnFields): boolean {
  const has = (field: HoldingsField): boolean => fields.includes(field);
  const isNamed = has("Name") || has("Symbol");
  return isNamed && (has("Value") || has("Target") || (has("Quantity") && has("Price")));
}

function surestColumn(
  headers: readonly unknown[],
  field: HoldingsField,
  taken: ColumnFields,
): number {
  for (const word of WORDS[field]) {
    const column = headers.findIndex(
      (header, place) => taken[place] === null && spellings(header).includes(word),
    );
    if (column >= 0) return column;
  }
  return -1;
}

function classLevel(header: unknown): "Class" | null {
  return spellings(header).some((word) => /^class \d$/.test(word)) ? "Class" : null;
}

/** A header as one would say it, with and without what stands in parentheses: "Qty (Quantity)" is both words. */
function spellings(header: unknown): string[] {
  if (typeof header !== "string") return [];
  const plain = header.toLowerCase().replace(/[\s\u00a0_]+/g, " ");
  const inside = /\(([^)]+)\)/.exec(plain)?.[1] ?? "";
  return [plain, plain.replace(/\(.*\)/, ""), inside].map(spoken).filter((text) => text !== "");
}

function spoken(text: string): string {
  return text.replace(/[.:*]/g, "").trim();
}
