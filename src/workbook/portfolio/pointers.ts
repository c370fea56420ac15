import { rangeOf } from "../addresses";
import type { HoldingsPlace } from "../holdings/holdings";
import {
  type Corrections,
  HOLDINGS_NAME,
  type Mapping,
  MAPPING_KEY,
  mappingFrom,
  pointName,
} from "../mapping";

/** The table that holds the holdings where nothing else was chosen; imports are written into it. */
export const HOLDINGS_TABLE = "KeelHoldings";

/** Whether a table is one of Keel's for something else than holdings. */
export function isOtherTable(name: string): boolean {
  return /^Keel(?!Holdings$)/i.test(name);
}

/** A range that may have the holdings. */
export interface Source {
  readonly range: Excel.Range;
  readonly table: string | null;
}

/** Where the workbook says the holdings are. */
export interface Pointers {
  readonly mapping: Mapping | null;
  /** The hidden name, which may be a null object. */
  readonly pointed: Excel.NamedItem;
  /** The names of all tables. */
  readonly tables: readonly string[];
  /** The worksheets with Keel's tables of something else than holdings, such as targets. */
  readonly otherSheets: ReadonlySet<string>;
}

/** Loads the pointers; what it gives reads them after the next sync. */
export function loadPointers(context: Excel.RequestContext): () => Pointers {
  const { settings, names, tables } = context.workbook;
  const setting = settings.getItemOrNullObject(MAPPING_KEY);
  const pointed = names.getItemOrNullObject(HOLDINGS_NAME);
  setting.load("value");
  pointed.load("name");
  tables.load("items/name,items/worksheet/name");
  return () => ({
    mapping: setting.isNullObject ? null : mappingFrom(setting.value),
    pointed,
    tables: tables.items.map(({ name }) => name),
    otherSheets: new Set(
      tables.items.flatMap(({ name, worksheet }) => (isOtherTable(name) ? [worksheet.name] : [])),
    ),
  });
}

/** The range that the mapping points at; null where there is none any more. */
export function chosenSource(
  context: Excel.RequestContext,
  { mapping, pointed, tables }: Pointers,
): Source | null {
  const wanted = mapping === null ? HOLDINGS_TABLE : mapping.table;
  const table = tables.find((name) => name === wanted);
  if (table !== undefined) return tableSource(context, table);
  if (mapping === null || mapping.table !== null || pointed.isNullObject) return null;
  return { range: pointed.getRangeOrNullObject(), table: null };
}

/** The range at a place. */
export function sourceAt(context: Excel.RequestContext, { area, table }: HoldingsPlace): Source {
  return table === null ? { range: rangeOf(context, area), table } : tableSource(context, table);
}

function tableSource(context: Excel.RequestContext, table: string): Source {
  return { range: context.workbook.tables.getItem(table).getRange(), table };
}

/** Keeps where the holdings are and how they are read; takes effect with the next sync. */
export function rememberSource(
  context: Excel.RequestContext,
  { range, table }: Source,
  { pointed }: Pointers,
  { columns, counted }: Corrections,
): void {
  const mapping: Mapping = { version: 1, table, columns, counted };
  context.workbook.settings.add(MAPPING_KEY, mapping);
  if (table === null) pointName(context, HOLDINGS_NAME, pointed, range);
}

/** Keeps where holdings are that were found rather than chosen; takes effect with the next sync. */
export function rememberFound(
  context: Excel.RequestContext,
  place: HoldingsPlace,
  pointers: Pointers,
  corrections: Corrections,
): void {
  if (pointers.mapping !== null) return;
  rememberSource(context, sourceAt(context, place), pointers, corrections);
}

/** Puts back what the workbook said of where the holdings are. */
export async function restoreMapping(mapping: Mapping | null): Promise<void> {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    if (mapping === null) settings.getItemOrNullObject(MAPPING_KEY).delete();
    else settings.add(MAPPING_KEY, mapping);
    await context.sync();
  });
}
