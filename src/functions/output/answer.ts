import type { Cell } from "../input/cells";
import type { Problems } from "../input/problems";
import type { Table } from "../input/table";

/** The cells that a function answers with. */
export type Answer = Cell[][];

/**
 * Lines the results up with the input: a column gives columns, a row gives rows, header in, header out, blank rows
 * stay blank. A row with a problem shows it.
 *
 * @param needsAll true where every result needs every row, so that all others show `#N/A` when one is missing
 * @param headers one a column of the result
 * @param answers computes the results; not called when they can't be had
 */
export function answerRows(
  table: Table,
  problems: Problems,
  needsAll: boolean,
  headers: readonly string[],
  answers: () => (row: number) => Cell[],
): Answer {
  const columns = headers.length;
  const missing = needsAll && problems.any ? problems.missing((row) => table.rowNumber(row)) : null;
  const computed = missing ? null : answers();
  const blank = table.blankRows();
  const result: Cell[][] = table.hasHeader ? [[...headers]] : [];
  for (let row = 0; row < table.rows; row++) {
    const instead = problems.at(row) ?? (blank[row] ? "" : missing);
    result.push(instead === null && computed ? computed(row) : repeated(instead, columns));
  }
  return table.direction === "column" ? result : transposed(result);
}

function repeated(cell: Cell, columns: number): Cell[] {
  return Array<Cell>(columns).fill(cell);
}

function transposed(matrix: Answer): Answer {
  const [first = []] = matrix;
  return first.map((_, column) => matrix.map((row) => row[column] as Cell));
}

/** The answer of a function that gives one number or text. */
export function answerOne(cell: Cell): Answer {
  return [[cell]];
}
