import { type Area, rangeOf } from "../addresses";

/** Cells as they were before they were written. */
export interface CellsBefore {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** Writes cells as they were; takes effect with the next sync. */
export function restore(
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
