import type { Area } from "../addresses";
import type { Change } from "../change";
import { loadTable, type WrittenTable } from "./kept-table";
import { changeOfTable } from "./table-undo";

/** What a write into a table of Keel's did. */
export interface KeptTableChange {
  /** The cells to be shown as written. */
  readonly area: Area;
  /** What takes it back. */
  readonly change: Change;
}

/** A write into a table of Keel's. */
interface TableWriting<Written extends WrittenTable | null> {
  readonly name: string;
  /** What is done, as it stands after "Undo: ". */
  readonly what: string;
  /** Changes the table that there is; null where nothing needs to change. */
  readonly change: (context: Excel.RequestContext, table: Excel.Table) => Promise<Written>;
  /** Adds the table where there is none. */
  readonly add: (context: Excel.RequestContext, sheetNames: readonly string[]) => WrittenTable;
}

/**
 * Writes into a table of Keel's, or adds it where there is none, all in one `Excel.run`.
 *
 * @returns null where nothing needed to change
 */
export async function changeKeptTable<Written extends WrittenTable | null>({
  name,
  what,
  change,
  add,
}: TableWriting<Written>): Promise<KeptTableChange | Extract<Written, null>> {
  return Excel.run(async (context) => {
    const found = loadTable(context, name);
    await context.sync();
    const { table, sheetNames } = found();
    const written = table ? await change(context, table) : add(context, sheetNames);
    if (written === null) return null as Extract<Written, null>;
    const { area, edit } = written;
    const undo = changeOfTable(context, what, edit);
    await context.sync();
    return { area, change: undo };
  });
}
