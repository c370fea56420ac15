import { type Area, rangeOf } from "../../addresses";
import { NO_CORRECTIONS } from "../../mapping";
import {
  HOLDINGS_TABLE,
  loadPointers,
  type Pointers,
  rememberSource,
  restoreMapping,
  sourceAt,
} from "../../portfolio/pointers";
import { addTable } from "../../tables/new-table";
import { changeOfTable, type TableEdit } from "../../tables/table-undo";
import { type HoldingsTable, holdingsTableIn, type ThereTable } from "./holdings-table";
import { IMPORTED_FIELDS } from "./holdings-rows";
import type { Imported } from "./imported";
import type { Match } from "./match-positions";
import { HOLDINGS_COLUMNS, positionCells } from "./position-cells";
import { tableUpdate, type Vanishing } from "./update-cells";

const HEADING = "Holdings that Keel imported. A newer file updates them; columns of your own stay.";
const DONE = "positions imported";

/**
 * Writes positions into the table `KeelHoldings`, adding it on a worksheet of its own where there is none, and takes it
 * as the holdings. All in one `Excel.run`.
 *
 * @param table as it was when the positions were matched with it
 * @param vanishing what becomes of each vanished row, by its number
 * @throws Error where the table isn't so any more
 */
export async function writePositions(
  table: HoldingsTable,
  match: Match,
  vanishing: ReadonlyMap<number, Vanishing>,
): Promise<Imported> {
  return Excel.run(async (context) => {
    const pointers = loadPointers(context);
    const now = await holdingsTableIn(context);
    requireUnchanged(table, now);
    const { area, edit } =
      now.kind === "there"
        ? updateTable(context, now, match, vanishing)
        : addHoldings(context, now.sheet, match);
    const { mapping } = pointers();
    useTable(context, area, pointers());
    const change = changeOfTable(context, DONE, edit);
    await context.sync();
    const undo = async (): Promise<void> => {
      await change.undo();
      await restoreMapping(mapping);
    };
    return { area, rows: area.rows - 1, change: { what: DONE, undo } };
  });
}

function requireUnchanged(before: HoldingsTable, now: HoldingsTable): void {
  const cells = (table: HoldingsTable): string =>
    JSON.stringify(table.kind === "there" ? [table.area.sheet, table.formulas] : []);
  if (cells(before) === cells(now)) return;
  throw new Error(`${HOLDINGS_TABLE} was edited since the file was read. Read it again.`);
}

interface Written {
  readonly area: Area;
  readonly edit: TableEdit;
}

function addHoldings(context: Excel.RequestContext, sheet: string, { added }: Match): Written {
  const rows = added.map((position) => positionCells(position));
  const area = addTable(
    context,
    {
      name: HOLDINGS_TABLE,
      sheet,
      heading: HEADING,
      columns: IMPORTED_FIELDS.map((header) => ({ header, ...HOLDINGS_COLUMNS[header] })),
      // Formulas that name the table's columns can be written only once it is there.
      rows: rows.map((row) =>
        IMPORTED_FIELDS.map((field) => (field === "Value" ? "" : row[field])),
      ),
    },
    [],
  );
  rangeOf(context, columnOf(area, IMPORTED_FIELDS.indexOf("Value"), rows.length)).formulas =
    rows.map(({ Value }) => [Value]);
  return {
    area,
    edit: { table: HOLDINGS_TABLE, addedSheet: area.sheet, addedRows: 0, before: [] },
  };
}

function updateTable(
  context: Excel.RequestContext,
  table: ThereTable,
  match: Match,
  vanishing: ReadonlyMap<number, Vanishing>,
): Written {
  const { area, formulas, numberFormat, columns } = table;
  const update = tableUpdate(table, match, vanishing);
  const { rows } = context.workbook.tables.getItem(HOLDINGS_TABLE);
  const blank = Array<string>(area.columns).fill("");
  if (update.addedRows > 0) {
    rows.add(
      undefined,
      Array.from({ length: update.addedRows }, () => blank),
    );
  }
  for (const [column, cells] of update.columns) {
    // New rows look as those of a new table; the others stay as they look.
    const field = IMPORTED_FIELDS.find((each) => columns[each] === column);
    const format = field ? HOLDINGS_COLUMNS[field].numberFormat : null;
    const range = rangeOf(context, columnOf(area, column, cells.length));
    range.numberFormat = cells.map((_, row) => [row < formulas.length - 1 ? null : format]);
    range.formulas = cells.map((cell) => [cell]);
  }
  for (const row of [...update.removedRows].reverse()) rows.getItemAt(row).delete();
  const before = {
    area: { ...area, row: area.row + 1, rows: formulas.length - 1 },
    formulas: formulas.slice(1),
    numberFormat: numberFormat.slice(1),
  };
  const { addedRows, removedRows } = update;
  return {
    area: { ...area, rows: area.rows + addedRows - removedRows.length },
    edit: {
      table: HOLDINGS_TABLE,
      addedSheet: null,
      addedRows,
      removedRows,
      before: [before],
    },
  };
}

/** Rows of a column of the table below its header. */
function columnOf(area: Area, column: number, rows: number): Area {
  return { ...area, row: area.row + 1, column: area.column + column, rows, columns: 1 };
}

function useTable(context: Excel.RequestContext, area: Area, pointers: Pointers): void {
  const { mapping } = pointers;
  const corrections = mapping?.table === HOLDINGS_TABLE ? mapping : NO_CORRECTIONS;
  const source = sourceAt(context, { area, table: HOLDINGS_TABLE });
  rememberSource(context, source, pointers, corrections);
}
