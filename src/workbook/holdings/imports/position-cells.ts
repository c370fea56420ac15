import { Exact } from "../../../engine/numbers/exact";
import type { Position } from "../../../positions/positions-file";
import type { TableColumn } from "../../tables/new-table";
import { IMPORTED_FIELDS, type ImportedField } from "./holdings-rows";

/** How the columns of a new table look. Codes such as account numbers are texts, so that no digit of them is lost. */
export const HOLDINGS_COLUMNS: Readonly<Record<ImportedField, Omit<TableColumn, "header">>> = {
  Account: { numberFormat: "@", width: 100 },
  Symbol: { numberFormat: "@", width: 70 },
  Name: { numberFormat: "@", width: 200 },
  Class: { numberFormat: "@", width: 90 },
  Quantity: { numberFormat: "General", width: 70, alignment: "Right" },
  Price: { numberFormat: "#,##0.00##", width: 70, alignment: "Right" },
  Value: { numberFormat: "#,##0.00", width: 90, alignment: "Right" },
  Basis: { numberFormat: "#,##0.00", width: 90, alignment: "Right" },
  Currency: { numberFormat: "@", width: 60 },
  "As of": { numberFormat: "yyyy-mm-dd", width: 80, alignment: "Right" },
};

/** Half a cent less what doubles may be off: nearer to the middle, Excel might round to the other cent. */
const CLEARLY_ROUNDED = "0.00499";

/**
 * What a position's row holds in each column. Its value is a formula where the quantity times the price, to the cent,
 * is what the file says, so that it follows them; else the file's number.
 *
 * @param headers of the table, which the formula names
 */
export function positionCells(
  position: Position,
  headers: readonly unknown[] = IMPORTED_FIELDS,
): Readonly<Record<ImportedField, string | number>> {
  const { account, symbol, name, quantity, price, value, basis, currency, priceDate } = position;
  const isNamed = headers.includes("Quantity") && headers.includes("Price");
  return {
    Account: account ?? "",
    Symbol: symbol ?? "",
    Name: name ?? symbol ?? "",
    Class: position.class ?? "",
    Quantity: quantity ?? "",
    Price: price ?? "",
    Value: isNamed && isProduct(position) ? VALUE_FORMULA : (value ?? ""),
    Basis: basis ?? "",
    Currency: currency ?? "",
    "As of": priceDate ?? "",
  };
}

const VALUE_FORMULA = "=ROUND([@Quantity]*[@Price],2)";

function isProduct({ quantity, price, value }: Position): boolean {
  if (quantity === null || price === null || value === null) return false;
  const product = new Exact(quantity).times(price);
  const worth = new Exact(value);
  return worth.eq(worth.toDecimalPlaces(2)) && product.minus(worth).abs().lte(CLEARLY_ROUNDED);
}
