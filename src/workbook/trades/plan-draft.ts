import type { HoldingsField } from "../../engine/portfolio/holdings-headers";
import type { Cell } from "../../input/cells";
import type { Position } from "../holdings/holdings";

/** A row of cells as it is planned. */
export type PlanRow = Cell[];

/** The rows below the headers as they are to be planned, and what is to be said of them. */
export interface PlanDraft {
  readonly fields: (HoldingsField | null)[];
  readonly rows: PlanRow[];
  readonly differences: string[];
}

/** Adds a column without contents; gives its place. */
export function addColumn({ fields, rows }: PlanDraft, field: HoldingsField): number {
  for (const row of rows) row[fields.length] = null;
  return fields.push(field) - 1;
}

/** The rows of a position. */
export function rowsOf(
  { rows: places }: Pick<Position, "rows">,
  headerRow: number,
  rows: readonly PlanRow[],
): PlanRow[] {
  return places.flatMap((place) => {
    const row = rows[place - headerRow - 1];
    return row ? [row] : [];
  });
}

/** A target in the scale of the holdings' own; null for none. */
export function scaled(target: number | null, scale: number): Cell {
  return target === null ? null : Number((target * scale).toPrecision(15));
}
