import { invalidArgument } from "../richapi/errors";
import { type HostProperty, readOnly, writable } from "../richapi/host-object";
import { entryChange } from "../entry/entry";
import { type Area, forEachCell, mapCells, SHEET } from "../store/area";
import type { Cell, CellChange } from "../store/cell";
import type { EditKind } from "../store/events";
import type { Sheet } from "../store/sheet";
import type { Workbook } from "../store/workbook";
import { shownValue, valueType } from "./cell-values";

type Written = number | string | boolean;

/** The properties of a Range that hold one value a cell. */
export function rangeCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
): Readonly<Record<string, HostProperty>> {
  return {
    Values: writable(
      () => readValues(sheet, area),
      (value) => writeCells(workbook, sheet, area, value, "Range.values"),
    ),
    Formulas: writable(
      () => readCells(sheet, area, ({ formula, value }) => formula ?? shownValue(value)),
      (value) => writeCells(workbook, sheet, area, value, "Range.formulas"),
    ),
    NumberFormat: writable(
      () => readCells(sheet, area, ({ numberFormat }) => numberFormat),
      (value) => writeNumberFormats(sheet, area, value),
    ),
    ValueTypes: readOnly(() => readCells(sheet, area, ({ value }) => valueType(value))),
  };
}

/** The values of cells as an add-in reads them; `null` for whole rows and columns. */
export function readValues(sheet: Sheet, area: Area): unknown {
  return readCells(sheet, area, ({ value }) => shownValue(value));
}

/** Writes what an add-in gives into cells, as if it were typed. Throws InvalidArgument. */
export function writeCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  value: unknown,
  location: string,
  edit?: EditKind,
): void {
  const written = writtenCells(value, area, location);
  const change = (row: number, column: number, { numberFormat }: Cell): CellChange | null => {
    const content = written(row - area.row, column - area.column);
    return content === null ? null : entryChange(content, numberFormat, workbook.today());
  };
  workbook.edit(sheet, area, "add-in", change, edit);
}

function writeNumberFormats(sheet: Sheet, area: Area, value: unknown): void {
  const written = writtenCells(value, area, "Range.numberFormat");
  forEachCell(area, (row, column) => {
    const numberFormat = written(row - area.row, column - area.column);
    if (numberFormat !== null)
      sheet.cells.change(row, column, { numberFormat: String(numberFormat) });
  });
}

function readCells(sheet: Sheet, area: Area, read: (cell: Cell) => unknown): unknown {
  if (isUnbounded(area)) return null;
  return mapCells(area, (row, column) => read(sheet.cells.read(row, column)));
}

/** Whole columns and rows: Excel neither reads nor writes their cells one by one. */
export function isUnbounded(area: Area): boolean {
  return area.rows === SHEET.rows || area.columns === SHEET.columns;
}

/**
 * What is written into each cell: from a matrix of the range's size, or one value for all cells, bare
 * or as [[value]]. `null` leaves a cell as it is. Throws InvalidArgument for anything else.
 */
function writtenCells(
  value: unknown,
  area: Area,
  location: string,
): (row: number, column: number) => Written | null {
  if (isUnbounded(area))
    throw invalidArgument(location, "The cells of whole rows and columns cannot be written.");
  if (!Array.isArray(value)) return () => writtenCell(value, location);
  const rows = value as readonly unknown[];
  const [first] = rows;
  if (rows.length === 1 && Array.isArray(first) && first.length === 1)
    return () => writtenCell(first[0], location);
  if (!hasSize(rows, area)) throw wrongSize(location);
  return (row, column) => writtenCell(rows[row]?.[column] ?? null, location);
}

function writtenCell(value: unknown, location: string): Written | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  throw invalidArgument(location, `${JSON.stringify(value)} cannot be written into a cell.`);
}

function hasSize(rows: readonly unknown[], area: Area): rows is readonly unknown[][] {
  return (
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns)
  );
}

/** Excel's answer to a matrix of another size than the range. */
export function wrongSize(location: string): Error {
  return invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
