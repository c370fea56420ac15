import { inputError } from "../engine/errors/input-error";
import {
  type Argument,
  isBlank,
  isBlankOrZero,
  isErrorCell,
  looksLikeNumber,
  type Matrix,
} from "./cells";
import { CellsByRow, type Direction, Line } from "./line";

/** A range as it was passed: a line, and the one beside it where it is two wide. */
interface Range {
  readonly field: string;
  readonly line: Line;
  readonly beside: Line | null;
}

/** Ranges lined up row by row: what the functions that answer row by row read from. */
export class Table {
  readonly direction: Direction;
  readonly hasHeader: boolean;
  /** Rows without the header. */
  readonly rows: number;

  constructor(private readonly ranges: readonly Range[]) {
    const longest = ranges.find(({ line }) => line.length > 1) ?? ranges[0];
    this.direction = longest?.line.direction ?? "column";
    this.hasHeader = ranges[0] !== undefined && startsWithHeader(ranges[0].line);
    this.rows = (longest?.line.length ?? 0) - (this.hasHeader ? 1 : 0);
    if (this.rows < 1) throw inputError("noRows");
  }

  /** The cells of a range that was given. */
  cells(field: string): CellsByRow {
    return this.byRow(this.range(field).line);
  }

  /** The second cells of a range two wide, else null. */
  cellsBeside(field: string): CellsByRow | null {
    const { beside } = this.range(field);
    return beside && this.byRow(beside);
  }

  /** The number of a row as messages name it: within its range, from 1, header included. */
  rowNumber(row: number): number {
    return row + (this.hasHeader ? 2 : 1);
  }

  /** 1 for rows in which every cell is blank or 0; a single cell that serves all rows doesn't count. */
  blankRows(): Uint8Array {
    const blank = new Uint8Array(this.rows).fill(1);
    for (const { line, beside } of this.ranges) {
      if (line.length === 1 && this.rows > 1) continue;
      this.unmarkFilled(blank, this.byRow(line));
      if (beside) this.unmarkFilled(blank, this.byRow(beside));
    }
    return blank;
  }

  private unmarkFilled(blank: Uint8Array, cells: CellsByRow): void {
    for (let row = 0; row < blank.length; row++) {
      if (!blank[row]) continue;
      const number = cells.numberAt(row);
      if (Number.isNaN(number) ? !isBlank(cells.at(row)) : number !== 0) blank[row] = 0;
    }
  }

  private byRow(line: Line): CellsByRow {
    return new CellsByRow(line, this.hasHeader ? 1 : 0);
  }

  private range(field: string): Range {
    const range = this.ranges.find((one) => one.field === field);
    if (!range) throw new RangeError(`There is no range of ${field}`);
    return range;
  }
}

/**
 * A header: the first cell is text that isn't a number, and the next with a content of its own is a number. Some
 * platforms pass a blank as 0, so both are passed over, and are the number where nothing else follows.
 */
function startsWithHeader(line: Line): boolean {
  const first = line.at(0);
  if (typeof first !== "string" || isBlank(first) || looksLikeNumber(first)) return false;
  let hasZero = false;
  for (let place = 1; place < line.length; place++) {
    const cell = line.at(place);
    if (isBlankOrZero(cell)) hasZero = true;
    else if (!isErrorCell(cell)) return typeof cell === "number";
  }
  return hasZero;
}

/** What a range is called and how it was passed. */
export interface RangeArgument {
  readonly field: string;
  readonly argument: Argument;
  /** True where the range may be two cells wide (bands below and above). */
  readonly mayBeDouble?: boolean;
}

/**
 * Lines up ranges row by row.
 *
 * @param ranges the first one decides about the header; ranges that are left out are skipped
 * @throws InputError `notOneLine`, `sizesDiffer`, `directionsDiffer` or `noRows`
 */
export function tableOf(ranges: readonly RangeArgument[]): Table {
  const direction = directionOf(ranges);
  const given = ranges.flatMap(({ field, argument, mayBeDouble }) =>
    argument ? [rangeOf(field, argument, mayBeDouble ? direction : null)] : [],
  );
  const reference = given.find(({ line }) => line.length > 1);
  for (const range of given) if (reference) requireSameShape(range, reference);
  return new Table(given);
}

/** The direction of the ranges that are one cell wide; a column unless one of them is a row. */
function directionOf(ranges: readonly RangeArgument[]): Direction {
  const isRow = ranges.some(
    ({ argument, mayBeDouble }) =>
      !mayBeDouble && argument?.length === 1 && (argument[0]?.length ?? 0) > 1,
  );
  return isRow ? "row" : "column";
}

/** @param doubleIn the direction in which the range may be two wide; null where it may not */
function rangeOf(field: string, matrix: Matrix, doubleIn: Direction | null): Range {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  const across = doubleIn === "row" ? rows : columns;
  if (doubleIn !== null && across === 2) return doubleRange(field, matrix, doubleIn);
  if (columns === 1) return { field, line: new Line(matrix, "column", 0), beside: null };
  if (rows === 1) return { field, line: new Line(matrix, "row", 0), beside: null };
  throw inputError("notOneLine", { field, rows, columns });
}

function doubleRange(field: string, matrix: Matrix, direction: Direction): Range {
  return {
    field,
    line: new Line(matrix, direction, 0),
    beside: new Line(matrix, direction, 1),
  };
}

function requireSameShape({ field: other, line }: Range, reference: Range): void {
  if (line.length === 1) return;
  const { field } = reference;
  const { direction, length: size } = reference.line;
  if (line.length !== size)
    throw inputError("sizesDiffer", { field, other, size, otherSize: line.length });
  if (line.direction !== direction)
    throw inputError("directionsDiffer", { field, direction, other });
}
