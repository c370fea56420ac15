import type { Area } from "../addresses";

/** Where a block begins. */
export type Corner = Pick<Area, "sheet" | "row" | "column">;

/** Cells of a block that are written alike. */
export interface BlockPart {
  readonly area: Area;
  /** Numbers, texts, or formulas that begin with "="; none for cells that a formula spills into. */
  readonly contents: readonly (readonly (string | number)[])[] | null;
  /** "@" for texts, which Excel would else read as something else. */
  readonly numberFormat: string;
  readonly isBold?: boolean;
}

/** Formulas with the cells that they read, to be written together. */
export interface CellBlock {
  /** All cells, those included that the formulas spill into. */
  readonly area: Area;
  readonly parts: readonly BlockPart[];
}

/** A part of contents side by side and below one another. */
export function part(
  { sheet, row, column }: Corner,
  contents: readonly (readonly (string | number)[])[],
  numberFormat = "General",
  isBold = false,
): BlockPart {
  const area = { sheet, row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
  return { area, contents, numberFormat, isBold };
}

/** How cells look that a formula spills into. */
export function spilled(area: Area, numberFormat: string): BlockPart {
  return { area, contents: null, numberFormat };
}
