import {
  isFormula,
  type Table as FileTable,
  type Workbook as FileWorkbook,
} from "../calc/workbook";
import { XlsxPackage } from "../calc/xlsx/package";
import { readXlsx } from "../calc/xlsx/read";
import type { Sheet } from "../host/store/sheet";
import type { Workbook } from "../host/store/workbook";
import { typedFormula } from "./file-formulas";
import { lossesOf } from "./losses";
import { readLooks, type SheetLooks } from "./read-looks";

/** An .xlsx file that was read. */
export interface OpenedFile {
  readonly contents: FileWorkbook;
  readonly looks: readonly SheetLooks[];
  /** What saving it from here won't keep, in words. */
  readonly losses: readonly string[];
}

/** Reads an .xlsx file. Rejects with `Refusal` and what is wrong with it. */
export async function readFile(bytes: Uint8Array): Promise<OpenedFile> {
  const file = await XlsxPackage.open(bytes);
  const [contents, looks, losses] = await Promise.all([
    readXlsx(bytes, file),
    readLooks(file),
    lossesOf(file),
  ]);
  return { contents, looks, losses };
}

/**
 * Puts a file's contents in the place of all that a workbook holds. `namespace` is that of the
 * add-in's functions, which files write in their own way.
 */
export function fillWorkbook(
  workbook: Workbook,
  { contents, looks }: OpenedFile,
  namespace: string,
): void {
  const before = [...workbook.sheets];
  for (const sheet of before) sheet.name = `${sheet.id} (closed)`;
  for (const name of [...workbook.names]) workbook.deleteName(name);
  const sheets = contents.sheets.map(({ name }) => workbook.addSheet(name));
  for (const sheet of before) workbook.deleteSheet(sheet);
  for (const [i, sheet] of sheets.entries()) {
    lookLike(sheet, looks[i]);
    fillCells(workbook, sheet, contents.sheets[i]?.rows ?? [], namespace);
  }
  for (const table of contents.tables) addTable(workbook, table);
  for (const { name, refersTo, sheet } of contents.names)
    workbook.names.push({
      name,
      formula: typedFormula(`=${refersTo.replace(/^=/, "")}`, namespace),
      sheet: sheet === undefined ? null : workbook.findSheet(sheet),
      comment: "",
      visible: true,
    });
}

function lookLike(sheet: Sheet, looks: SheetLooks | undefined): void {
  for (const { row, column, look } of looks?.cells ?? []) sheet.cells.change(row, column, look);
  for (const { column, points } of looks?.widths ?? []) sheet.cells.setColumnWidth(column, points);
  sheet.frozenRows = looks?.frozenRows ?? 0;
}

function fillCells(
  workbook: Workbook,
  sheet: Sheet,
  rows: FileWorkbook["sheets"][number]["rows"],
  namespace: string,
): void {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const area = { row: 0, column: 0, rows: Math.max(1, rows.length), columns };
  workbook.edit(sheet, area, "person", (row, column) => {
    const content = rows[row]?.[column] ?? null;
    if (content === null) return null;
    return isFormula(content)
      ? { value: null, formula: typedFormula(content.formula, namespace) }
      : { value: content, formula: null };
  });
}

function addTable(workbook: Workbook, { name, sheet: sheetName, range, ...rest }: FileTable): void {
  const sheet = workbook.findSheet(sheetName);
  if (!sheet) return;
  const { top, left, bottom, right } = range;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const table = workbook.addTable(sheet, area);
  table.name = name;
  table.showHeaders = rest.headerRows === 1;
  table.showTotals = rest.totalsRows === 1;
}
