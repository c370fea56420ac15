import { indexArgument, integerArgument } from "../richapi/arguments";
import { invalidArgument, itemNotFound } from "../richapi/errors";
import type { HostMethod, HostObject } from "../richapi/host-object";
import { type Area, boundingArea, intersection, SHEET } from "../store/area";
import type { Sheet } from "../store/sheet";
import { cellsOfRange } from "./range";
import { surroundingRegion } from "./surrounding-region";

/** The methods of a Range that lead to other ranges of its sheet. */
export function rangeNeighbours(
  sheet: Sheet,
  area: Area,
  at: (area: Area) => HostObject,
): Readonly<Record<string, HostMethod>> {
  const lastRow = area.rows - 1;
  const lastColumn = area.columns - 1;
  const part = (row: number, column: number, rows: number, columns: number): HostObject =>
    at({ row: area.row + row, column: area.column + column, rows, columns });
  const common = (other: unknown): HostObject | null => {
    const shared = intersection(area, sameSheet(other, sheet));
    return shared && at(shared);
  };
  const used = (): HostObject | null => {
    const filled = sheet.cells.used();
    const shared = filled && intersection(area, filled);
    return shared && at(shared);
  };
  const spilling = (): HostObject | null => {
    const spill = spillFrom(sheet, area);
    return spill && at(spill);
  };
  return {
    GetCell: (row, column) =>
      part(indexArgument(row, "Range.getCell"), indexArgument(column, "Range.getCell"), 1, 1),
    GetRow: (row) => part(indexArgument(row, "Range.getRow"), 0, 1, area.columns),
    GetColumn: (column) => part(0, indexArgument(column, "Range.getColumn"), area.rows, 1),
    GetLastRow: () => part(lastRow, 0, 1, area.columns),
    GetLastColumn: () => part(0, lastColumn, area.rows, 1),
    GetLastCell: () => part(lastRow, lastColumn, 1, 1),
    GetEntireRow: () => at({ ...area, column: 0, columns: SHEET.columns }),
    GetEntireColumn: () => at({ ...area, row: 0, rows: SHEET.rows }),
    GetOffsetRange: (rows, columns) =>
      part(
        integerArgument(rows, "Range.getOffsetRange"),
        integerArgument(columns, "Range.getOffsetRange"),
        area.rows,
        area.columns,
      ),
    GetResizedRange: (rows, columns) =>
      at({
        ...area,
        rows: area.rows + integerArgument(rows, "Range.getResizedRange"),
        columns: area.columns + integerArgument(columns, "Range.getResizedRange"),
      }),
    GetAbsoluteResizedRange: (rows, columns) =>
      at({
        ...area,
        rows: indexArgument(rows, "Range.getAbsoluteResizedRange"),
        columns: indexArgument(columns, "Range.getAbsoluteResizedRange"),
      }),
    GetBoundingRect: (other) => at(boundingArea(area, sameSheet(other, sheet))),
    GetIntersection: (other) => found(common(other), "Range.getIntersection"),
    GetIntersectionOrNullObject: common,
    GetSpillingToRange: () => found(spilling(), "Range.getSpillingToRange"),
    GetSpillingToRangeOrNullObject: spilling,
    GetSurroundingRegion: () => at(surroundingRegion(sheet, area)),
    GetUsedRange: () => used() ?? part(0, 0, 1, 1),
    GetUsedRangeOrNullObject: used,
  };
}

/** What the formula of one cell fills, itself included; null where it fills nothing else. */
function spillFrom(sheet: Sheet, { row, column, rows, columns }: Area): Area | null {
  const isFormula = rows * columns === 1 && sheet.cells.read(row, column).formula !== null;
  const spill = sheet.spills.find((each) => each.row === row && each.column === column);
  return isFormula ? (spill ?? null) : null;
}

function sameSheet(other: unknown, sheet: Sheet): Area {
  const cells = cellsOfRange(other);
  if (cells?.sheet === sheet) return cells.area;
  throw invalidArgument("Range", "A range of the same worksheet was expected.");
}

function found(range: HostObject | null, location: string): HostObject {
  if (range) return range;
  throw itemNotFound(location);
}
