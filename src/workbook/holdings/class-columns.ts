import { fieldsOfHeaders } from "../../engine/portfolio/holdings-headers";
import { AREA_PROPERTIES, type Area, areaOf } from "../addresses";
import { nameKey } from "../../engine/portfolio/holding-names";
import { isBlankCell, textOfCell } from "../cells";
import { TARGETS_TABLE } from "../targets/saved-targets";
import type { Holdings } from "./holdings";

/** Cells of a column of classes, and which of them get a class. */
export interface ClassColumn {
  /** The cells below the header. */
  readonly area: Area;
  /** Counted from 0 within the area. */
  readonly rows: ReadonlySet<number>;
}

/** Why no class can be written into the holdings, in words; null where one can. */
export function classColumnProblem(holdings: Holdings): string | null {
  const columns = ownColumns(holdings);
  if (columns.length > 1) return "Each level of a class has a column here. Edit those.";
  return columns.length === 0 && holdings.place.table === null
    ? "The holdings have no column Class. Add one, then assign classes."
    : null;
}

/** Whether the holdings have a column of classes. */
export function hasClassColumn(holdings: Holdings): boolean {
  return ownColumns(holdings).length > 0;
}

/** The places of the columns of classes within the area. */
function ownColumns({ columns }: Holdings): number[] {
  return columns.flatMap(({ field }, at) => (field === "Class" ? [at] : []));
}

/**
 * The holdings' own column, or that after their last where they have none.
 *
 * @param rows counted from 0 within the holdings' area
 */
export function ownClassColumn(holdings: Holdings, rows: readonly number[]): ClassColumn {
  const { place, headerRow } = holdings;
  const { area } = place;
  const [column = area.columns] = ownColumns(holdings);
  return {
    area: {
      sheet: area.sheet,
      row: area.row + headerRow + 1,
      column: area.column + column,
      rows: area.rows - headerRow - 1,
      columns: 1,
    },
    rows: new Set(rows.map((row) => row - headerRow - 1)),
  };
}

/**
 * Where the saved targets say a class of the same names, which is in force before that of the holdings; null where they
 * say none. Syncs twice.
 */
export async function savedClassColumn(
  context: Excel.RequestContext,
  { held }: Holdings,
  rows: readonly number[],
): Promise<ClassColumn | null> {
  const table = context.workbook.tables.getItemOrNullObject(TARGETS_TABLE);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange();
  range.load(`values,${AREA_PROPERTIES}`);
  await context.sync();
  const [headers = [], ...body] = range.values as unknown[][];
  const fields = fieldsOfHeaders(headers);
  const column = fields.indexOf("Class");
  const chosen = new Set(rows);
  const names = new Set(held.filter(({ row }) => chosen.has(row)).map(({ name }) => nameKey(name)));
  const found = body.flatMap((cells, at) => {
    const name = nameKey(textOfCell(cells[fields.indexOf("Name")]));
    return names.has(name) && !isBlankCell(cells[column]) ? [at] : [];
  });
  if (column < 0 || found.length === 0) return null;
  const area = areaOf(range);
  return {
    area: {
      ...area,
      row: area.row + 1,
      rows: area.rows - 1,
      column: area.column + column,
      columns: 1,
    },
    rows: new Set(found),
  };
}
