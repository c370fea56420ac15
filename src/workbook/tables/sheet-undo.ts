import type { Change } from "../change";

/**
 * What takes a worksheet that was added away again. Called after it was written and before the sync that carries that
 * out, since it loads what stands there then; an edit by others shows by that.
 *
 * @param what what was done, as it stands after "Undo: "
 */
export function changeOfSheet(
  { workbook }: Excel.RequestContext,
  what: string,
  sheet: string,
): Change {
  const after = workbook.worksheets.getItem(sheet).getUsedRange();
  after.load("formulas");
  return { what, undo: () => deleteSheet(sheet, after.formulas) };
}

async function deleteSheet(sheet: string, after: readonly unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const now = worksheet.getUsedRangeOrNullObject();
    now.load("formulas");
    await context.sync();
    if (worksheet.isNullObject) throw new Error(`There is no worksheet ${sheet} any more.`);
    if (JSON.stringify(now.formulas) !== JSON.stringify(after)) {
      throw new Error(`${sheet} was edited since. Delete it by hand.`);
    }
    worksheet.delete();
    await context.sync();
  });
}
