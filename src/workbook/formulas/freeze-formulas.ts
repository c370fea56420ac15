import { AREA_PROPERTIES, type Area, areaOf, placeInWords, rangeOf } from "../addresses";
import { FORMULAS_NAME } from "../mapping";
import type { Portfolio } from "../portfolio/portfolio";

/** Keel's functions in a formula, however it is spelled. */
const KEEL = /\bKEEL\.[A-Z_]+\(/i;

/** Cells that become values, with what they show and hold now. */
interface Frozen {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Turns Keel's formulas into the values they show, for colleagues who don't have Keel: those that the pane inserted,
 * and those on the holdings' worksheet. Other formulas stay.
 *
 * @returns the cells, in words
 * @throws Error where there are none
 */
export async function freezeFormulas({ holdings }: Portfolio): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(holdings.place.area.sheet);
    const used = sheet.getUsedRange();
    const name = context.workbook.names.getItemOrNullObject(FORMULAS_NAME);
    used.load(`values,formulas,${AREA_PROPERTIES}`);
    name.load("name");
    await context.sync();
    const inserted = name.isNullObject ? null : await loadInserted(context, name);
    const found = frozenOn(
      { area: areaOf(used), values: used.values, formulas: used.formulas },
      holdings.place.area,
      inserted?.area ?? null,
    );
    const all = [...(inserted && hasKeel(inserted) ? [inserted] : []), ...found];
    if (all.length === 0) throw new Error("There are no formulas of Keel's on this worksheet.");
    for (const frozen of all) writeValues(context, frozen);
    await context.sync();
    return all.map(({ area }) => placeInWords(area)).join(", ");
  });
}

async function loadInserted(
  context: Excel.RequestContext,
  name: Excel.NamedItem,
): Promise<Frozen | null> {
  const range = name.getRangeOrNullObject();
  range.load(`values,formulas,${AREA_PROPERTIES}`);
  await context.sync();
  if (range.isNullObject) return null;
  return { area: areaOf(range), values: range.values, formulas: range.formulas };
}

function hasKeel({ formulas }: Frozen): boolean {
  return formulas.flat().some(isKeel);
}

function isKeel(formula: unknown): boolean {
  return typeof formula === "string" && KEEL.test(formula);
}

/**
 * Keel's formulas on a worksheet beside what the pane inserted. Within the holdings' rows a formula spills, so that its
 * column is frozen down to the last of them; elsewhere it is one cell.
 */
function frozenOn(used: Frozen, holdings: Area, inserted: Area | null): Frozen[] {
  return used.formulas.flatMap((cells, at) =>
    cells.flatMap((formula, across): Frozen[] => {
      const [row, column] = [used.area.row + at, used.area.column + across];
      if (!isKeel(formula) || isWithin(row, column, inserted)) return [];
      const last = holdings.row + holdings.rows;
      const rows = row >= holdings.row && row < last ? last - row : 1;
      return [part(used, at, across, rows)];
    }),
  );
}

function part(used: Frozen, at: number, across: number, rows: number): Frozen {
  const column = (cells: readonly (readonly unknown[])[]): unknown[][] =>
    cells.slice(at, at + rows).map((row) => [row[across]]);
  const { row, column: first, sheet } = used.area;
  return {
    area: { sheet, row: row + at, column: first + across, rows, columns: 1 },
    values: column(used.values),
    formulas: column(used.formulas),
  };
}

function isWithin(row: number, column: number, area: Area | null): boolean {
  return (
    area !== null &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Formulas that don't use Keel stay; a text that Excel would read as something else goes into a text cell. */
function writeValues(context: Excel.RequestContext, { area, values, formulas }: Frozen): void {
  const range = rangeOf(context, area);
  const kept = formulas.map((row, at) =>
    row.map((formula, column) => {
      const isOther = typeof formula === "string" && formula.startsWith("=") && !isKeel(formula);
      return isOther ? formula : values[at]?.[column];
    }),
  );
  range.clear("Contents");
  range.numberFormat = kept.map((row) => row.map((cell) => (isMisread(cell) ? "@" : null)));
  range.formulas = kept;
}

/** A text that isn't a word or a sentence, such as a band. */
function isMisread(cell: unknown): boolean {
  return typeof cell === "string" && /^[+\-@\t\r\d.]/.test(cell);
}
