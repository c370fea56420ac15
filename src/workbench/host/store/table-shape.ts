import { type Area, forEachCell, mapCells } from "./area";
import { BLANK_CELL, isFilled } from "./cell";
import type { EditKind } from "./events";
import type { Sheet } from "./sheet";
import { bodyArea, type Table } from "./table";
import type { Workbook } from "./workbook";

/** A change of a table's shape that this store cannot make as Excel would. */
export class UnmodelledShape extends Error {}

/**
 * Makes room for rows in a table's body and gives their cells; `index` counts from 0, the body's
 * length appends. Whoever fills them reports the edit.
 */
export function insertTableRows(table: Table, index: number, count: number): Area {
  const body = bodyArea(table);
  const { area, sheet } = table;
  requireBlank(sheet, { ...area, row: area.row + area.rows, rows: count }, "below");
  const inserted = { ...body, row: body.row + index, rows: count };
  const rest = { ...area, row: inserted.row, rows: area.row + area.rows - inserted.row };
  moveCells(sheet, rest, { rows: count, columns: 0 });
  table.area = { ...area, rows: area.rows + count };
  return inserted;
}

/** Takes a row out of a table's body; the only row is emptied instead, as in Excel. */
export function deleteTableRow(workbook: Workbook, table: Table, index: number): void {
  const body = bodyArea(table);
  const { area, sheet } = table;
  const deleted = { ...body, row: body.row + index, rows: 1 };
  const below = deleted.row + 1;
  const rest = { ...area, row: below, rows: area.row + area.rows - below };
  clearCells(sheet, deleted);
  if (body.rows > 1) {
    moveCells(sheet, rest, { rows: -1, columns: 0 });
    table.area = { ...area, rows: area.rows - 1 };
  }
  report(workbook, table, deleted, "RowDeleted");
}

/**
 * Makes room for a column in a table and gives its cells; `index` counts from 0, the table's width
 * appends. Whoever fills them reports the edit.
 */
export function insertTableColumn(table: Table, index: number): Area {
  const { area, sheet } = table;
  requireBlank(sheet, { ...area, column: area.column + area.columns, columns: 1 }, "beside");
  const inserted = { ...area, column: area.column + index, columns: 1 };
  const rest = { ...area, column: inserted.column, columns: area.columns - index };
  moveCells(sheet, rest, { rows: 0, columns: 1 });
  table.area = { ...area, columns: area.columns + 1 };
  return inserted;
}

/** Takes a column out of a table. */
export function deleteTableColumn(workbook: Workbook, table: Table, index: number): void {
  const { area, sheet } = table;
  const deleted = { ...area, column: area.column + index, columns: 1 };
  const rest = { ...area, column: deleted.column + 1, columns: area.columns - index - 1 };
  clearCells(sheet, deleted);
  moveCells(sheet, rest, { rows: 0, columns: -1 });
  table.area = { ...area, columns: area.columns - 1 };
  report(workbook, table, deleted, "ColumnDeleted");
}

function report(workbook: Workbook, { sheet }: Table, area: Area, edit: EditKind): void {
  workbook.events.emit({ kind: "edited", edit, sheet, area, source: "add-in" });
}

/** Excel would push these cells aside and rewrite the formulas that refer to them. */
function requireBlank(sheet: Sheet, area: Area, where: string): void {
  forEachCell(area, (row, column) => {
    if (isFilled(sheet.cells.read(row, column)))
      throw new UnmodelledShape(`cells ${where} the table would have to move`);
  });
}

/** Moves cells. Their formulas must name no cells: such references would have to be rewritten. */
function moveCells(sheet: Sheet, area: Area, by: { rows: number; columns: number }): void {
  if (area.rows === 0 || area.columns === 0) return;
  const cells = mapCells(area, (row, column) => sheet.cells.read(row, column));
  if (cells.flat().some(({ formula }) => formula !== null && namesCells(formula)))
    throw new UnmodelledShape("formulas of the table would have to move");
  clearCells(sheet, area);
  forEachCell(area, (row, column) => {
    const cell = cells[row - area.row]?.[column - area.column];
    if (cell) sheet.cells.change(row + by.rows, column + by.columns, cell);
  });
}

/** Whether a formula may refer to cells otherwise than by a table's columns, such as `[@Value]`. */
function namesCells(formula: string): boolean {
  const withoutTexts = formula.replace(/"[^"]*"/g, "");
  const withoutColumns = withoutTexts.replace(/\[(?:[^[\]]|\[[^[\]]*\])*\]/g, "");
  return /[A-Z]\$?\d|:/i.test(withoutColumns);
}

function clearCells(sheet: Sheet, area: Area): void {
  forEachCell(area, (row, column) => sheet.cells.change(row, column, BLANK_CELL));
}
