import type { FunctionCaller } from "../../cells";
import { cellName } from "../addresses";
import { Agenda } from "./agenda";
import { CustomFunction } from "./custom-function";
import { FormulaEvaluator } from "./evaluator";
import type { FormulaCell, Read } from "./formula-cell";
import type { FunctionCalls } from "./function-calls";
import type { SheetGrid } from "./grid";
import { AnchorArray, Single } from "./natives";
import { hasRead, Readers } from "./readers";
import { resultRows } from "./result";
import { SheetView } from "./sheet-view";
import { Spilling } from "./spilling";
import { Trace } from "./trace";
import type { Value } from "./univer";
import { errorValue } from "./values";

/** A result found this often changes what it depends on, for ever. */
const MOST_RESULTS = 100;

export interface CalculationInput {
  readonly grids: readonly SheetGrid[];
  readonly cells: readonly FormulaCell[];
  readonly caller: FunctionCaller;
  /** The calls of `caller`'s functions, those of former calculations among them. */
  readonly calls: FunctionCalls;
  /** Hears which cells wait for the add-in's answers, each time nothing else is left to do. */
  readonly onWait?: (cells: readonly FormulaCell[]) => void;
}

/**
 * Calculates formulas as Excel does: each is tried, put off while a cell that it reads isn't
 * calculated, and tried again when something spills into what it read.
 */
export class Calculation {
  trace: Trace | undefined;
  readonly calls: FunctionCalls;
  private readonly grids: readonly SheetGrid[];
  private readonly views: readonly SheetView[];
  private readonly evaluator: FormulaEvaluator;
  private readonly spilling: Spilling;
  private readonly agenda: Agenda;
  private readonly readers = new Readers();

  constructor(private readonly input: CalculationInput) {
    const { grids, cells, caller, calls } = input;
    this.grids = grids;
    this.calls = calls;
    this.views = grids.map((grid, i) => new SheetView(i, grid, this, cells));
    this.spilling = new Spilling(grids);
    this.agenda = new Agenda(cells);
    const keel = caller.declarations.map(
      (declaration) =>
        new CustomFunction(`${caller.namespace}.${declaration.name}`, declaration, this),
    );
    const anchorArray = new AnchorArray((s, r, c) => this.grids[s]?.cell(r, c)?.formula);
    this.evaluator = new FormulaEvaluator(this.views, [...keel, anchorArray, new Single()]);
  }

  /** The last row that anything in the workbook uses. */
  get lastUsedRow(): number {
    return Math.max(1, ...this.grids.map((grid) => grid.usedRowCount)) - 1;
  }

  sheetName(sheet: number): string {
    return this.grids[sheet]?.name ?? "";
  }

  /** Calculates until every formula has a result that nothing changes any more. */
  async run(): Promise<void> {
    try {
      for (;;) {
        for (let cell = this.agenda.next(); cell; cell = this.agenda.next()) this.tryCell(cell);
        const answer = this.agenda.nextAnswer();
        const circle = answer ? [] : this.agenda.circle();
        if (answer) {
          this.input.onWait?.(this.input.cells.filter(({ done }) => !done));
          await answer;
        } else if (circle.length > 0) this.breakCircle(circle);
        else return;
      }
    } finally {
      this.evaluator.dispose();
    }
  }

  private tryCell(cell: FormulaCell): void {
    const trace = new Trace(cell);
    const rows = this.evaluate(cell, trace);
    this.readers.update(cell, trace.reads);
    if (trace.waitsFor.size > 0) this.agenda.putOff(cell, trace.waitsFor);
    else if (trace.calls.size > 0) this.agenda.awaitCalls(cell, trace.calls);
    else this.accept(cell, rows);
  }

  private evaluate(cell: FormulaCell, trace: Trace): Value[][] {
    this.trace = trace;
    try {
      const view = this.views[cell.sheet];
      if (!view) return [[errorValue("#REF!")]];
      return resultRows(this.evaluator.evaluate(cell.formula, view, cell.row, cell.column), cell);
    } catch (error) {
      return [[errorValue("#VALUE!", `The formula can't be calculated here: ${String(error)}`)]];
    } finally {
      this.trace = undefined;
    }
  }

  private accept(cell: FormulaCell, rows: readonly (readonly Value[])[]): void {
    const isFirst = cell.results++ === 0;
    const settled = cell.results <= MOST_RESULTS;
    const changed = this.spilling.show(cell, settled ? rows : this.circularity([cell]));
    cell.done = true;
    this.agenda.finish(cell);
    if (cell.spill && settled && hasRead(cell, cell.sheet, cell.spill)) {
      changed.push(...this.spilling.show(cell, this.circularity([cell])));
    }
    // Nobody can have read a single cell before its first result.
    if (!isFirst || changed.length > 1 || cell.spill) this.recalculateReaders(cell, changed);
  }

  private recalculateReaders(changedBy: FormulaCell, changed: readonly Read[]): void {
    for (const read of changed) {
      for (const reader of this.readers.of(read)) {
        if (!reader.done || reader === changedBy) continue;
        reader.done = false;
        this.agenda.add(reader);
      }
    }
  }

  private breakCircle(circle: readonly FormulaCell[]): void {
    for (const cell of circle) this.accept(cell, this.circularity(circle));
  }

  private circularity(circle: readonly FormulaCell[]): Value[][] {
    const steps = [...circle, ...circle.slice(0, 1)].map(
      ({ sheet, row, column }) => `${this.sheetName(sheet)}!${cellName(row, column)}`,
    );
    const message = `Circular reference: ${steps.join(" → ")}. Change one of these formulas.`;
    return [[errorValue("#REF!", message)]];
  }
}
