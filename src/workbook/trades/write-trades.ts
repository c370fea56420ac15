import { type Area, placeInWords } from "../addresses";
import type { Change } from "../change";
import { freeName } from "../free-name";
import { addTable } from "../tables/new-table";
import { changeOfTable } from "../tables/table-undo";
import { tradeColumns } from "./trade-columns";
import type { TradeLine } from "./trade-line";

/** Trades that are written into the workbook. */
export interface TradesToWrite {
  readonly lines: readonly TradeLine[];
  /** The day that they are planned on, as ISO 8601 writes it. */
  readonly date: string;
  /** The decimals of money. */
  readonly decimals: number;
}

/** What a write did. */
export interface WrittenTrades {
  readonly area: Area;
  /** The name of the table. */
  readonly table: string;
  readonly change: Change;
}

const TABLE = "KeelTrades";

/**
 * Writes trades into a new table on a worksheet of its own, with the date. Earlier ones stay as they are: the table is
 * called KeelTrades, KeelTrades2 and so on.
 */
export async function writeTrades({
  lines,
  date,
  decimals,
}: TradesToWrite): Promise<WrittenTrades> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    await context.sync();
    const columns = tradeColumns(lines, decimals);
    const table = freeTableName(tables.items.map(({ name }) => name));
    const area = addTable(
      context,
      {
        name: table,
        sheet: `Keel trades ${date}`,
        heading: `Trades planned by Keel on ${date}`,
        columns,
        rows: lines.map((line) => columns.map(({ cellOf }) => cellOf(line))),
      },
      worksheets.items.map(({ name }) => name),
    );
    context.workbook.worksheets.getItem(area.sheet).activate();
    const edit = { table, addedSheet: area.sheet, addedRows: 0, before: [] };
    const change = changeOfTable(context, "trades written", edit);
    await context.sync();
    return { area, table, change };
  });
}

/** Worksheets are numbered after a space, which no table's name has. */
function freeTableName(taken: readonly string[]): string {
  const spaced = taken.map((name) => name.replace(/^(KeelTrades)(\d+)$/i, "$1 $2"));
  return freeName(TABLE, spaced).replace(" ", "");
}

/** Where the trades stand, for people. */
export function writtenInWords({ area, table }: WrittenTrades): string {
  return `The trades are in ${table}, ${placeInWords(area)}.`;
}
