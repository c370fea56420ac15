import { AREA_PROPERTIES, type Area, areaOf, rangeOf } from "../addresses";
import { readTargets, TARGETS_TABLE, type TargetLine } from "./saved-targets";

/** Cells as they were before they were written. */
export interface CellsBefore {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** What it takes to undo a save. */
export interface Undo {
  /** The worksheet that the save added; null where the table was there. */
  readonly addedSheet: string | null;
  /** How many rows the save added at the end of the table. */
  readonly addedRows: number;
  readonly cells: readonly CellsBefore[];
  /** What the save wrote, by which a later edit shows. */
  readonly written: readonly TargetLine[];
}

/**
 * Takes a save back: the table as it was, or none where the save added it, and the holdings' own columns.
 * Rejects, and changes nothing, where the table was edited since.
 */
export async function undoSave(undo: Undo): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TARGETS_TABLE);
    const range = table.getRange();
    range.load(`values,${AREA_PROPERTIES}`);
    await context.sync();
    const now = new Map(
      readTargets(areaOf(range), range.values).lines.map((line) => [line.name, line]),
    );
    for (const line of undo.written) {
      const kept = now.get(line.name);
      if (kept?.target === line.target && kept.band === line.band) continue;
      throw new Error(`${TARGETS_TABLE} was edited since, so the save stays. Change it by hand.`);
    }
    const last = range.values.length - 2;
    for (let added = 0; added < undo.addedRows; added++)
      table.rows.getItemAt(last - added).delete();
    for (const cells of undo.cells) restore(context, cells);
    if (undo.addedSheet !== null) context.workbook.worksheets.getItem(undo.addedSheet).delete();
    await context.sync();
  });
}

function restore(
  context: Excel.RequestContext,
  { area, formulas, numberFormat }: CellsBefore,
): void {
  const range = rangeOf(context, area);
  range.numberFormat = formulas.map((row, at) =>
    row.map((content, column) =>
      isText(content) ? "@" : (numberFormat[at]?.[column] ?? "General"),
    ),
  );
  range.formulas = formulas.map((row) => [...row]);
}

/** Plain text goes back into a text cell, so that Excel doesn't read it anew. */
function isText(content: unknown): boolean {
  return typeof content === "string" && content !== "" && !content.startsWith("=");
}
