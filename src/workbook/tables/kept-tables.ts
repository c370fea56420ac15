import { AREA_PROPERTIES, type Area, areaOf } from "../addresses";
import { AUDIT_TABLE } from "../audit/record-review";
import { MODELS_TABLE } from "../models/saved-models";
import { POLICY_TABLE } from "../policy/saved-policy";
import { HOLDINGS_TABLE } from "../portfolio/pointers";
import { TARGETS_TABLE } from "../targets/saved-targets";

/** The tables in which Keel keeps what is a workbook's own. */
const KEPT_TABLES = [
  TARGETS_TABLE,
  MODELS_TABLE,
  POLICY_TABLE,
  HOLDINGS_TABLE,
  AUDIT_TABLE,
] as const;

export type KeptTableName = (typeof KEPT_TABLES)[number];

/** One of these tables. */
export interface KeptTable {
  readonly name: KeptTableName;
  /** Where it is; null where the workbook has none yet. */
  readonly area: Area | null;
}

/** Where the tables are that Keel keeps. */
export async function findKeptTables(): Promise<KeptTable[]> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const names = tables.items.map(({ name }) => name);
    const found = KEPT_TABLES.map((name) => {
      if (!names.includes(name)) return { name, range: null };
      const range = tables.getItem(name).getRange();
      range.load(AREA_PROPERTIES);
      return { name, range };
    });
    await context.sync();
    return found.map(({ name, range }) => ({ name, area: range && areaOf(range) }));
  });
}

/** Shows a table in the workbook: its worksheet, with the table selected. */
export async function showKeptTable(name: KeptTableName): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    await context.sync();
    if (table.isNullObject) throw new Error(`There is no table ${name} any more.`);
    table.worksheet.activate();
    table.getRange().select();
    await context.sync();
  });
}
