import { type Area, placeInWords, rangeOf } from "../addresses";
import { isBlankCell } from "../cells";
import { FORMULAS_NAME, pointName } from "../mapping";
import { loadPointers, rememberFound } from "../portfolio/pointers";
import type { Portfolio } from "../portfolio/portfolio";
import { type FormulaBlock, formulaBlock, type FormulaColumn } from "./formula-block";

/** What came of inserting: the formulas are there, or cells with contents are in the way. */
export type Inserted =
  | { readonly kind: "inserted"; readonly place: string }
  | { readonly kind: "occupied"; readonly place: string };

/** How a status or a decision looks: its words, dark letters on a light ground. */
const LOOKS = [
  { column: "Status", text: "Above", font: "#7A4100", fill: "#FFE8C7" },
  { column: "Status", text: "Below", font: "#0B4A7A", fill: "#DCEBFA" },
  { column: "Decision", text: "Act", font: "#7A4100", fill: "#FFE8C7" },
] as const;

/**
 * Writes Keel's functions beside the holdings, with number formats, and conditional formats for Above, Below and Act.
 * Cells with contents are only overwritten where `overwrite` says so.
 *
 * @throws Error where the targets aren't saved yet
 */
export async function insertFormulas(portfolio: Portfolio, overwrite: boolean): Promise<Inserted> {
  const block = formulaBlock(portfolio);
  return Excel.run(async (context) => {
    const range = rangeOf(context, block.area);
    const before = context.workbook.names.getItemOrNullObject(FORMULAS_NAME);
    range.load("values");
    before.load("name");
    const pointers = loadPointers(context);
    await context.sync();
    const place = placeInWords(block.area);
    if (!overwrite && range.values.flat().some((cell) => !isBlankCell(cell))) {
      return { kind: "occupied", place };
    }
    writeBlock(context, block, range);
    pointName(context, FORMULAS_NAME, before, range);
    rememberFound(context, portfolio.holdings.place, pointers(), portfolio.corrections);
    await context.sync();
    return { kind: "inserted", place };
  });
}

function writeBlock(
  context: Excel.RequestContext,
  { area, columns }: FormulaBlock,
  range: Excel.Range,
): void {
  range.clear("Contents");
  range.conditionalFormats.clearAll();
  const header = rangeOf(context, { ...area, rows: 1 });
  header.values = [columns.map((column) => column.header)];
  header.format.font.bold = true;
  for (const [at, column] of columns.entries()) {
    const cells = { ...area, column: area.column + at, columns: 1 };
    writeColumn(context, cells, column);
    for (const look of LOOKS) if (look.column === column.header) addLook(context, cells, look);
  }
}

function writeColumn(
  context: Excel.RequestContext,
  cells: Area,
  { formulas, numberFormat, alignment, width }: FormulaColumn,
): void {
  const all = rangeOf(context, cells);
  all.format.columnWidth = width;
  all.format.horizontalAlignment = alignment;
  const body = { ...cells, row: cells.row + 1, rows: cells.rows - 1 };
  rangeOf(context, body).numberFormat = [[numberFormat]];
  rangeOf(context, { ...body, rows: formulas.length }).formulas = formulas.map((each) => [each]);
}

function addLook(
  context: Excel.RequestContext,
  cells: Area,
  { text, font, fill }: (typeof LOOKS)[number],
): void {
  const { textComparison } = rangeOf(context, cells).conditionalFormats.add("ContainsText");
  textComparison.rule = { operator: "BeginsWith", text };
  textComparison.format.font.color = font;
  textComparison.format.fill.color = fill;
}

/** Where the formulas stand, for people. */
export function insertedInWords(place: string): string {
  return `The formulas are in ${place}.`;
}

/** What stands in the way, for people. */
export function occupiedInWords(place: string): string {
  return `${place} isn't empty. Inserting the formulas overwrites what stands there.`;
}
