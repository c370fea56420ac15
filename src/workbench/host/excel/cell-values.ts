import type { CellValue } from "../../cells";

/** A cell as `Range.values` gives it: blank cells as "", errors as their text. */
export function shownValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** A cell's type as `Range.valueTypes` names it. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
