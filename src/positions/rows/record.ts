import type { Columns, PositionField } from "../formats/columns";
import type { Line } from "../text/lines";

/** A row of a table of positions as the file has it, with its texts; "" for what the file doesn't say. */
export interface FileRecord extends Readonly<Record<PositionField, string>> {
  readonly line: number;
  readonly cells: readonly string[];
  /** The currencies that the headers name. */
  readonly currencies: Columns["currencies"];
  /** Whether it has more cells than there are headers. */
  readonly isTooLong: boolean;
  /** The part of the account that has totals of its own; "" where there are no such parts. */
  readonly part: string;
  /** Whether the row's place in the file says that it is a total. */
  readonly isTotal: boolean;
}

/** A placeholder for a value that isn't there. */
const NOTHING = /^(?:-+|–|—|n\/?a|none|null|nan)$/i;

/** A cell's text; "" for a placeholder such as "--" or "N/A". `="0123"` is how some keep the zeros of a code in Excel. */
function textIn(cell: string | undefined): string {
  if (cell === undefined || NOTHING.test(cell)) return "";
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

/**
 * A row's texts by what its columns hold.
 *
 * @param above the account that stands above the table; used where the row names none
 */
export function recordOf({ line, cells }: Line, columns: Columns, above = ""): FileRecord {
  const text = (field: PositionField): string => {
    const place = columns.places.get(field);
    return place === undefined ? "" : textIn(cells[place]);
  };
  const number = text("account");
  return {
    line,
    cells,
    currencies: columns.currencies,
    isTooLong: cells.slice(columns.width).some((cell) => cell !== ""),
    part: "",
    isTotal: false,
    account: number || text("accountName") || above,
    accountName: number === "" ? "" : text("accountName"),
    symbol: text("symbol"),
    name: text("name"),
    class: text("class"),
    quantity: text("quantity"),
    price: text("price"),
    value: text("value"),
    basis: text("basis"),
    averageCost: text("averageCost"),
    multiplier: text("multiplier"),
    currency: text("currency"),
    priceDate: text("priceDate"),
  };
}
