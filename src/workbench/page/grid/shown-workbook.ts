import {
  ICommandService,
  type ICellData,
  type IExecutionOptions,
  IUniverInstanceService,
  ObjectMatrix,
  type Univer,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/preset-sheets-core";
import { type Area, mapCells } from "../../host/store/area";
import type { CellObserver } from "../../host/store/observed-cells";
import type { Sheet } from "../../host/store/sheet";
import type { SheetCells } from "../../host/store/sheet-cells";
import type { Workbook } from "../../host/store/workbook";
import { cellData } from "./cell-data";
import type { Injector } from "./injector";
import { freeze, gridSize, pixelsOf, sheetData } from "./sheet-data";
import { WORKBOOK_UNIT } from "./workbook-undo";

/** Univer goes to a sheet that is inserted by hand; one that an add-in adds leaves people where they are. */
const NOT_BY_HAND: IExecutionOptions = { fromCollab: true };

/** The workbook as Univer shows it: made once, and brought up to date with what changed since. */
export class ShownWorkbook implements CellObserver {
  /** Whether what Univer hears now comes from here, not from a person. */
  isShowing = false;
  private readonly injector: Injector;
  private readonly shown = new Set<Sheet>();
  private readonly changedCells = new Map<SheetCells, Map<string, readonly [number, number]>>();
  private readonly changedColumns = new Map<SheetCells, Set<number>>();
  private isDue = false;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    this.injector = univer.__getInjector();
    const { sheets, name } = workbook;
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: WORKBOOK_UNIT,
      name,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    });
    for (const sheet of sheets) this.shown.add(sheet);
  }

  /** The workbook in Univer. */
  get unit(): UniverWorkbook {
    const instances = this.injector.get(IUniverInstanceService);
    const unit = instances.getUnit<UniverWorkbook>(WORKBOOK_UNIT);
    if (unit) return unit;
    throw new Error("The grid shows no workbook.");
  }

  cellChanged(cells: SheetCells, row: number, column: number): void {
    const changed = this.changedCells.get(cells) ?? new Map<string, readonly [number, number]>();
    this.changedCells.set(cells, changed.set(`${row} ${column}`, [row, column]));
    this.showSoon();
  }

  columnResized(cells: SheetCells, column: number): void {
    const columns = this.changedColumns.get(cells) ?? new Set();
    this.changedColumns.set(cells, columns.add(column));
    this.showSoon();
  }

  /** Takes note that Univer shows a sheet, or shows it no more, by its own doing. */
  note(sheet: Sheet, isShown: boolean): void {
    if (isShown) this.shown.add(sheet);
    else this.shown.delete(sheet);
  }

  /** Shows what changed once what goes on now is over. */
  showSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => this.show());
  }

  /** Shows what changed since the last time. */
  show(): void {
    this.isDue = false;
    this.asShowing(() => {
      this.showSheets();
      for (const sheet of this.workbook.sheets) this.showChanges(sheet);
      this.changedCells.clear();
      this.changedColumns.clear();
      this.showActiveSheet();
    });
  }

  /** Selects cells and scrolls to them. */
  showSelection(sheet: Sheet, { row, column, rows, columns }: Area): void {
    this.show();
    const first = { startRow: row, startColumn: column };
    const range = { ...first, endRow: row + rows - 1, endColumn: column + columns - 1 };
    const cell = { ...first, endRow: row, endColumn: column, actualRow: row, actualColumn: column };
    const primary = { ...cell, isMerged: false, isMergedMainCell: false };
    this.asShowing(() =>
      this.run(SetSelectionsOperation.id, {
        subUnitId: sheet.id,
        selections: [{ range, primary, style: null }],
        reveal: true,
      }),
    );
  }

  /** The cells of a sheet where Univer holds another value or formula than the workbook. */
  divergingCells({ id, cells }: Sheet): (readonly [row: number, column: number])[] {
    const matrix = this.unit.getSheetBySheetId(id)?.getCellMatrix();
    if (!matrix) return [];
    const own = cells.used() ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const rows = Math.max(matrix.getLength(), own.row + own.rows);
    const columns = Math.max(matrix.getRange().endColumn + 1, own.column + own.columns);
    const places = mapCells({ row: 0, column: 0, rows, columns }, (row, column) => {
      const { v, f } = cellData(cells.read(row, column));
      const shown = matrix.getValue(row, column);
      const isSame = (shown?.v ?? null) === (v ?? null) && (shown?.f ?? null) === (f ?? null);
      return isSame ? [] : [[row, column] as const];
    });
    return places.flat(2);
  }

  private showSheets(): void {
    const { sheets } = this.workbook;
    for (const [index, sheet] of sheets.entries()) {
      if (this.shown.has(sheet)) continue;
      this.shown.add(sheet);
      this.changedCells.delete(sheet.cells);
      this.changedColumns.delete(sheet.cells);
      this.run(InsertSheetMutation.id, { index, sheet: sheetData(sheet) }, NOT_BY_HAND);
    }
    const gone = [...this.shown].filter((sheet) => !sheets.includes(sheet));
    if (gone.length > 0) this.showActiveSheet();
    for (const sheet of gone) {
      this.shown.delete(sheet);
      this.run(RemoveSheetMutation.id, { subUnitId: sheet.id, subUnitName: sheet.name });
    }
    for (const { id, name } of sheets)
      if (this.unit.getSheetBySheetId(id)?.getName() !== name)
        this.run(SetWorksheetNameMutation.id, { subUnitId: id, name });
  }

  private showChanges(sheet: Sheet): void {
    const { id: subUnitId, cells, frozenRows } = sheet;
    const shown = this.unit.getSheetBySheetId(subUnitId);
    if (!shown) return;
    const { rowCount, columnCount } = gridSize(sheet);
    if (rowCount > shown.getRowCount())
      this.run(SetWorksheetRowCountMutation.id, { subUnitId, rowCount });
    if (columnCount > shown.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount });
    this.showCells(sheet);
    for (const column of this.changedColumns.get(cells) ?? []) {
      const range = { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
      const colWidth = pixelsOf(cells.columnWidth(column));
      this.run(SetWorksheetColWidthMutation.id, { subUnitId, ranges: [range], colWidth });
    }
    if (shown.getFreeze().ySplit !== frozenRows)
      this.run(SetFrozenMutation.id, { subUnitId, ...freeze(frozenRows) });
  }

  private showCells({ id, cells }: Sheet): void {
    const changed = this.changedCells.get(cells);
    if (!changed) return;
    const cellValue = new ObjectMatrix<ICellData>();
    for (const [row, column] of changed.values())
      cellValue.setValue(row, column, cellData(cells.read(row, column)));
    this.run(SetRangeValuesMutation.id, { subUnitId: id, cellValue: cellValue.getMatrix() });
  }

  private showActiveSheet(): void {
    const { id } = this.workbook.activeSheet;
    if (this.unit.getActiveSheet().getSheetId() !== id)
      this.run(SetWorksheetActiveOperation.id, { subUnitId: id });
  }

  private asShowing(show: () => void): void {
    this.isShowing = true;
    try {
      show();
    } finally {
      this.isShowing = false;
    }
  }

  private run(id: string, params: object, options?: IExecutionOptions): void {
    const given = { unitId: WORKBOOK_UNIT, ...params };
    this.injector.get(ICommandService).syncExecuteCommand(id, given, options);
  }
}
