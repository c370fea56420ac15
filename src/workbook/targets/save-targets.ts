import { AREA_PROPERTIES, type Area, areaOf, placeInWords } from "../addresses";
import { nameKey, writable } from "../cells";
import type { Change } from "../change";
import { addTable, type TableColumn } from "../tables/new-table";
import { changeOfTable, type TableEdit } from "../tables/table-undo";
import { loadPointers, rememberFound } from "../portfolio/pointers";
import type { Portfolio } from "../portfolio/portfolio";
import { followColumns, loadFollowing } from "./following-columns";
import { readTargets, targetColumns, TARGETS_TABLE, type TargetLine } from "./saved-targets";

/** What a save did. */
export interface Saved {
  /** Where the targets are now. */
  readonly area: Area;
  /** The holdings' own cells that were brought in line. */
  readonly followed: readonly Area[];
  /** The holdings' own cells that hold formulas and were left as they are. */
  readonly leftAlone: readonly Area[];
  readonly change: Change;
}

/** Somebody changed the saved targets since the pane read them. */
export class StaleTargetsError extends Error {
  constructor() {
    super(`${TARGETS_TABLE} was edited since the pane read it. Reload it, then save again.`);
    this.name = "StaleTargetsError";
  }
}

/** The name of the worksheet that a first save adds. */
const TARGETS_SHEET = "Keel targets";
const HEADING = "Targets and bands that Keel keeps. Edit them here or in the pane.";
const COLUMNS: readonly TableColumn[] = [
  { header: "Name", numberFormat: "@", width: 180 },
  { header: "Target", numberFormat: "0.00%", width: 60, alignment: "Right" },
  { header: "Band", numberFormat: "@", width: 110 },
];

/**
 * Writes targets and bands into the table `KeelTargets`, adding it on a worksheet of its own where there is none, and
 * into the holdings' own Target and Band columns, so that formulas that use those follow. All in one `Excel.run`.
 *
 * @param lines every name of the pane
 * @throws StaleTargetsError where the table isn't what `portfolio` says
 */
export async function saveTargets(
  portfolio: Portfolio,
  lines: readonly TargetLine[],
): Promise<Saved> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(TARGETS_TABLE);
    const { worksheets } = context.workbook;
    table.load("name");
    worksheets.load("items/name");
    const following = loadFollowing(context, portfolio.holdings);
    const pointers = loadPointers(context);
    await context.sync();
    const sheetNames = worksheets.items.map(({ name }) => name);
    const { area, edit } = table.isNullObject
      ? addTargets(context, portfolio, lines, sheetNames)
      : await changeTable(context, table, portfolio, lines);
    const { followed, leftAlone, before } = followColumns(context, following, portfolio, lines);
    rememberFound(context, portfolio.holdings.place, pointers(), portfolio.corrections);
    const change = changeOfTable(context, "targets saved", {
      ...edit,
      before: [...edit.before, ...before],
    });
    await context.sync();
    return { area, followed, leftAlone, change };
  });
}

interface Written {
  readonly area: Area;
  readonly edit: TableEdit;
}

function addTargets(
  context: Excel.RequestContext,
  portfolio: Portfolio,
  lines: readonly TargetLine[],
  sheetNames: readonly string[],
): Written {
  if (portfolio.saved !== null) throw new StaleTargetsError();
  const area = addTable(
    context,
    {
      name: TARGETS_TABLE,
      sheet: TARGETS_SHEET,
      heading: HEADING,
      columns: COLUMNS,
      rows: lines.map(({ name, target, band }) => [name, target ?? "", band]),
    },
    sheetNames,
  );
  return {
    area,
    edit: { table: TARGETS_TABLE, addedSheet: area.sheet, addedRows: 0, before: [] },
  };
}

/** Changes the lines that differ where they stand, and adds those that are new below. */
async function changeTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  portfolio: Portfolio,
  lines: readonly TargetLine[],
): Promise<Written> {
  const range = table.getRange();
  range.load(`values,formulas,numberFormat,${AREA_PROPERTIES}`);
  await context.sync();
  const area = areaOf(range);
  requireUnchanged(portfolio, area, range.values);
  const [headers = [], ...body] = range.formulas as unknown[][];
  const columns = targetColumns(headers);
  if (columns.band < 0) {
    throw new Error(`${TARGETS_TABLE} has no column Band. Add one, then save again.`);
  }
  const places = new Map(body.map((row, at) => [nameKey(String(row[columns.name])), at]));
  const added = lines.filter(({ name }) => !places.has(nameKey(name)));
  if (added.length > 0)
    table.rows.add(
      undefined,
      added.map(() => headers.map(() => "")),
    );
  const byPlace = new Map([
    ...lines.map((line): [number | undefined, TargetLine] => [
      places.get(nameKey(line.name)),
      line,
    ]),
    ...added.map((line, at): [number, TargetLine] => [body.length + at, line]),
  ]);
  const rows = body.length + added.length;
  const before = savedByName(portfolio);
  const changed = Array.from({ length: rows }, (_, at) => {
    const line = byPlace.get(at);
    const kept = line && before.get(nameKey(line.name));
    return line && (at >= body.length || kept?.target !== line.target || kept.band !== line.band)
      ? line
      : null;
  });
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const write = (
    column: number,
    format: string,
    content: (line: TargetLine, isNew: boolean) => string | number | null,
  ): void => {
    const cells = sheet.getRangeByIndexes(area.row + 1, area.column + column, rows, 1);
    // Null leaves a cell as it is.
    cells.numberFormat = changed.map((line) => [line && format]);
    cells.values = changed.map((line, at) => [line && content(line, at >= body.length)]);
  };
  write(columns.name, "@", ({ name }, isNew) => (isNew ? name : null));
  write(columns.target, "0.00%", ({ target }) => target ?? "");
  write(columns.band, "@", ({ band }) => band);
  const cells = {
    area: { ...area, row: area.row + 1, rows: body.length },
    formulas: writable(body),
    numberFormat: range.numberFormat.slice(1) as string[][],
  };
  return {
    area: { ...area, rows: rows + 1 },
    edit: { table: TARGETS_TABLE, addedSheet: null, addedRows: added.length, before: [cells] },
  };
}

function savedByName({ saved }: Portfolio): ReadonlyMap<string, TargetLine> {
  return new Map(saved?.lines.map((line) => [nameKey(line.name), line]));
}

function requireUnchanged(portfolio: Portfolio, area: Area, values: unknown[][]): void {
  const now = readTargets(area, values);
  if (JSON.stringify(now.lines) !== JSON.stringify(portfolio.saved?.lines)) {
    throw new StaleTargetsError();
  }
}

/** What a save did, for people. */
export function savedInWords({ area, followed, leftAlone }: Saved): string {
  const places = (areas: readonly Area[]): string => areas.map(placeInWords).join(" and ");
  return [
    `Saved in ${TARGETS_TABLE}, ${placeInWords(area)}.`,
    ...(followed.length > 0 ? [`${places(followed)} follow.`] : []),
    ...(leftAlone.length > 0 ? [`${places(leftAlone)} hold formulas and stay as they are.`] : []),
  ].join(" ");
}
