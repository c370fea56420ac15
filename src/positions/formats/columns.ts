import { amountDigits } from "../../engine/numbers/amount-text";
import { currencyOfHeader } from "./header-currency";
import { areTransactions } from "./transactions";
import {
  fieldsOfHeaders,
  isHoldingsTable,
  isPriceDate,
} from "../../engine/portfolio/holdings-headers";

/** What a column of a broker's table can hold. */
export type PositionField =
  | "account"
  | "accountName"
  | "symbol"
  | "name"
  | "class"
  | "quantity"
  | "price"
  | "value"
  | "basis"
  | "averageCost"
  | "multiplier"
  | "currency"
  | "priceDate";

/** Where each field's column is. */
export interface Columns {
  readonly places: ReadonlyMap<PositionField, number>;
  /** The currencies that headers name: "Value in EUR", "Price (USD)". */
  readonly currencies: ReadonlyMap<PositionField, string>;
  /** How many cells the row of headers has. */
  readonly width: number;
}

/** Columns beside those of a holdings table. */
const FURTHER_COLUMNS: readonly (readonly [
  field: PositionField,
  isHeader: (header: string) => boolean,
])[] = [
  ["priceDate", isPriceDate],
  ["account", words(/^(?:account|a\/c) (?:number|no|id|#)$|^(?:konto|depot)(?:nummer|nr)$/)],
  [
    "averageCost",
    words(
      /^(?:avg|average) (?:cost|price|cost basis|cost price)$|^(?:cost|unit|purchase) price$|^(?:unit cost|cost\/share|cost per share|einstandskurs|einstandspreis|kaufkurs)$/,
    ),
  ],
  ["multiplier", words(/^(?:mult|multiplier|contract size)$/)],
];

function words(spelling: RegExp): (header: string) => boolean {
  return (header) => spelling.test(header);
}

/** What heads the lines that follow a line. */
export type Heading =
  { readonly kind: "positions"; readonly columns: Columns } | { readonly kind: "other table" };

/** What a line heads; null where it is no row of headers. */
export function headingOf(cells: readonly string[]): Heading | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => amountDigits(cell) !== null)) return null;
  const headers = cells.map(plainHeader);
  const fields = fieldsOfHeaders(headers);
  const known = fields.filter((field) => field !== null).length;
  if (areTransactions(headers)) {
    return known >= 2 && filled.length >= 4 ? { kind: "other table" } : null;
  }
  if (!isHoldingsTable(fields)) return known >= 3 ? { kind: "other table" } : null;
  const places = placesOf(headers, fields);
  const currencies = new Map(
    [...places].map(([field, place]) => [field, currencyOfHeader(cells[place] ?? "")]),
  );
  return { kind: "positions", columns: { places, currencies, width: cells.length } };
}

function placesOf(
  headers: readonly string[],
  fields: readonly (string | null)[],
): ReadonlyMap<PositionField, number> {
  const places = new Map<PositionField, number>();
  for (const [place, field] of fields.entries()) {
    const known = field === null ? undefined : KNOWN_FIELDS[field];
    if (known && !places.has(known)) places.set(known, place);
  }
  for (const [field, isHeader] of FURTHER_COLUMNS) {
    const place = headers.findIndex(isHeader);
    if (place < 0 || places.get(field) === place) continue;
    const named = places.get("account");
    if (field === "account" && named !== undefined) places.set("accountName", named);
    places.set(field, place);
  }
  return places;
}

const KNOWN_FIELDS: Readonly<Partial<Record<string, PositionField>>> = {
  Name: "name",
  Symbol: "symbol",
  Account: "account",
  Class: "class",
  Quantity: "quantity",
  Price: "price",
  Value: "value",
  Basis: "basis",
  Currency: "currency",
};

/** A header in lower case, without points and without the currency or the second unit that some add. */
function plainHeader(header: string): string {
  return header
    .replace(currencyOfHeader(header) === "" ? "" : /,?\s+(?:in )?[A-Z]{3}$/, "")
    .replace(/\/\s*nom.*$/i, "")
    .replace(/[.:*]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
