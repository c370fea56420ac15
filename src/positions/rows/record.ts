import type { Columns, PositionField } from "../formats/columns";
import type { Line } from "../text/lines";

/** A row of a table of positions as the file has it, with its texts; "" for what the file doesn't say. */
export interface FileRecord extends Readonly<Record<PositionField, string>> {
  readonly line: number;
  readonly cells: readonly string[];
  /** The currency that the header of the values names. */
  readonly valueCurrency: string;
  /** The part of the account that has totals of its own; "" where there are no such parts. */
  readonly part: string;
  /** Whether the row's place in the file says that it is a total. */
  readonly isTotal: boolean;
}

/** A placeholder for a value that isn't there. */
const NOTHING = /^(?:-+|–|—|n\/?a|none|null|nan)$/i;

/** A cell's text; "" for a placeholder such as "--" or "N/A". */
function textIn(cell: string | undefined): string {
  return cell === undefined || NOTHING.test(cell) ? "" : cell;
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
  return {
    line,
    cells,
    valueCurrency: columns.currency,
    part: "",
    isTotal: false,
    account: text("account") || above,
    accountName: text("accountName"),
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
