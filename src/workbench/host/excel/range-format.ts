import { choiceArgument, flagArgument, numberArgument } from "../richapi/arguments";
import { type HostObject, writable } from "../richapi/host-object";
import { type Area, intersection, mapCells } from "../store/area";
import type { Sheet } from "../store/sheet";
import { formatProperty } from "./cell-format";
import { shownValue } from "./cell-values";
import { rangeFillObject } from "./range-fill";
import { rangeFontObject } from "./range-font";

const ALIGNMENTS = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;

/** Points for one character of the standard font, and for a cell's margins. */
const CHARACTER_WIDTH = 5.25;
const CELL_MARGIN = 3.75;

/** Excel's RangeFormat: column widths in points, alignment, and the way to font and fill. */
export function rangeFormatObject(sheet: Sheet, area: Area): HostObject {
  return {
    type: "RangeFormat",
    properties: {
      ColumnWidth: writable(
        () => commonWidth(sheet, area),
        (value) => setWidth(sheet, area, numberArgument(value, "RangeFormat.columnWidth")),
      ),
      HorizontalAlignment: formatProperty({
        sheet,
        area,
        key: "horizontalAlignment",
        location: "RangeFormat.horizontalAlignment",
        parse: (value) => choiceArgument(value, ALIGNMENTS, "RangeFormat.horizontalAlignment"),
      }),
      WrapText: formatProperty({
        sheet,
        area,
        key: "wrapText",
        location: "RangeFormat.wrapText",
        parse: (value) => flagArgument(value, "RangeFormat.wrapText"),
      }),
    },
    links: {
      Font: () => rangeFontObject(sheet, area),
      Fill: () => rangeFillObject(sheet, area),
    },
    methods: { AutofitColumns: () => autofit(sheet, area) },
  };
}

function columnsOf(area: Area): number[] {
  return Array.from({ length: area.columns }, (_, offset) => area.column + offset);
}

function commonWidth(sheet: Sheet, area: Area): number | null {
  const [first, ...others] = new Set(columnsOf(area).map((each) => sheet.cells.columnWidth(each)));
  return others.length > 0 ? null : (first ?? null);
}

function setWidth(sheet: Sheet, area: Area, points: number): void {
  for (const column of columnsOf(area)) sheet.cells.setColumnWidth(column, points);
}

/** Widens or narrows columns to their longest value; an estimate, since nothing is drawn here. */
function autofit(sheet: Sheet, area: Area): void {
  const used = sheet.cells.used();
  const filled = used && intersection(area, used);
  if (!filled) return;
  for (const column of columnsOf(filled)) {
    const lengths = mapCells({ ...filled, column, columns: 1 }, (row) => {
      return String(shownValue(sheet.cells.read(row, column).value)).length;
    });
    const longest = Math.max(...lengths.flat());
    if (longest > 0) sheet.cells.setColumnWidth(column, longest * CHARACTER_WIDTH + CELL_MARGIN);
  }
}
