import type { Matrix } from "../../input/cells";
import { AREA_PROPERTIES, type Area, areaOf, rangeOf } from "../addresses";
import { cellOf } from "../cells";

/** Cells that a person chose, as a function would get them. */
export interface ChosenCells {
  readonly area: Area;
  readonly cells: Matrix;
}

/** The selected cells that are used, or for a single cell the block around it; null where they are blank. */
export async function readSelection(): Promise<ChosenCells | null> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject();
    selected.load("cellCount");
    used.load("cellCount");
    await context.sync();
    if (used.isNullObject) return null;
    return readRange(context, selected.cellCount === 1 ? selected.getSurroundingRegion() : used);
  });
}

/** The cells of an area as they are now; null where its worksheet is gone. */
export async function readArea(area: Area): Promise<ChosenCells | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : readRange(context, rangeOf(context, area));
  });
}

async function readRange(context: Excel.RequestContext, range: Excel.Range): Promise<ChosenCells> {
  range.load(`values,${AREA_PROPERTIES}`);
  await context.sync();
  const cells = range.values.map((row) => row.map(cellOf));
  return { area: areaOf(range), cells };
}
