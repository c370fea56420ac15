import { entryChange } from "../../host/entry/entry";
import { parseAddress } from "../../host/store/address";
import type { Area } from "../../host/store/area";
import { forEachCell } from "../../host/store/area";
import type { CellFormat } from "../../host/store/cell";
import type { Sheet } from "../../host/store/sheet";
import type { Workbook } from "../../host/store/workbook";

/** A worksheet of the sample as data. */
export interface SampleSheet {
  readonly name: string;
  /** What is typed, by the first cell of each block. */
  readonly blocks: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  /** Number formats by range; they are set before anything is typed. */
  readonly numberFormats: Readonly<Record<string, string>>;
  /** Looks by range. */
  readonly formats: Readonly<Record<string, Partial<CellFormat>>>;
  /** Widths in points by columns. */
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly frozenRows: number;
}

/** Types a sample into a sheet, as a person would. */
export function writeSample(workbook: Workbook, sheet: Sheet, sample: SampleSheet): void {
  sheet.name = sample.name;
  sheet.frozenRows = sample.frozenRows;
  for (const [columns, width] of Object.entries(sample.columnWidths)) {
    const { column, columns: count } = areaOf(columns);
    for (let offset = 0; offset < count; offset++)
      sheet.cells.setColumnWidth(column + offset, width);
  }
  for (const [range, numberFormat] of Object.entries(sample.numberFormats))
    forEachCell(areaOf(range), (row, column) => sheet.cells.change(row, column, { numberFormat }));
  for (const [range, format] of Object.entries(sample.formats))
    forEachCell(areaOf(range), (row, column) => sheet.cells.change(row, column, { format }));
  for (const [first, rows] of Object.entries(sample.blocks))
    writeBlock(workbook, sheet, first, rows);
}

function writeBlock(
  workbook: Workbook,
  sheet: Sheet,
  first: string,
  rows: readonly (readonly (string | number)[])[],
): void {
  const { row, column } = areaOf(first);
  const area = { row, column, rows: rows.length, columns: Math.max(...rows.map((r) => r.length)) };
  workbook.edit(sheet, area, "person", (r, c, cell) => {
    const entry = rows[r - row]?.[c - column];
    return entry === undefined ? null : entryChange(entry, cell.numberFormat, workbook.today());
  });
}

function areaOf(range: string): Area {
  const address = parseAddress(range);
  if (address) return address.area;
  throw new Error(`${range} is no range.`);
}
