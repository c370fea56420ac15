import { fieldsOfHeaders, type HoldingsField } from "../../../engine/portfolio/holdings-headers";
import type { Day } from "../../../engine/triggers/dates";
import { amountFromText } from "../../../engine/numbers/amount-text";
import { textOfCell } from "../../cells";

/** What the columns that an import writes hold, in the order in which a new table has them. */
export const IMPORTED_FIELDS = [
  "Account",
  "Symbol",
  "Name",
  "Class",
  "Quantity",
  "Price",
  "Value",
  "Basis",
  "Currency",
  "As of",
] as const;

export type ImportedField = (typeof IMPORTED_FIELDS)[number];

/** Where each column is, counted from 0; −1 where the table has none. */
export type ImportedColumns = Readonly<Record<ImportedField, number>>;

/** What a row of the table says of a position; "" and null for blank cells. */
export interface HoldingsRow {
  /** Counted from 0 below the headers. */
  readonly row: number;
  readonly account: string;
  readonly symbol: string;
  readonly name: string;
  readonly class: string;
  readonly quantity: number | null;
  readonly price: number | null;
  /** Money of `currency`. */
  readonly value: number | null;
  readonly basis: number | null;
  readonly currency: string;
  readonly asOf: Day | null;
}

/** Without these a newer file can't be matched, or would leave what is held as it was. */
const NEEDED: readonly ImportedField[] = [
  "Account",
  "Symbol",
  "Name",
  "Quantity",
  "Price",
  "Value",
];

/** Finds the columns by their headers, which may be any of the usual words. */
export function importedColumns(headers: readonly unknown[]): ImportedColumns {
  const fields = fieldsOfHeaders(headers);
  const place = (field: ImportedField): number =>
    field === "As of"
      ? headers.findIndex((header) => /^as of$/i.test(textOfCell(header)))
      : fields.indexOf(field satisfies HoldingsField);
  return Object.fromEntries(
    IMPORTED_FIELDS.map((field) => [field, place(field)]),
  ) as unknown as ImportedColumns;
}

/** The first column that an import can't do without and the table doesn't have; null where it has all. */
export function missingColumn(columns: ImportedColumns): ImportedField | null {
  return NEEDED.find((field) => columns[field] < 0) ?? null;
}

/**
 * Reads the rows of the table that name something.
 *
 * @param body its cells below the headers, as Excel gives values
 */
export function holdingsRows(
  columns: ImportedColumns,
  body: readonly (readonly unknown[])[],
): HoldingsRow[] {
  return body.flatMap((cells, row) => {
    const text = (field: ImportedField): string => textOfCell(cells[columns[field]]);
    const number = (field: ImportedField): number | null => numberIn(cells[columns[field]]);
    if (text("Symbol") === "" && text("Name") === "") return [];
    return [
      {
        row,
        account: text("Account"),
        symbol: text("Symbol"),
        name: text("Name"),
        class: text("Class"),
        quantity: number("Quantity"),
        price: number("Price"),
        value: number("Value"),
        basis: number("Basis"),
        currency: text("Currency"),
        asOf: number("As of"),
      },
    ];
  });
}

function numberIn(cell: unknown): number | null {
  return typeof cell === "number" ? cell : amountFromText(textOfCell(cell));
}
