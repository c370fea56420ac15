import { AREA_PROPERTIES, type Area, areaOf, placeInWords } from "../addresses";
import { FORMULAS_NAME } from "../mapping";
import type { Portfolio } from "../portfolio/portfolio";

/** Keel's functions in a formula, however it is spelled. */
const KEEL = /\bKEEL\.[A-Z_]+\(/i;

/** Errors that aren't a formula's result: it has none yet, or it has no room. */
const NO_RESULT: readonly unknown[] = ["#BUSY!", "#GETTING_DATA", "#SPILL!"];

/**
 * Turns Keel's formulas into the values they show, for colleagues who don't have Keel: those that the pane inserted,
 * and those on the holdings' worksheet, each with all that it spills. Other formulas stay.
 *
 * @returns the cells, in words
 * @throws Error where there are none, or one shows no result
 */
export async function freezeFormulas({ holdings }: Portfolio): Promise<string> {
  return Excel.run(async (context) => {
    const { sheet } = holdings.place.area;
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    const name = context.workbook.names.getItemOrNullObject(FORMULAS_NAME);
    used.load("formulas");
    name.load("name");
    await context.sync();
    const inserted = name.isNullObject ? null : await loadInserted(context, name);
    const isElsewhere = inserted !== null && inserted.worksheet.name !== sheet;
    const results = await loadResults(context, [used, ...(isElsewhere ? [inserted] : [])]);
    if (results.length === 0) throw new Error("There are no formulas of Keel's on this worksheet.");
    for (const result of results) refuseWithoutResult(result);
    for (const result of results) writeValues(result);
    await context.sync();
    return sideBySide(results.map(areaOf)).map(placeInWords).join(", ");
  });
}

async function loadInserted(
  context: Excel.RequestContext,
  name: Excel.NamedItem,
): Promise<Excel.Range | null> {
  const range = name.getRangeOrNullObject();
  range.load(`formulas,${AREA_PROPERTIES}`);
  await context.sync();
  return range.isNullObject ? null : range;
}

/** What each formula of Keel's in some ranges fills, with its values: its own cell, or all cells that it spills into. */
async function loadResults(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<Excel.Range[]> {
  const cells = ranges.flatMap((range) =>
    range.formulas.flatMap((row: unknown[], down) =>
      row.flatMap((formula, across) => (isKeel(formula) ? [range.getCell(down, across)] : [])),
    ),
  );
  const spills = cells.map((cell) => cell.getSpillingToRangeOrNullObject());
  for (const range of [...cells, ...spills]) range.load(`values,${AREA_PROPERTIES}`);
  await context.sync();
  return cells.map((cell, at) => {
    const spill = spills[at];
    return spill === undefined || spill.isNullObject ? cell : spill;
  });
}

function isKeel(formula: unknown): boolean {
  return typeof formula === "string" && KEEL.test(formula);
}

function refuseWithoutResult(range: Excel.Range): void {
  const [first] = range.values.flat() as unknown[];
  if (!NO_RESULT.includes(first)) return;
  const place = placeInWords(areaOf(range));
  const next = first === "#SPILL!" ? "Clear the cells in its way" : "Wait until it is calculated";
  throw new Error(`${place} shows ${String(first)}, which is no result. ${next}, then freeze.`);
}

/** A formula's cell goes with what it spills: alone it would leave them blank. */
function writeValues(range: Excel.Range): void {
  const values = range.values as unknown[][];
  range.clear("Contents");
  range.numberFormat = values.map((row) => row.map((cell) => (isMisread(cell) ? "@" : null)));
  range.formulas = values;
}

/** A text that isn't a word or a sentence, such as a band; Excel would read it as something else. */
function isMisread(cell: unknown): boolean {
  return typeof cell === "string" && /^[=+\-@\t\r\d.]/.test(cell);
}

/** Areas, with those that stand side by side in the same rows as one. */
function sideBySide(areas: readonly Area[]): Area[] {
  return areas.reduce<Area[]>((joined, area) => {
    const at = joined.findIndex(
      (before) =>
        before.sheet === area.sheet &&
        before.row === area.row &&
        before.rows === area.rows &&
        before.column + before.columns === area.column,
    );
    const before = joined[at];
    if (before === undefined) return [...joined, area];
    return joined.with(at, { ...before, columns: before.columns + area.columns });
  }, []);
}
