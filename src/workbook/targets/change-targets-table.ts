import { AREA_PROPERTIES, type Area, areaOf } from "../addresses";
import { textOfCell, writable } from "../cells";
import type { Portfolio } from "../portfolio/portfolio";
import type { CellsBefore } from "../tables/cells-before";
import type { TableEdit } from "../tables/table-undo";
import {
  lineKey,
  readTargets,
  type TargetColumns,
  targetColumns,
  TARGETS_TABLE,
  type TargetLine,
} from "./saved-targets";
import { StaleTargetsError } from "./stale-targets";
import { columnsAt } from "./target-columns";

/** Where targets were written, and what it takes to undo that. */
export interface Written {
  readonly area: Area;
  readonly edit: TableEdit;
}

/**
 * Changes the lines of the table of targets that differ where they stand, adds those that are new below, and takes
 * away those that are no more; adds a column Class where there is none and lines have classes.
 *
 * @throws StaleTargetsError where the table isn't what `portfolio` says
 */
export async function changeTargetsTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  portfolio: Portfolio,
  lines: readonly TargetLine[],
): Promise<Written> {
  const range = table.getRange();
  range.load(`values,formulas,numberFormat,${AREA_PROPERTIES}`);
  await context.sync();
  const area = areaOf(range);
  const saved = readTargets(area, range.values).lines;
  if (JSON.stringify(saved) !== JSON.stringify(portfolio.saved?.lines)) {
    throw new StaleTargetsError();
  }
  const [headers = [], ...body] = range.formulas as unknown[][];
  const found = columnsOf(headers);
  const addsColumn = found.class < 0 && lines.some(({ path }) => path !== "");
  if (addsColumn) table.columns.add(-1, undefined, "Class");
  const columns = addsColumn ? { ...found, class: headers.length } : found;
  const width = headers.length + (addsColumn ? 1 : 0);
  const places = placesOf(range.values.slice(1) as unknown[][], found);
  const added = lines.filter((line) => !places.has(lineKey(line)));
  if (added.length > 0) {
    table.rows.add(
      undefined,
      added.map(() => Array<string>(width).fill("")),
    );
  }
  const rows = body.length + added.length;
  const contents = contentsOf(lines, saved, places, body.length);
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  for (const { at, header, numberFormat, content } of columnsAt(columns)) {
    const cells = sheet.getRangeByIndexes(area.row + 1, area.column + at, rows, 1);
    // Null leaves a cell as it is; so does a name that stands there already.
    const written = Array.from({ length: rows }, (_, row) => {
      const isKept = header === "Name" && row < body.length;
      return isKept ? null : (contents.get(row) ?? null);
    });
    cells.numberFormat = written.map((line) => [line && numberFormat]);
    cells.values = written.map((line) => [line && content(line)]);
  }
  const wanted = new Set(lines.map(lineKey));
  const removedRows = [...places].flatMap(([key, row]) => (wanted.has(key) ? [] : [row]));
  for (const row of [...removedRows].reverse()) table.rows.getItemAt(row).delete();
  const before: CellsBefore = {
    area: { ...area, row: area.row + 1, rows: body.length },
    formulas: writable(body),
    numberFormat: range.numberFormat.slice(1) as string[][],
  };
  return {
    area: { ...area, rows: rows - removedRows.length + 1, columns: width },
    edit: {
      table: TARGETS_TABLE,
      addedSheet: null,
      addedRows: added.length,
      addsColumn,
      removedRows,
      before: [before],
    },
  };
}

function columnsOf(headers: readonly unknown[]): TargetColumns {
  const columns = targetColumns(headers);
  if (columns.band >= 0) return columns;
  throw new Error(`${TARGETS_TABLE} has no column Band. Add one, then save again.`);
}

/** The row of each line below the header, by its key, from the top down. */
function placesOf(
  body: readonly (readonly unknown[])[],
  { name, class: path }: TargetColumns,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [row, cells] of body.entries()) {
    const line = { name: textOfCell(cells[name]), path: textOfCell(cells[path]) };
    if (line.name === "" && line.path === "") continue;
    // As they are read: of a name that stands twice the last row counts, of a class the first.
    if (line.name !== "" || !places.has(lineKey(line))) places.set(lineKey(line), row);
  }
  return places;
}

/** What is to be written, by row: lines that differ where they stand, and new ones below. */
function contentsOf(
  lines: readonly TargetLine[],
  saved: readonly TargetLine[],
  places: ReadonlyMap<string, number>,
  rows: number,
): ReadonlyMap<number, TargetLine> {
  const before = new Map(saved.map((line) => [lineKey(line), line]));
  const contents = new Map<number, TargetLine>();
  let next = rows;
  for (const line of lines) {
    const key = lineKey(line);
    const row = places.get(key);
    if (row === undefined) contents.set(next++, line);
    else if (!isSame(before.get(key), line)) contents.set(row, line);
  }
  return contents;
}

function isSame(one: TargetLine | undefined, other: TargetLine): boolean {
  return one?.path === other.path && one.target === other.target && one.band === other.band;
}
