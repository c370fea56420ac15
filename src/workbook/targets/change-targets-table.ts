import type { Portfolio } from "../portfolio/portfolio";
import { readTable, reshapeTable, type WrittenTable } from "../tables/kept-table";
import { type HeldNaming, heldNaming } from "./held-naming";
import {
  isSameLine,
  lineKey,
  readTargets,
  subjectIn,
  type TargetColumns,
  targetColumns,
  TARGETS_TABLE,
  type TargetLine,
} from "./saved-targets";
import { StaleTargetsError } from "./stale-targets";
import { columnsAt } from "./target-columns";

/**
 * Changes the lines of the table of targets that differ where they stand, adds those that are new below, and takes
 * away those that are no more; adds the columns that lines need and the table doesn't have.
 *
 * @throws StaleTargetsError where the table isn't what `portfolio` says
 */
export async function changeTargetsTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  portfolio: Portfolio,
  lines: readonly TargetLine[],
): Promise<WrittenTable> {
  const content = await readTable(context, table);
  const { area, headers, body } = content;
  const nameOf = heldNaming(portfolio.holdings);
  const saved = readTargets(area, [headers, ...body], nameOf).lines;
  if (JSON.stringify(saved) !== JSON.stringify(portfolio.saved?.lines)) {
    throw new StaleTargetsError();
  }
  const found = columnsOf(headers);
  const columns = columnsAt(headers, lines);
  const places = placesOf(body, found, nameOf);
  const wanted = new Set(lines.map(lineKey));
  const reshaping = {
    added: lines.filter((line) => !places.has(lineKey(line))).length,
    removed: [...places].flatMap(([key, row]) => (wanted.has(key) ? [] : [row])),
    columns: columns.flatMap(({ header, at }) => (at < headers.length ? [] : [header])),
  };
  const contents = contentsOf(lines, saved, places, body.length);
  const rows = body.length + reshaping.added;
  return reshapeTable(content, reshaping, () => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    for (const { at, header, numberFormat, content: textOf } of columns) {
      const cells = sheet.getRangeByIndexes(area.row + 1, area.column + at, rows, 1);
      // Null leaves a cell as it is; so does a name that stands there already.
      const written = Array.from({ length: rows }, (_, row) => {
        const isKept = header === "Name" && row < body.length;
        return isKept ? null : (contents.get(row) ?? null);
      });
      cells.numberFormat = written.map((line) => [line && numberFormat]);
      cells.values = written.map((line) => [line && textOf(line)]);
    }
  });
}

function columnsOf(headers: readonly unknown[]): TargetColumns {
  const columns = targetColumns(headers);
  if (columns.band >= 0) return columns;
  throw new Error(`${TARGETS_TABLE} has no column Band. Add one, then save again.`);
}

/** The row of each line below the header, by its key, from the top down. */
function placesOf(
  body: readonly (readonly unknown[])[],
  columns: TargetColumns,
  nameOf: HeldNaming,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [row, cells] of body.entries()) {
    const line = subjectIn(cells, columns, nameOf);
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
    const kept = before.get(key);
    if (row === undefined) contents.set(next++, line);
    else if (!kept || !isSameLine(kept, line)) contents.set(row, line);
  }
  return contents;
}
