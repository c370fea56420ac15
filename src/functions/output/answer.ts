import type { Cell } from "../../input/cells";
import type { Problems } from "../../input/problems";
import type { Table } from "../../input/table";

/** What a function answers with. */
export interface Answer {
  readonly cells: Cell[][];
  /** True where all cells are known to be finite numbers and texts, which Excel takes as they are. */
  readonly isPlain: boolean;
}

/** The results of a table: one number or one text a row, or what gives the cells of a row. */
type Results = Float64Array | readonly string[] | ((row: number) => Cell[]);

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
  answers: () => Results,
): Answer {
  const missing = needsAll && problems.any ? problems.missing((row) => table.rowNumber(row)) : null;
  const results = missing ? null : answers();
  const blank = table.blankRows();
  const plain = problems.any || results === null ? null : plainRows(results, blank);
  const rows =
    plain ??
    Array.from(blank, (isBlankRow, row) => {
      const instead = problems.at(row) ?? (isBlankRow ? "" : missing);
      return instead === null && results
        ? cellsOf(results, row)
        : Array<Cell>(headers.length).fill(instead);
    });
  if (table.hasHeader) rows.unshift([...headers]);
  return {
    cells: table.direction === "column" ? rows : transposed(rows),
    isPlain: plain !== null,
  };
}

/** One number or text a row, "" for blank rows; null for results of any other kind. */
function plainRows(results: Results, blank: Uint8Array): Cell[][] | null {
  if (results instanceof Float64Array) return numberRows(results, blank);
  return typeof results === "function" ? null : textRows(results, blank);
}

// Numbers and texts have a loop each, so that neither slows down the other's.

function numberRows(numbers: Float64Array, blank: Uint8Array): Cell[][] | null {
  const rows: Cell[][] = [];
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
    if (!Number.isFinite(number)) return null;
    rows.push(blank[row] ? [""] : [number]);
  }
  return rows;
}

function textRows(texts: readonly string[], blank: Uint8Array): Cell[][] {
  const rows: Cell[][] = [];
  for (let row = 0; row < texts.length; row++)
    rows.push([blank[row] ? "" : (texts[row] as string)]);
  return rows;
}

function cellsOf(results: Results, row: number): Cell[] {
  return typeof results === "function" ? results(row) : [results[row] as Cell];
}

function transposed(matrix: readonly (readonly Cell[])[]): Cell[][] {
  const [first = []] = matrix;
  return first.map((_, column) => matrix.map((row) => row[column] as Cell));
}

/** The answer of a function that gives one number or text. */
export function answerOne(cell: Cell): Answer {
  return { cells: [[cell]], isPlain: false };
}
