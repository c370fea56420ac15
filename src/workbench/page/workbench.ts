import type { IStyleData } from "@univerjs/core";
import type { AddIn } from "../host/browser/open-add-in";
import { formatAddress, formatArea, parseAddress } from "../host/store/address";
import { type Area, mapCells } from "../host/store/area";
import type { Cell } from "../host/store/cell";
import type { Sheet } from "../host/store/sheet";
import type { Workbook } from "../host/store/workbook";
import type { LiveCalculation } from "../live/live-calculation";
import type { Grid } from "./grid/grid";

/** The workbook on this page, for tests and for the browser's console: `keelWorkbench`. */
export class Workbench {
  constructor(
    readonly workbook: Workbook,
    readonly addIn: AddIn,
    private readonly calculation: LiveCalculation,
    readonly grid: Grid,
  ) {}

  /** Selects cells such as "B5" or "Sheet1!B5" for the keyboard. Throws where there are none. */
  select(address: string): void {
    const { sheet, area } = this.find(address);
    this.grid.select(sheet, area);
  }

  /** The selected cells of the sheet shown, such as "B5". */
  get selectedAddress(): string {
    return formatArea(this.workbook.selection);
  }

  /** How the grid draws a cell, conditional formats included. Throws where there is none. */
  shownStyle(address: string): IStyleData | null {
    const { sheet, area } = this.find(address);
    return this.grid.shownStyle(sheet, area.row, area.column);
  }

  /** Writes into a cell what a person would type; it is no step to undo. Throws where there is none. */
  type(address: string, text: string): void {
    const { sheet, area } = this.find(address);
    this.workbook.type(sheet, area.row, area.column, text);
  }

  /** Lets keys go to the selected cell. */
  focus(): void {
    this.grid.focus();
  }

  /** The formula in a cell, `null` where it has none. Throws where there is no such cell. */
  formula(address: string): string | null {
    return this.cell(address).formula;
  }

  /** A cell with its value, formula, number format and looks. Throws where there is none. */
  cell(address: string): Cell {
    const { sheet, area } = this.find(address);
    return sheet.cells.read(area.row, area.column);
  }

  /** Runs a command of the grid's menus and shortcuts on what is selected; false where it is refused. */
  runCommand(id: string, params?: object): Promise<boolean> {
    return this.grid.runCommand(id, params);
  }

  /** Where the grid holds something else than the workbook, as "Sheet1!A1"; it never should. */
  divergingCells(): string[] {
    return this.workbook.sheets.flatMap((sheet) =>
      this.grid
        .divergingCells(sheet)
        .map(([row, column]) => formatAddress(sheet.name, { row, column, rows: 1, columns: 1 })),
    );
  }

  /** Where errors show, as "Sheet1!A1 #N/A". */
  errorCells(): string[] {
    return this.workbook.sheets.flatMap(({ name, cells }) => {
      const used = cells.used();
      if (!used) return [];
      return mapCells(used, (row, column) => {
        const { value } = cells.read(row, column);
        if (typeof value !== "object" || value === null) return [];
        return [`${formatAddress(name, { row, column, rows: 1, columns: 1 })} ${value.error}`];
      }).flat(2);
    });
  }

  /** Resolves when the grid takes every key: its shortcuts come a moment after its cells. */
  takesKeys(): Promise<void> {
    return this.grid.takesKeys();
  }

  /** Resolves when no edit, no ribbon command and no calculation is under way. */
  async settled(): Promise<void> {
    do await nextFrame();
    while (this.grid.isEditing);
    await nextFrame();
    await this.addIn.idle();
    await this.calculation.settled();
  }

  private find(address: string): { sheet: Sheet; area: Area } {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet ? this.workbook.findSheet(parsed.sheet) : this.workbook.activeSheet;
    if (!parsed || !sheet) throw new Error(`The workbook has no cells ${address}.`);
    return { sheet, area: parsed.area };
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
