import { type Area, rangeOf } from "../addresses";

/** Cells as they were before they were written. */
export interface CellsBefore {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
  /** Whether each cell of the first row was bold; left out where what is written leaves that. */
  readonly boldHeads?: readonly boolean[];
}

/** Writes cells as they were; takes effect with the next sync. */
export function restore(
  context: Excel.RequestContext,
  { area, formulas, numberFormat, boldHeads = [] }: CellsBefore,
): void {
  const range = rangeOf(context, area);
  range.numberFormat = formulas.map((row, at) =>
    row.map((content, column) =>
      isText(content) ? "@" : (numberFormat[at]?.[column] ?? "General"),
    ),
  );
  range.formulas = formulas.map((row) => [...row]);
  for (const [column, bold] of boldHeads.entries()) {
    headOf(context, area, column).format.font.bold = bold;
  }
}

/** A cell of the first row of an area. */
export function headOf(context: Excel.RequestContext, area: Area, column: number): Excel.Range {
  return rangeOf(context, { ...area, column: area.column + column, rows: 1, columns: 1 });
}

/** Plain text goes back into a text cell, so that Excel doesn't read it anew. */
function isText(content: unknown): boolean {
  return typeof content === "string" && content !== "" && !content.startsWith("=");
}
