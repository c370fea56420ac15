import { choiceArgument, isOmitted } from "../richapi/arguments";
import { notImplemented } from "../richapi/errors";
import type { HostMethod } from "../richapi/host-object";
import { type Area, intersection } from "../store/area";
import { BLANK_CELL, type CellChange } from "../store/cell";
import type { Sheet } from "../store/sheet";
import type { Workbook } from "../store/workbook";
import { isUnbounded, wrongSize } from "./range-cells";

const CLEARED: Readonly<Record<"All" | "Contents" | "Formats", CellChange>> = {
  All: BLANK_CELL,
  Contents: { value: null, formula: null },
  Formats: { numberFormat: BLANK_CELL.numberFormat, format: BLANK_CELL.format },
};

/** The methods of a Range that do something to its cells. */
export function rangeMethods(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
): Readonly<Record<string, HostMethod>> {
  return {
    Select: () => workbook.select(sheet, area),
    Clear: (applyTo) => {
      const what = isOmitted(applyTo)
        ? "All"
        : choiceArgument(applyTo, ["All", "Contents", "Formats"], "Range.clear");
      const cleared = clearedArea(sheet, area, what);
      if (cleared) workbook.edit(sheet, cleared, "add-in", () => CLEARED[what]);
    },
    _ValidateArraySize: (rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) throw wrongSize("Range.values");
    },
  };
}

/** Of whole rows and columns only the used part needs clearing, and it holds no formats elsewhere. */
function clearedArea(sheet: Sheet, area: Area, what: keyof typeof CLEARED): Area | null {
  if (!isUnbounded(area)) return area;
  if (what === "Formats") throw notImplemented("Range.clear (formats of whole rows or columns)");
  const used = sheet.cells.used();
  return used && intersection(area, used);
}
