import { type Area, intersection } from "./area";
import type { ConditionalFormat } from "./conditional-format";
import type { Sheet } from "./sheet";

/** What conditional formats change in a cell; `null` and `false` leave it as it is. */
export type ConditionalLook = Pick<ConditionalFormat, "fontColor" | "fillColor" | "bold">;

/** What the conditional formats of a sheet make of a cell; `null` where none applies. */
export function conditionalLook(
  { cells, conditionalFormats }: Sheet,
  row: number,
  column: number,
): ConditionalLook | null {
  const cell: Area = { row, column, rows: 1, columns: 1 };
  const { value } = cells.read(row, column);
  // An error has no text that a rule could compare.
  if (typeof value === "object" && value !== null) return null;
  const text = String(value ?? "");
  const met = conditionalFormats.filter(
    ({ area, rule }) => intersection(area, cell) !== null && meetsRule(text, rule),
  );
  if (met.length === 0) return null;
  return {
    fontColor: met.find(({ fontColor }) => fontColor !== null)?.fontColor ?? null,
    fillColor: met.find(({ fillColor }) => fillColor !== null)?.fillColor ?? null,
    bold: met.some(({ bold }) => bold),
  };
}

/** Whether a text meets a rule; Excel ignores case. */
export function meetsRule(text: string, rule: ConditionalFormat["rule"]): boolean {
  if (rule === null) return false;
  const [shown, wanted] = [text.toLowerCase(), rule.text.toLowerCase()];
  switch (rule.operator) {
    case "Contains":
      return shown.includes(wanted);
    case "NotContains":
      return !shown.includes(wanted);
    case "BeginsWith":
      return shown.startsWith(wanted);
    case "EndsWith":
      return shown.endsWith(wanted);
  }
}
