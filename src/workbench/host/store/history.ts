import { boundingArea, type Area } from "./area";
import type { Cell } from "./cell";
import type { CellObserver } from "./observed-cells";
import type { SheetCells } from "./sheet-cells";
import { restoreStructure, type Structure, structureOf } from "./structure";
import type { Workbook } from "./workbook";

/** What a cell was before a step and what it was after it. */
interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  after: Cell;
}

interface ResizedColumn {
  readonly column: number;
  readonly before: number;
  after: number;
}

/** The two ends of a step. */
export type StepEnd = "before" | "after";

/** All that one action changed, undone and redone as a whole. */
export interface Step {
  readonly cells: ReadonlyMap<SheetCells, ReadonlyMap<string, ChangedCell>>;
  readonly columns: ReadonlyMap<SheetCells, ReadonlyMap<number, ResizedColumn>>;
  readonly before: Structure;
  readonly after: Structure;
}

/**
 * Records what actions change in a workbook, so that each can be undone as one step. What is
 * calculated is no part of it: it follows from the rest.
 */
export class History implements CellObserver {
  private cells = new Map<SheetCells, Map<string, ChangedCell>>();
  private columns = new Map<SheetCells, Map<number, ResizedColumn>>();
  private isRecording = false;

  /** Runs an action; gives what it changed, `null` if that is nothing. An action within one joins it. */
  record(workbook: Workbook, action: () => void): Step | null {
    if (this.isRecording) {
      action();
      return null;
    }
    const before = structureOf(workbook);
    this.isRecording = true;
    try {
      action();
    } finally {
      this.isRecording = false;
    }
    const after = structureOf(workbook);
    const step: Step = { cells: this.cells, columns: this.columns, before, after };
    const isEmpty = this.cells.size === 0 && this.columns.size === 0;
    this.cells = new Map();
    this.columns = new Map();
    return isEmpty && before.key === after.key ? null : step;
  }

  cellChanged(cells: SheetCells, row: number, column: number, before: Cell): void {
    if (!this.isRecording) return;
    const changed = entryOf(this.cells, cells);
    const key = `${row} ${column}`;
    const after = cells.read(row, column);
    const known = changed.get(key);
    if (known) known.after = after;
    else changed.set(key, { row, column, before, after });
  }

  columnResized(cells: SheetCells, column: number, before: number): void {
    if (!this.isRecording) return;
    const resized = entryOf(this.columns, cells);
    const after = cells.columnWidth(column);
    const known = resized.get(column);
    if (known) known.after = after;
    else resized.set(column, { column, before, after });
  }
}

function entryOf<K, V>(maps: Map<SheetCells, Map<K, V>>, cells: SheetCells): Map<K, V> {
  const entry = maps.get(cells) ?? new Map<K, V>();
  maps.set(cells, entry);
  return entry;
}

/** Puts a workbook back to one end of a step, and tells everyone as of a person's edit. */
export function restore(workbook: Workbook, step: Step, end: StepEnd): void {
  for (const [cells, columns] of step.columns)
    for (const resized of columns.values()) cells.setColumnWidth(resized.column, resized[end]);
  for (const [cells, changed] of step.cells)
    for (const cell of changed.values()) cells.change(cell.row, cell.column, cell[end]);
  restoreStructure(workbook, step[end]);
  for (const [cells, changed] of step.cells) {
    const sheet = workbook.sheets.find((each) => each.cells === cells);
    if (!sheet) continue;
    const area = areaOf([...changed.values()]);
    workbook.events.emit({ kind: "edited", edit: "RangeEdited", sheet, area, source: "person" });
  }
}

function areaOf(cells: readonly ChangedCell[]): Area {
  const areas = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return areas.reduce(boundingArea);
}
