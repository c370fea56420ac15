import { utils } from "@e965/xlsx";
import type { CellValue } from "../cells";

/** What a cell shows for its value in its number format, as Excel would. */
export function cellText(value: CellValue, numberFormat: string): string {
  if (value === null) {
    return "";
  }
  if (typeof value === "number") {
    return utils.format_cell({ t: "n", v: value, z: numberFormat });
  }
  if (typeof value === "boolean") {
    return value ? "TRUE" : "FALSE";
  }
  return typeof value === "string" ? value : value.error;
}
