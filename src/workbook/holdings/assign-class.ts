import { type Area, placeInWords, rangeOf } from "../addresses";
import type { Change } from "../change";
import { HOLDINGS_COLUMNS } from "./imports/position-cells";
import { restore } from "../tables/cells-before";
import type { Holdings } from "./holdings";

/** What an assignment did. */
export interface Assigned {
  /** The cells of the column of classes. */
  readonly area: Area;
  readonly change: Change;
}

const DONE = "class assigned";

/**
 * Writes a class into rows of the holdings' column Class, as text. A table without one gets one at its end.
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
    const { place } = holdings;
    const [found] = classColumns(holdings);
    if (found === undefined) {
      const { columns: ofTable } = context.workbook.tables.getItem(place.table ?? "");
      ofTable.add(-1, undefined, "Class").getDataBodyRange().numberFormat = [
        [HOLDINGS_COLUMNS.Class.numberFormat],
      ];
    }
    const area = bodyOf(holdings, found ?? place.area.columns);
    const range = rangeOf(context, area);
    range.load("formulas,numberFormat");
    await context.sync();
    const before = {
      area,
      formulas: range.formulas as unknown[][],
      numberFormat: range.numberFormat as string[][],
    };
    const chosen = new Set(rows.map((row) => row - holdings.headerRow - 1));
    requireNoFormulas(area, before.formulas, chosen);
    const cells = before.formulas.map((_, row) => (chosen.has(row) ? path : null));
    range.numberFormat = cells.map((cell) => [cell === null ? null : "@"]);
    range.values = cells.map((cell) => [cell]);
    const after = rangeOf(context, area);
    after.load("formulas");
    await context.sync();
    const written = JSON.stringify(after.formulas);
    const undo = (): Promise<void> =>
      undoAssignment(area, written, (inner) => {
        if (found !== undefined) restore(inner, before);
        else
          inner.workbook.tables
            .getItem(place.table ?? "")
            .columns.getItem("Class")
            .delete();
      });
    return { area, change: { what: DONE, undo } };
  });
}

/** Why no class can be written into the holdings, in words; null where one can. */
export function classColumnProblem(holdings: Holdings): string | null {
  const columns = classColumns(holdings);
  if (columns.length > 1) return "Each level of a class has a column here. Edit those.";
  return columns.length === 0 && holdings.place.table === null
    ? "The holdings have no column Class. Add one, then assign classes."
    : null;
}

/** The places of the columns of classes within the area. */
function classColumns({ columns }: Holdings): number[] {
  return columns.flatMap(({ field }, at) => (field === "Class" ? [at] : []));
}

/** What an assignment did, for people. */
export function assignedInWords({ area }: Assigned, count: number, path: string): string {
  const [rows, are, have] = count === 1 ? ["1 row", "is", "has"] : [`${count} rows`, "are", "have"];
  const what = path === "" ? `${have} no class now` : `${are} ${path} now`;
  return `${rows} ${what}, in ${placeInWords(area)}.`;
}

/** The cells of a column below the headers. */
function bodyOf({ place: { area }, headerRow }: Holdings, column: number): Area {
  return {
    sheet: area.sheet,
    row: area.row + headerRow + 1,
    column: area.column + column,
    rows: area.rows - headerRow - 1,
    columns: 1,
  };
}

function requireNoFormulas(
  area: Area,
  formulas: readonly (readonly unknown[])[],
  rows: ReadonlySet<number>,
): void {
  const row = [...rows].find((each) => {
    const content = formulas[each]?.[0];
    return typeof content === "string" && content.startsWith("=");
  });
  if (row === undefined) return;
  const cell = placeInWords({ ...area, row: area.row + row, rows: 1 });
  throw new Error(`${cell} is a formula, which says the class. Change what it refers to.`);
}

async function undoAssignment(
  area: Area,
  written: string,
  takeBack: (context: Excel.RequestContext) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    const range = rangeOf(context, area);
    range.load("formulas");
    await context.sync();
    if (JSON.stringify(range.formulas) !== written) {
      throw new Error(`${placeInWords(area)} was edited since. Change it by hand.`);
    }
    takeBack(context);
    await context.sync();
  });
}
