import {
  type ICellData,
  type ICommandInfo,
  type IStyleData,
  ObjectMatrix,
  type Styles,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveNumfmtMutation,
  RemoveSheetMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../host/store/area";
import { BLANK_CELL } from "../../host/store/cell";
import { renameSheet } from "../../host/store/rename-sheet";
import type { Sheet } from "../../host/store/sheet";
import type { Workbook } from "../../host/store/workbook";
import { expandSharedFormulas } from "./shared-formulas";
import { pointsOf } from "./sheet-data";
import type { ShownWorkbook } from "./shown-workbook";
import { writtenChange } from "./written-cells";

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** What the commands that are taken in say, as far as it is read. */
interface Params {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
  readonly ranges?: readonly Range[];
  /** Ranges by the number of their number format in `refMap`. */
  readonly values?: Readonly<Record<string, { readonly ranges: readonly Range[] }>>;
  readonly refMap?: Readonly<Record<string, { readonly pattern: string }>>;
  readonly colWidth?: number | Readonly<Record<number, number | null>>;
  readonly selections?: readonly { readonly range: Range }[];
}

type TakeIn = (workbook: Workbook, shown: ShownWorkbook, sheet: Sheet, params: Params) => void;

/** What becomes of each of Univer's doings that concern the workbook. */
const TAKEN_IN: Readonly<Record<string, TakeIn>> = {
  [SetRangeValuesMutation.id]: takeInCells,
  [SetWorksheetColWidthMutation.id]: takeInWidths,
  [SetNumfmtMutation.id]: takeInNumberFormats,
  [RemoveNumfmtMutation.id]: (workbook, _shown, sheet, { ranges = [] }) =>
    ranges.forEach((range) => changeNumberFormat(workbook, sheet, range, BLANK_CELL.numberFormat)),
  [SetWorksheetNameMutation.id]: (workbook, _shown, sheet, { name }) =>
    renameSheet(workbook, sheet, name ?? sheet.name),
  [RemoveSheetMutation.id]: (workbook, shown, sheet) => {
    shown.note(sheet, false);
    workbook.deleteSheet(sheet);
  },
  [SetWorksheetActiveOperation.id]: (workbook, _shown, sheet) => workbook.activate(sheet),
  [SetSelectionsOperation.id]: (workbook, _shown, sheet, { selections }) => {
    const range = selections?.at(-1)?.range;
    if (range) workbook.select(sheet, areaOf(range));
  },
};

/** Whether a command of Univer's concerns the workbook. */
export function isTakenIn(command: ICommandInfo): boolean {
  return command.id === InsertSheetMutation.id || Object.hasOwn(TAKEN_IN, command.id);
}

/** Has the workbook do what a person did in Univer. */
export function takeIn(workbook: Workbook, shown: ShownWorkbook, command: ICommandInfo): void {
  const params = (command.params ?? {}) as Params;
  if (command.id === InsertSheetMutation.id) {
    if (params.sheet) shown.note(workbook.addSheet(params.sheet.name, params.sheet.id), true);
    return;
  }
  const sheet = params.subUnitId === undefined ? null : workbook.findSheet(params.subUnitId);
  if (sheet) TAKEN_IN[command.id]?.(workbook, shown, sheet, params);
}

function takeInCells(
  workbook: Workbook,
  shown: ShownWorkbook,
  sheet: Sheet,
  { cellValue = {} }: Params,
): void {
  const cells = new ObjectMatrix<ICellData | null>(cellValue);
  const area = areaOf(cells.getStartEndScope());
  if (area.rows < 1 || area.columns < 1) return;
  const styles = shown.unit.getStyles();
  const withFormula = expandSharedFormulas(cells);
  workbook.edit(sheet, area, "person", (row, column, cell) => {
    const written = cells.getValue(row, column) as ICellData | null | undefined;
    if (written === undefined) return null;
    // Shown again even where nothing changes: Univer may have made something else of it.
    shown.cellChanged(sheet.cells, row, column);
    const content = written && withFormula(row, column, written);
    return writtenChange(cell, content, styleOf(written, styles), workbook.today());
  });
}

function styleOf(written: ICellData | null, styles: Styles): IStyleData | null {
  const { s } = written ?? {};
  return typeof s === "string" ? (styles.get(s) ?? null) : (s ?? null);
}

function takeInNumberFormats(
  workbook: Workbook,
  _shown: ShownWorkbook,
  sheet: Sheet,
  { values = {}, refMap = {} }: Params,
): void {
  for (const [number, { ranges }] of Object.entries(values)) {
    const pattern = refMap[number]?.pattern ?? BLANK_CELL.numberFormat;
    for (const range of ranges) changeNumberFormat(workbook, sheet, range, pattern);
  }
}

function changeNumberFormat(
  workbook: Workbook,
  sheet: Sheet,
  range: Range,
  numberFormat: string,
): void {
  workbook.edit(sheet, areaOf(range), "person", () => ({ numberFormat }));
}

function takeInWidths(
  _workbook: Workbook,
  _shown: ShownWorkbook,
  { cells }: Sheet,
  { ranges = [], colWidth = {} }: Params,
): void {
  for (const { startColumn, endColumn } of ranges)
    for (let column = startColumn; column <= endColumn; column++) {
      const pixels = typeof colWidth === "number" ? colWidth : colWidth[column];
      if (typeof pixels === "number") cells.setColumnWidth(column, pointsOf(pixels));
    }
}

function areaOf({ startRow, startColumn, endRow, endColumn }: Range): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
