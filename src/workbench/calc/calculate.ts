import type { CellValue, FunctionCaller } from "../cells";
import type { CellRange } from "./addresses";
import { Calculation } from "./engine/calculation";
import type { FormulaCell } from "./engine/formula-cell";
import { FunctionCalls } from "./engine/function-calls";
import { SheetGrid } from "./engine/grid";
import { fromValue, toValue } from "./engine/values";
import { FormulaTranslator } from "./formula/translate";
import {
  type CalculatedSheet,
  type CalculatedWorkbook,
  isFormula,
  type Sheet,
  type Table,
  type Workbook,
} from "./workbook";

const CALL_TIMEOUT = 30_000;

export interface CalculateOptions {
  /** How long one call of a function may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** Calls made before, for a workbook that is calculated again and again; none by default. */
  readonly calls?: FunctionCalls;
  /** Hears which formulas wait for the add-in, each time nothing else is left to do. */
  readonly onWait?: (waiting: readonly FormulaPosition[]) => void;
}

/** Where a formula stands: its sheet by its place in the workbook, its row and column from 0. */
export interface FormulaPosition {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Calculates every formula of a workbook; the add-in's functions are called through `caller`.
 * Never rejects for what formulas hold: their errors are the values of their cells.
 */
export async function calculateWorkbook(
  workbook: Workbook,
  caller: FunctionCaller,
  options: CalculateOptions = {},
): Promise<CalculatedWorkbook> {
  const translator = new FormulaTranslator(workbook, caller.namespace);
  const cells: FormulaCell[] = [];
  const grids = workbook.sheets.map((sheet, i) => {
    const grid = new SheetGrid(sheet.name, closedAreas(sheet, workbook.tables));
    fillGrid(grid, sheet, i, translator, cells);
    return grid;
  });
  const { calls = new FunctionCalls(caller, options.timeoutMs ?? CALL_TIMEOUT), onWait } = options;
  await new Calculation({ grids, cells, caller, calls, ...(onWait && { onWait }) }).run();
  return {
    sheets: workbook.sheets.map((sheet, i) =>
      readSheet(
        sheet,
        grids[i] ?? new SheetGrid(sheet.name),
        cells.filter((c) => c.sheet === i),
      ),
    ),
  };
}

/** Puts a sheet's contents into a grid, and its formulas into `cells`. */
function fillGrid(
  grid: SheetGrid,
  sheet: Sheet,
  index: number,
  translator: FormulaTranslator,
  cells: FormulaCell[],
): void {
  sheet.rows.forEach((contents, row) => {
    contents.forEach((content, column) => {
      if (content === null) return;
      if (!isFormula(content)) {
        grid.put(row, column, { value: toValue(content) });
        return;
      }
      const formula = translator.translate(content.formula, { sheet: sheet.name, row, column });
      if (typeof formula !== "string") {
        grid.put(row, column, { value: toValue(formula) });
        return;
      }
      const cell: FormulaCell = {
        sheet: index,
        row,
        column,
        order: cells.length,
        source: content.formula,
        formula,
        ...(content.fills && { fills: content.fills }),
        done: false,
        reads: [],
        results: 0,
      };
      cells.push(cell);
      grid.put(row, column, { value: null, formula: cell });
    });
  });
}

function closedAreas(sheet: Sheet, tables: readonly Table[]): CellRange[] {
  const inSheet = tables.filter((table) => table.sheet === sheet.name);
  return [...(sheet.merges ?? []), ...inSheet.map(({ range }) => range)];
}

function readSheet(sheet: Sheet, grid: SheetGrid, cells: readonly FormulaCell[]): CalculatedSheet {
  const rowCount = Math.max(sheet.rows.length, grid.usedRowCount);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    readRow(grid, row, sheet.rows[row]?.length ?? 0),
  );
  while (rows.length > sheet.rows.length && rows.at(-1)?.length === 0) rows.pop();
  const spills = cells.flatMap(({ row, column, spill }) =>
    spill ? [{ row, column, range: spill }] : [],
  );
  return { name: sheet.name, rows, spills };
}

/** A row as long as the file's own, or as far as something spilled into it. */
function readRow(grid: SheetGrid, row: number, ownLength: number): CellValue[] {
  const length = Math.max(ownLength, grid.usedColumnCount(row));
  const cells = Array.from({ length }, (_, column): CellValue => {
    const value = grid.cell(row, column)?.value ?? null;
    return value && fromValue(value);
  });
  while (cells.length > ownLength && cells.at(-1) === null) cells.pop();
  return cells;
}
