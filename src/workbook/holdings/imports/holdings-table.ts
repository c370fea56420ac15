import { AREA_PROPERTIES, type Area, areaOf } from "../../addresses";
import { freeName } from "../../free-name";
import { HOLDINGS_TABLE } from "../../portfolio/pointers";
import {
  type HoldingsRow,
  holdingsRows,
  type ImportedColumns,
  importedColumns,
  missingColumn,
} from "./holdings-rows";

/** Where an import is to be written. */
export type HoldingsTable =
  | {
      readonly kind: "none";
      /** The worksheet that would be added for it. */
      readonly sheet: string;
    }
  | ThereTable;

/** The table as it is. */
export interface ThereTable {
  readonly kind: "there";
  readonly area: Area;
  readonly columns: ImportedColumns;
  readonly rows: readonly HoldingsRow[];
  /** All cells with the headers, as Excel gives formulas. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

const SHEET = "Keel holdings";

/** Reads the table that an import is written into, or where it would be added. */
export async function loadHoldingsTable(): Promise<HoldingsTable> {
  return Excel.run((context) => holdingsTableIn(context));
}

/**
 * Reads the table within a batch; syncs twice.
 *
 * @throws Error where a column is missing without which nothing can be matched, or a total row is shown
 */
export async function holdingsTableIn(context: Excel.RequestContext): Promise<HoldingsTable> {
  const { tables, worksheets } = context.workbook;
  const table = tables.getItemOrNullObject(HOLDINGS_TABLE);
  table.load("name,showTotals");
  worksheets.load("items/name");
  await context.sync();
  if (table.isNullObject) {
    const taken = worksheets.items.map(({ name }) => name);
    return { kind: "none", sheet: freeName(SHEET, taken) };
  }
  if (table.showTotals) {
    throw new Error(`${HOLDINGS_TABLE} shows a total row. Switch it off, then import again.`);
  }
  const range = table.getRange();
  range.load(`values,formulas,numberFormat,${AREA_PROPERTIES}`);
  await context.sync();
  const [headers = [], ...body] = range.values as unknown[][];
  const columns = importedColumns(headers);
  const missing = missingColumn(columns);
  if (missing !== null) {
    throw new Error(`${HOLDINGS_TABLE} has no column ${missing}. Add one, then import again.`);
  }
  return {
    kind: "there",
    area: areaOf(range),
    columns,
    rows: holdingsRows(columns, body),
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as string[][],
  };
}
