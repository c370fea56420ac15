import type { Area } from "../../workbook/addresses";
import { recordIn } from "./kept-kind";

/** The area of cells in what was kept; null for anything else. */
export function areaIn(kept: unknown): Area | null {
  const record = recordIn(kept);
  if (!record) return null;
  const { sheet, row, column, rows, columns } = record;
  const isWhole = (each: unknown): each is number => Number.isSafeInteger(each);
  const isArea =
    typeof sheet === "string" &&
    isWhole(row) &&
    isWhole(column) &&
    isWhole(rows) &&
    isWhole(columns);
  return isArea && Math.min(row, column) >= 0 && Math.min(rows, columns) > 0
    ? { sheet, row, column, rows, columns }
    : null;
}
