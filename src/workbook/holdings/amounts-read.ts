import { amountFromText } from "../../engine/numbers/amount-text";
import type { ColumnFields, HoldingsField } from "../../engine/portfolio/holdings-headers";
import type { Cell } from "../../input/cells";

const AMOUNTS: readonly (HoldingsField | null)[] = ["Value", "Quantity", "Price"];

/** A row with the amounts as numbers that exports give as text; the row itself where there are none. */
export function amountsRead(row: readonly Cell[], fields: ColumnFields): readonly Cell[] {
  const read = row.map((cell, column) => {
    const isText = typeof cell === "string" && AMOUNTS.includes(fields[column] ?? null);
    return isText ? (amountFromText(cell) ?? cell) : cell;
  });
  return read.every((cell, column) => cell === row[column]) ? row : read;
}
