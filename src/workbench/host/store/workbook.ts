import type { CellValue } from "../../cells";
import { entryChange } from "../entry/entry";
import { type Area, forEachCell, mapCells } from "./area";
import { parseAddress } from "./address";
import type { Cell, CellChange } from "./cell";
import { type EditKind, type EditSource, WorkbookEvents } from "./events";
import type { DefinedName } from "./name";
import { STANDARD_LAYOUT } from "./page-layout";
import type { Sheet } from "./sheet";
import { MemoryCells, type SheetCells } from "./sheet-cells";
import type { Table } from "./table";
import { tableHeaders } from "./table-headers";

/** When Excel calculates. */
export const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** What a workbook is made from; by default an empty one in memory with "Sheet1". */
export interface WorkbookOptions {
  readonly name?: string;
  /** Today, for dates entered without a year. */
  readonly today?: () => Date;
  /** Whatever keeps a new sheet's cells. */
  readonly createCells?: (sheetName: string) => SheetCells;
}

/** An Excel workbook as data: sheets, tables, names, settings and what is selected. */
export class Workbook {
  readonly name: string;
  readonly today: () => Date;
  readonly events = new WorkbookEvents();
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  calculationMode: CalculationMode = "Automatic";
  private readonly createCells: (sheetName: string) => SheetCells;
  private readonly issued = new Map<string, number>();
  private selected: { sheet: Sheet; area: Area };

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "Book1.xlsx";
    this.today = options.today ?? (() => new Date());
    this.createCells = options.createCells ?? (() => new MemoryCells());
    const sheet = this.newSheet("Sheet1");
    this.sheets.push(sheet);
    this.selected = { sheet, area: FIRST_CELL };
  }

  get activeSheet(): Sheet {
    return this.selected.sheet;
  }

  /** The selected cells of the active sheet. */
  get selection(): Area {
    return this.selected.area;
  }

  /** The sheet with a name (in any case) or id; `null` if there is none. */
  findSheet(nameOrId: string): Sheet | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.sheets.find(({ id, name }) => name.toLowerCase() === wanted || id === nameOrId) ?? null
    );
  }

  /** The table with a name (in any case) or id; `null` if there is none. */
  findTable(nameOrId: string): Table | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.tables.find(({ id, name }) => name.toLowerCase() === wanted || id === nameOrId) ?? null
    );
  }

  /** Adds a sheet behind the others, by default with the next free "Sheet" name and an id of its own. */
  addSheet(
    name = this.nextName("Sheet", (free) => this.findSheet(free) === null),
    id?: string,
  ): Sheet {
    const sheet = this.newSheet(name, id);
    this.sheets.push(sheet);
    this.events.emit({ kind: "sheetAdded", sheet });
    return sheet;
  }

  /** Deletes a sheet with its tables and names; the first sheet left becomes active if it was. */
  deleteSheet(sheet: Sheet): void {
    remove(this.sheets, sheet);
    for (const table of this.tables.filter((each) => each.sheet === sheet)) this.deleteTable(table);
    for (const name of this.names.filter((each) => each.sheet === sheet)) remove(this.names, name);
    this.events.emit({ kind: "sheetDeleted", sheet });
    const [first] = this.sheets;
    if (first && this.activeSheet === sheet) this.activate(first);
  }

  /** Shows a sheet, with its first cell selected if it was not shown before. */
  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    if (before === sheet) return;
    this.selected = { sheet, area: FIRST_CELL };
    this.events.emit({ kind: "sheetDeactivated", sheet: before });
    this.events.emit({ kind: "sheetActivated", sheet });
  }

  /** Selects cells, showing their sheet. */
  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selected = { sheet, area };
    this.events.emit({ kind: "selected", sheet, area });
  }

  /** Moves a sheet among the others; positions count from 0. */
  moveSheet(sheet: Sheet, position: number): void {
    remove(this.sheets, sheet);
    this.sheets.splice(position, 0, sheet);
  }

  deleteName(name: DefinedName): void {
    remove(this.names, name);
  }

  /** Stores any JSON value with the workbook. */
  changeSetting(key: string, value: unknown): void {
    this.settings.set(key, value);
    this.events.emit({ kind: "settingsChanged" });
  }

  deleteSetting(key: string): void {
    this.settings.delete(key);
    this.events.emit({ kind: "settingsChanged" });
  }

  /** Adds a table over cells that are there already, the first row being its header. */
  addTable(sheet: Sheet, area: Area): Table {
    const headerRow = { ...area, rows: 1 };
    const [cells = []] = mapCells(headerRow, (row, column) => sheet.cells.read(row, column).value);
    for (const [offset, header] of tableHeaders(cells).entries())
      sheet.cells.change(area.row, area.column + offset, { value: header, formula: null });
    const table: Table = {
      id: this.nextId("table"),
      sheet,
      name: this.nextName("Table", (free) => this.findTable(free) === null),
      area,
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      style: "TableStyleMedium2",
    };
    this.tables.push(table);
    this.events.emit({ kind: "tableAdded", table });
    return table;
  }

  /** Removes a table, leaving its cells. */
  deleteTable(table: Table): void {
    remove(this.tables, table);
    this.events.emit({ kind: "tableDeleted", table });
  }

  /** Changes the cells of an area one by one and tells everyone that it was edited. */
  edit(
    sheet: Sheet,
    area: Area,
    source: EditSource,
    change: (row: number, column: number, cell: Cell) => CellChange | null,
    edit: EditKind = "RangeEdited",
  ): void {
    const read = (): CellValue => sheet.cells.read(area.row, area.column).value;
    const before = read();
    forEachCell(area, (row, column) => {
      const changes = change(row, column, sheet.cells.read(row, column));
      if (changes) sheet.cells.change(row, column, changes);
    });
    const isOneCell = area.rows * area.columns === 1;
    this.events.emit({
      kind: "edited",
      edit,
      sheet,
      area,
      source,
      ...(isOneCell && { values: { before, after: read() } }),
    });
  }

  /** Types into one cell, as a person does: "5%" becomes 0.05, "=A1" a formula. */
  type(sheet: Sheet, row: number, column: number, text: string): void {
    this.edit(sheet, { row, column, rows: 1, columns: 1 }, "person", (_row, _column, cell) =>
      entryChange(text, cell.numberFormat, this.today()),
    );
  }

  /**
   * Puts what a formula engine calculated under the formulas and spills of a sheet.
   *
   * @param spills the areas of results that cover more than their own cell; those of before where left out
   */
  calculated(
    sheet: Sheet,
    values: Iterable<readonly [row: number, column: number, value: CellValue]>,
    spills: readonly Area[] = sheet.spills,
  ): void {
    sheet.spills = spills;
    for (const [row, column, value] of values) {
      const isSpilled = value !== null && sheet.cells.read(row, column).formula === null;
      sheet.cells.change(row, column, { value, isSpilled });
    }
    this.events.emit({ kind: "calculated", sheet });
  }

  /** The values of an address such as "Sheet1!A1:B2"; the active sheet's where it names none. */
  values(address: string): CellValue[][] {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet ? this.findSheet(parsed.sheet) : this.activeSheet;
    if (!parsed || !sheet) throw new Error(`The workbook has no cells ${address}.`);
    return mapCells(parsed.area, (row, column) => sheet.cells.read(row, column).value);
  }

  private newSheet(name: string, id = this.nextId("sheet")): Sheet {
    const cells = this.createCells(name);
    return {
      id,
      name,
      visibility: "Visible",
      pageLayout: STANDARD_LAYOUT,
      frozenRows: 0,
      cells,
      spills: [],
      conditionalFormats: [],
      charts: [],
    };
  }

  /** An id in the form of Excel's, but the same in every run. */
  private nextId(kind: "sheet" | "table"): string {
    const number = (this.issued.get(kind) ?? 0) + 1;
    this.issued.set(kind, number);
    const digits = String(number).padStart(12, "0");
    return `{00000000-0000-0000-${kind === "sheet" ? "0001" : "0002"}-${digits}}`;
  }

  private nextName(prefix: string, isFree: (name: string) => boolean): string {
    for (let number = 1; ; number++) if (isFree(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}
