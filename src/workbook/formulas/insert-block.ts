import { type Area, AREA_PROPERTIES, areaOf, placeInWords, rangeOf } from "../addresses";
import { writable } from "../cells";
import type { Change } from "../change";
import type { BlockPart, CellBlock, Corner } from "./cell-block";

/** What was written. */
export interface InsertedBlock {
  /** Where it stands, for people. */
  readonly place: string;
  readonly change: Change;
}

/** Points. */
const COLUMN_WIDTH = 90;

/**
 * Writes a block to the right of all that its worksheet holds, one column apart, where nothing is in the way.
 *
 * @param beside the cells in whose first row it begins
 * @param what what was done, as it stands after "Undo: "
 */
export async function insertBlock(
  beside: Area,
  what: string,
  blockAt: (corner: Corner) => CellBlock,
): Promise<InsertedBlock> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(beside.sheet).getUsedRange();
    used.load(AREA_PROPERTIES);
    await context.sync();
    const { column, columns } = areaOf(used);
    const block = blockAt({ sheet: beside.sheet, row: beside.row, column: column + columns + 1 });
    rangeOf(context, block.area).format.columnWidth = COLUMN_WIDTH;
    for (const each of block.parts) writePart(context, each);
    const after = loadWritten(context, block);
    await context.sync();
    const written = formulasOf(after);
    return {
      place: placeInWords(block.area),
      change: { what, undo: () => clearBlock(block, written) },
    };
  });
}

function writePart(context: Excel.RequestContext, part: BlockPart): void {
  const range = rangeOf(context, part.area);
  range.numberFormat = [[part.numberFormat]];
  if (part.isBold) range.format.font.bold = true;
  if (part.contents === null) return;
  const isFormula = part.contents.flat().some((cell) => String(cell).startsWith("="));
  if (isFormula && part.numberFormat !== "@") range.formulas = writable(part.contents);
  else range.values = writable(part.contents);
}

function loadWritten(context: Excel.RequestContext, { parts }: CellBlock): Excel.Range[] {
  return parts
    .filter(({ contents }) => contents !== null)
    .map(({ area }) => {
      const range = rangeOf(context, area);
      range.load("formulas");
      return range;
    });
}

function formulasOf(ranges: readonly Excel.Range[]): string {
  return JSON.stringify(ranges.map(({ formulas }) => formulas as unknown[][]));
}

async function clearBlock(block: CellBlock, written: string): Promise<void> {
  await Excel.run(async (context) => {
    const now = loadWritten(context, block);
    await context.sync();
    if (formulasOf(now) !== written) {
      throw new Error(`${placeInWords(block.area)} was edited since. Clear it by hand.`);
    }
    rangeOf(context, block.area).clear();
    await context.sync();
  });
}
