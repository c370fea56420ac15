import { amountFromText } from "../../engine/numbers/amount-text";
import { type ColumnFields, isPriceDate } from "../../engine/portfolio/holdings-headers";
import { type Day, dayFromText } from "../../engine/triggers/dates";
import { textOfCell } from "../cells";

/** One row that counts: what is held of one name in one account. */
export interface HeldRow {
  /** Its row, counted from 0 within the area. */
  readonly row: number;
  /** As the position is called that it is part of. */
  readonly name: string;
  readonly symbol: string;
  readonly account: string;
  /** "" where the holdings name no portfolios. */
  readonly portfolio: string;
  /** As the columns of classes say it, their levels joined: "Equity > Large cap"; "" where they say none. */
  readonly path: string;
  /** Money of `currency`; null where it has none. */
  readonly value: number | null;
  /** Money of the portfolio's currency; null where it has none. */
  readonly worth: number | null;
  /** As the cell says it; "" where it says none. */
  readonly currency: string;
  /** Money of the portfolio's currency for one unit of the row's, as the row says; 0 where it says none. */
  readonly rate: number;
  /** The day of its price; null where the holdings don't say. */
  readonly priceDate: Day | null;
}

/** What was read of a row before. */
type RowRead = Pick<HeldRow, "name" | "symbol" | "path" | "value" | "currency"> & {
  readonly place: number;
};

/** Rows with what their cells say of account and day of the price. */
export function heldRows(
  rows: readonly RowRead[],
  values: readonly (readonly unknown[])[],
  headers: readonly unknown[],
  fields: ColumnFields,
): HeldRow[] {
  const dateColumn = headers.findIndex(isPriceDate);
  return rows.map(({ place, name, symbol, path, value, currency }) => {
    const cells = values[place] ?? [];
    return {
      row: place,
      name,
      symbol,
      account: textOfCell(cells[fields.indexOf("Account")]),
      portfolio: textOfCell(cells[fields.indexOf("Portfolio")]),
      path,
      value,
      worth: value,
      currency,
      rate: rateIn(cells[fields.indexOf("Rate")]),
      priceDate: dayIn(cells[dateColumn]),
    };
  });
}

/** A rate that can't be read is none. */
function rateIn(cell: unknown): number {
  const rate = typeof cell === "number" ? cell : amountFromText(textOfCell(cell));
  return Math.max(rate ?? 0, 0);
}

function dayIn(cell: unknown): Day | null {
  if (typeof cell === "number") return cell > 0 ? Math.floor(cell) : null;
  return dayFromText(textOfCell(cell));
}
