import { type Area, placeInWords, rangeOf } from "../addresses";
import type { Change } from "../change";
import { type CellsBefore, restore } from "../tables/cells-before";
import {
  type ClassColumn,
  classColumnProblem,
  hasClassColumn,
  ownClassColumn,
  savedClassColumn,
} from "./class-columns";
import type { Holdings } from "./holdings";

/** What an assignment did. */
export interface Assigned {
  /** The cells of the holdings' column of classes. */
  readonly area: Area;
  readonly change: Change;
}

const DONE = "class assigned";

/**
 * Writes a class into rows of the holdings' column Class, as text, and into that of the saved targets where they say
 * another one of the same names. A table without the column gets one at its end.
 *
 * @param rows counted from 0 within the holdings' area
 * @param path "Equity > Large cap"; "" takes the class away
 * @throws Error where `classColumnProblem` says so, and where these cells hold formulas
 */
export async function assignClass(
  holdings: Holdings,
  rows: readonly number[],
  path: string,
): Promise<Assigned> {
  return Excel.run(async (context) => {
    const problem = classColumnProblem(holdings);
    if (problem !== null) throw new Error(problem);
    const own = ownClassColumn(holdings, rows);
    const saved = await savedClassColumn(context, holdings, rows);
    const addedTo = hasClassColumn(holdings) ? null : holdings.place.table;
    if (addedTo !== null) {
      context.workbook.tables.getItem(addedTo).columns.add(-1, undefined, "Class");
    }
    const columns = saved === null ? [own] : [own, saved];
    const before = await cellsOf(context, columns);
    requireNoFormulas(columns, before);
    columns.forEach((column) => writeClass(context, column, path));
    const areas = columns.map(({ area }) => area);
    const written = await contentsOf(context, areas);
    const undo = (): Promise<void> => undoAssignment(areas, written, before, addedTo);
    return { area: own.area, change: { what: DONE, undo } };
  });
}

/** What an assignment did, for people. */
export function assignedInWords({ area }: Assigned, count: number, path: string): string {
  const [rows, are, have] = count === 1 ? ["1 row", "is", "has"] : [`${count} rows`, "are", "have"];
  const what = path === "" ? `${have} no class now` : `${are} ${path} now`;
  return `${rows} ${what}, in ${placeInWords(area)}.`;
}

async function cellsOf(
  context: Excel.RequestContext,
  columns: readonly ClassColumn[],
): Promise<CellsBefore[]> {
  const ranges = columns.map(({ area }) => rangeOf(context, area));
  for (const range of ranges) range.load("formulas,numberFormat");
  await context.sync();
  return ranges.map((range, at) => ({
    area: (columns[at] as ClassColumn).area,
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as string[][],
  }));
}

/** All cells of some areas as one text, by which a later edit shows. */
async function contentsOf(context: Excel.RequestContext, areas: readonly Area[]): Promise<string> {
  const ranges = areas.map((area) => rangeOf(context, area));
  for (const range of ranges) range.load("formulas");
  await context.sync();
  return JSON.stringify(ranges.map(({ formulas }) => formulas as unknown[][]));
}

function requireNoFormulas(columns: readonly ClassColumn[], before: readonly CellsBefore[]): void {
  for (const [at, { area, rows }] of columns.entries()) {
    const row = [...rows].find((each) => {
      const content = before[at]?.formulas[each]?.[0];
      return typeof content === "string" && content.startsWith("=");
    });
    if (row === undefined) continue;
    const cell = placeInWords({ ...area, row: area.row + row, rows: 1 });
    throw new Error(`${cell} is a formula, which says the class. Change what it refers to.`);
  }
}

/** Text cells keep what looks like a formula as it is; a null leaves a cell alone. */
function writeClass(
  context: Excel.RequestContext,
  { area, rows }: ClassColumn,
  path: string,
): void {
  const range = rangeOf(context, area);
  const chosen = Array.from({ length: area.rows }, (_, row) => rows.has(row));
  range.numberFormat = chosen.map((isChosen) => [isChosen ? "@" : null]);
  range.values = chosen.map((isChosen) => [isChosen ? path : null]);
}

async function undoAssignment(
  areas: readonly Area[],
  written: string,
  before: readonly CellsBefore[],
  addedTo: string | null,
): Promise<void> {
  await Excel.run(async (context) => {
    if ((await contentsOf(context, areas)) !== written) {
      throw new Error(
        `${areas.map(placeInWords).join(" or ")} was edited since. Change it by hand.`,
      );
    }
    for (const cells of before) restore(context, cells);
    if (addedTo !== null) {
      context.workbook.tables.getItem(addedTo).columns.getItem("Class").delete();
    }
    await context.sync();
  });
}
