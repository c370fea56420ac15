import * as SheetJs from "@e965/xlsx";
import type { ErrorName } from "../../cells";
import { type CellRange, cellName, parseRange } from "../addresses";
import { Refusal } from "../refusal";
import type { CellContent, DefinedName, Sheet, Workbook } from "../workbook";
import { filledCells } from "./array-ranges";
import type { XlsxPackage } from "./package";
import { readTables } from "./tables";

const ERROR_NAMES: Readonly<Record<number, ErrorName>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#BUSY!",
};

/** Reads the contents, tables and names of an .xlsx file. Dates are serial numbers. */
export async function readXlsx(bytes: Uint8Array, file: XlsxPackage): Promise<Workbook> {
  const book = readBook(bytes);
  const parts = await file.worksheets();
  return {
    sheets: parts.map(({ name }) => readSheet(name, book.Sheets[name])),
    tables: await readTables(file, parts),
    names: (book.Workbook?.Names ?? []).map((name) => readName(name, book.SheetNames)),
  };
}

function readBook(bytes: Uint8Array): SheetJs.WorkBook {
  try {
    return SheetJs.read(bytes, {
      dense: true,
      sheetStubs: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      xlfn: true,
    });
  } catch (error) {
    throw new Refusal(`The workbook is damaged: ${String(error)}.`);
  }
}

function readName(
  { Name, Ref, Sheet }: SheetJs.DefinedName,
  sheetNames: readonly string[],
): DefinedName {
  const sheet = Sheet === undefined ? undefined : sheetNames[Sheet];
  return { name: Name, refersTo: Ref, ...(sheet !== undefined && { sheet }) };
}

function readSheet(name: string, sheet: SheetJs.WorkSheet | undefined): Sheet {
  const data: readonly (readonly (SheetJs.CellObject | undefined)[] | undefined)[] =
    sheet?.["!data"] ?? [];
  const filled = filledCells(arrayRanges(data));
  const rows = Array.from({ length: data.length }, (_, row) =>
    trimmed(
      Array.from({ length: data[row]?.length ?? 0 }, (_, column) => {
        const isFilled = filled.size > 0 && filled.has(cellName(row, column));
        return isFilled ? null : readCell(data[row]?.[column]);
      }),
    ),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  return { name, rows, merges: (sheet?.["!merges"] ?? []).map(toRange) };
}

/** The cells that array formulas fill; what the file holds there was calculated. */
function arrayRanges(
  data: readonly (readonly (SheetJs.CellObject | undefined)[] | undefined)[],
): CellRange[] {
  return data.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => {
      const range = cell?.f && cell.F ? parseRange(cell.F) : undefined;
      return range && range.top === r && range.left === c ? [range] : [];
    }),
  );
}

function readCell(cell: SheetJs.CellObject | undefined): CellContent {
  if (!cell) return null;
  if (cell.f) {
    const fills = cell.F && !cell.D ? parseRange(cell.F) : undefined;
    return { formula: `=${cell.f}`, ...(fills && { fills }) };
  }
  if (cell.t === "z" || cell.v === undefined) return null;
  if (cell.t === "e") return { error: ERROR_NAMES[Number(cell.v)] ?? "#VALUE!" };
  return cell.v instanceof Date ? null : cell.v;
}

function trimmed(cells: CellContent[]): CellContent[] {
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

function toRange({ s, e }: SheetJs.Range): CellRange {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}
