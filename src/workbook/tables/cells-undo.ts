import { type Area, rangeOf } from "../addresses";
import type { Change } from "../change";
import { type CellsBefore, restore } from "./cells-before";

/**
 * What takes back that cells were written. Called after the writes and before the sync that carries them out, since it
 * loads what they leave; an edit by others shows by that.
 *
 * @param what what was done, as it stands after "Undo: "
 * @param written the cells by which an edit by others shows
 * @param before all cells that were written, as they were
 */
export function changeOfCells(
  context: Excel.RequestContext,
  what: string,
  written: Area,
  before: CellsBefore,
): Change {
  const after = rangeOf(context, written);
  after.load("formulas");
  return { what, undo: () => undoCells(written, after.formulas, before) };
}

async function undoCells(
  written: Area,
  after: readonly unknown[][],
  before: CellsBefore,
): Promise<void> {
  await Excel.run(async (context) => {
    const now = rangeOf(context, written);
    now.load("formulas");
    await context.sync();
    if (JSON.stringify(now.formulas) !== JSON.stringify(after)) {
      throw new Error("The cells were edited since. Change them by hand.");
    }
    rangeOf(context, before.area).clear("Contents");
    restore(context, before);
    await context.sync();
  });
}
