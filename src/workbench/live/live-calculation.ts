import type { CellValue, FunctionCaller } from "../cells";
import { type CalculatedSheet } from "../calc/workbook";
import { calculateWorkbook, type FormulaPosition } from "../calc/calculate";
import { FunctionCalls } from "../calc/engine/function-calls";
import { type Area, mapCells } from "../host/store/area";
import type { WorkbookEvent } from "../host/store/events";
import type { Sheet } from "../host/store/sheet";
import type { Workbook } from "../host/store/workbook";
import { calculationInput } from "./calculation-input";

/** A formula that has an older value keeps it this long, in milliseconds, before it shows #BUSY!. */
const PATIENCE = 250;
const CALL_TIMEOUT = 30_000;

/** A formula's result that covers more than its own cell. */
export type Spill = CalculatedSheet["spills"][number];

type CellUpdate = readonly [row: number, column: number, value: CellValue];

/**
 * Keeps a workbook calculated while people and the add-in work on it. Edits that come together are
 * calculated together; a result that an edit has overtaken is dropped.
 */
export class LiveCalculation {
  private readonly calls: FunctionCalls;
  private isWanted = false;
  private running: Promise<void> | null = null;
  private busyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly workbook: Workbook,
    private readonly caller: FunctionCaller,
  ) {
    this.calls = new FunctionCalls(caller, CALL_TIMEOUT);
    workbook.events.subscribe((event) => {
      if (asksForCalculation(event, workbook)) this.request();
    });
  }

  /** Calculates the whole workbook once what goes on now is over. */
  request(): void {
    this.isWanted = true;
    this.running ??= this.run().finally(() => (this.running = null));
  }

  /** Resolves when everything is calculated. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /** The results of a sheet that cover more than their own cell. */
  spills(sheet: Sheet): readonly Spill[] {
    return sheet.spills.map(({ row, column, rows, columns }) => {
      const range = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
      return { row, column, range };
    });
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.isWanted) {
      this.isWanted = false;
      this.calls.tidyUp();
      const sheets = [...this.workbook.sheets];
      const calculated = await calculateWorkbook(calculationInput(this.workbook), this.caller, {
        calls: this.calls,
        onWait: (waiting) => this.showBusy(sheets, waiting),
      });
      clearTimeout(this.busyTimer);
      if (!this.isOvertaken()) this.show(sheets, calculated.sheets);
    }
  }

  /** Whether something was edited meanwhile. */
  private isOvertaken(): boolean {
    return this.isWanted;
  }

  private show(sheets: readonly Sheet[], calculated: readonly CalculatedSheet[]): void {
    calculated.forEach((each, index) => {
      const sheet = sheets[index];
      if (!sheet) return;
      const updates = updatesOf(sheet, each);
      sheet.spills = each.spills.map(areaOfSpill);
      if (updates.length > 0) this.workbook.calculated(sheet, updates);
    });
  }

  /** As Excel does, a formula says #BUSY! while the add-in works; a former value may stay a moment. */
  private showBusy(sheets: readonly Sheet[], waiting: readonly FormulaPosition[]): void {
    const mark = (positions: readonly FormulaPosition[]): void => {
      for (const [index, sheet] of sheets.entries()) {
        const updates = positions
          .filter((position) => position.sheet === index)
          .map(({ row, column }): CellUpdate => [row, column, { error: "#BUSY!" }]);
        if (updates.length > 0 && !this.isOvertaken()) this.workbook.calculated(sheet, updates);
      }
    };
    const isNew = ({ sheet, row, column }: FormulaPosition): boolean =>
      sheets[sheet]?.cells.read(row, column).value === null;
    mark(waiting.filter(isNew));
    clearTimeout(this.busyTimer);
    this.busyTimer = setTimeout(() => mark(waiting), PATIENCE);
  }
}

function areaOfSpill({ row, column, range }: Spill): Area {
  const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1];
  return { row, column, rows, columns };
}

function asksForCalculation(event: WorkbookEvent, { calculationMode }: Workbook): boolean {
  if (event.kind === "calculationRequested") return true;
  const changes: readonly WorkbookEvent["kind"][] = [
    "edited",
    "sheetAdded",
    "sheetDeleted",
    "tableAdded",
    "tableDeleted",
  ];
  return calculationMode !== "Manual" && changes.includes(event.kind);
}

/** The cells of a sheet that show something else than what was calculated. */
function updatesOf({ cells }: Sheet, { rows }: CalculatedSheet): CellUpdate[] {
  const used = cells.used();
  const area = {
    row: 0,
    column: 0,
    rows: Math.max(rows.length, used ? used.row + used.rows : 0),
    columns: Math.max(used ? used.column + used.columns : 0, ...rows.map(({ length }) => length)),
  };
  const updates = mapCells(area, (row, column): CellUpdate | null => {
    const cell = cells.read(row, column);
    if (cell.formula === null && !cell.isSpilled && cell.value !== null) return null;
    const value = rows[row]?.[column] ?? null;
    return isSameValue(cell.value, value) ? null : [row, column, value];
  });
  return updates.flat().filter((update) => update !== null);
}

function isSameValue(left: CellValue, right: CellValue): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  return left.error === right.error && left.message === right.message;
}
