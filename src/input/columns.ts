import { type InputError, inputError } from "../engine/errors/input-error";
import { type Cell, type ErrorCell, isBlank, isErrorCell, looksLikeNumber } from "./cells";
import { errorCellOf, type Problems } from "./problems";
import type { Table } from "./table";

/** Numbers of this size can't be money; their sums and products would leave the range of doubles. */
const SIZE_MOST = 1e30;

/** A check of one number: it throws an InputError that names the row, never for a number above 0. */
export type NumberCheck = (number: number, row: number) => void;

/**
 * Reads a range of numbers, one a row; blank cells are 0. A cell that holds no number, or one that the check
 * refuses, is noted as the problem of its row and read as 0.
 */
export function numbersOf(
  table: Pick<Table, "rows" | "cells" | "rowNumber">,
  field: string,
  problems: Problems,
  check?: NumberCheck,
): Float64Array {
  const cells = table.cells(field);
  const numbers = new Float64Array(table.rows);
  for (let row = 0; row < numbers.length; row++) {
    const number = cells.numberAt(row);
    // Every check lets through what is above 0, so that a good range is read at full speed.
    if ((number > 0 || (number <= 0 && check === undefined)) && Math.abs(number) < SIZE_MOST) {
      numbers[row] = number;
      continue;
    }
    const cell = cells.at(row);
    const problem = problemOf(cell, table.rowNumber(row), singular(field), check);
    if (problem) problems.add(row, singular(field), problem);
    else if (typeof cell === "number") numbers[row] = cell;
  }
  return numbers;
}

/** What is wrong with a cell where a number belongs; null for a good number or a blank. */
function problemOf(
  cell: Cell,
  row: number,
  field: string,
  check: NumberCheck | undefined,
): ErrorCell | null {
  if (typeof cell === "number") {
    return checked(cell, row, (number) => {
      if (Math.abs(number) >= SIZE_MOST) throw inputError("numberTooLarge", { row, field, number });
      check?.(number, row);
    });
  }
  const error = noNumberError(cell, row, field);
  return error && errorShown(cell, error);
}

/** Why a cell is no number; null for a number or a blank. */
export function noNumberError(cell: Cell, row: number, field: string): InputError | null {
  if (typeof cell === "number" || isBlank(cell)) return null;
  if (isErrorCell(cell)) return inputError("errorCell", { row, field, error: cell.error });
  if (typeof cell === "boolean") return inputError("logicalCell", { row, field, value: cell });
  const text = String(cell);
  return inputError(looksLikeNumber(text) ? "numberAsText" : "textCell", { row, field, text });
}

function checked(number: number, row: number, check: NumberCheck): ErrorCell | null {
  try {
    check(number, row);
    return null;
  } catch (error) {
    return errorCellOf(error);
  }
}

/** #N/A stays what it is; any other error becomes #VALUE! that names it. */
export function errorInCell(cell: ErrorCell, row: number, field: string): ErrorCell {
  return errorShown(cell, inputError("errorCell", { row, field, error: cell.error }));
}

function errorShown(cell: Cell, { message }: InputError): ErrorCell {
  const isMissing = isErrorCell(cell) && cell.error === "#N/A";
  return { error: isMissing ? "#N/A" : "#VALUE!", message };
}

/** "values" → "value": what one cell of a range is called. */
function singular(field: string): string {
  return field.replace(/s$/, "");
}

/** Refuses targets below 0. */
export function targetCheck(target: number, row: number): void {
  if (target < 0) throw inputError("negativeTarget", { row, target });
}

/** Refuses prices below 0; a blank or 0 is no price. */
export function priceCheck(price: number, row: number): void {
  if (price < 0) throw inputError("priceNotPositive", { row, price });
}

/** Refuses returns that lose more than everything. */
export function returnCheck(rate: number, row: number): void {
  if (rate < -1) throw inputError("returnBelowAll", { row, rate });
}
