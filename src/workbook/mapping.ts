import type { HoldingsField } from "../engine/portfolio/holdings-headers";

/** How the person read the holdings otherwise than their headers and names say. */
export interface Corrections {
  /** What a column holds, by its header; null for a column that isn't used. */
  readonly columns: Readonly<Record<string, HoldingsField | null>>;
  /** The names of rows that count though they look like totals. */
  readonly counted: readonly string[];
}

/** Nothing corrected. */
export const NO_CORRECTIONS: Corrections = { columns: {}, counted: [] };

/** What the workbook's settings keep: which table holds the holdings, and how it is read. */
export interface Mapping extends Corrections {
  /** The version of this shape; a later Keel may read it otherwise. */
  readonly version: 1;
  /** The table with the holdings; null where a range has them, which the hidden name points at. */
  readonly table: string | null;
}

/** The key of the mapping in the workbook's settings. */
export const MAPPING_KEY = "keel.holdings";

/** The hidden name that points at holdings in no table, so that Excel moves it along with them. */
export const HOLDINGS_NAME = "Keel.Holdings";

/** The hidden name that points at the formulas that the pane inserted. */
export const FORMULAS_NAME = "Keel.Formulas";

/** A mapping from the settings; null where there is none that this version can read. */
export function mappingFrom(value: unknown): Mapping | null {
  const isMapping =
    typeof value === "object" && value !== null && "version" in value && value.version === 1;
  return isMapping ? (value as Mapping) : null;
}

/**
 * Points a hidden name of the workbook at a range; takes effect with the next sync.
 *
 * @param before the name as it was loaded, which may be a null object
 */
export function pointName(
  context: Excel.RequestContext,
  name: string,
  before: Excel.NamedItem,
  range: Excel.Range,
): void {
  if (!before.isNullObject) before.delete();
  context.workbook.names.add(name, range).visible = false;
}
