import { inputError } from "../../engine/errors/input-error";
import { type Argument, type Cell, isBlank, looksLikeNumber, type Matrix } from "./cells";

export type Direction = "column" | "row";

/** A range of one column or one row; a single cell serves all rows. */
interface Line {
  readonly field: string;
  readonly cells: readonly Cell[];
  /** Cells beside it, where two lines make one range (bands below and above). */
  readonly beside: readonly Cell[] | null;
  readonly direction: Direction;
}

/** Ranges lined up row by row: what the functions that answer row by row read from. */
export class Table {
  readonly direction: Direction;
  readonly hasHeader: boolean;
  /** Rows without the header. */
  readonly rows: number;
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(lines: readonly Line[]) {
    this.lines = new Map(lines.map((line) => [line.field, line]));
    const longest = lines.find((line) => line.cells.length > 1) ?? lines[0];
    this.direction = longest?.direction ?? "column";
    const length = longest?.cells.length ?? 0;
    this.hasHeader = startsWithHeader(lines[0]?.cells ?? []);
    this.rows = this.hasHeader ? length - 1 : length;
    if (this.rows < 1) throw inputError("noRows");
  }

  has(field: string): boolean {
    return this.lines.has(field);
  }

  /** The cells of a range without its header: one a row, or a single one for all rows. */
  cells(field: string): readonly Cell[] {
    return this.body(this.lines.get(field)?.cells ?? []);
  }

  /** The second cells of a range two wide, else null. */
  cellsBeside(field: string): readonly Cell[] | null {
    const beside = this.lines.get(field)?.beside ?? null;
    return beside === null ? null : this.body(beside);
  }

  /** The number of a row as messages name it: within its range, from 1, header included. */
  rowNumber(row: number): number {
    return row + (this.hasHeader ? 2 : 1);
  }

  /** 1 for rows in which every cell of every range is blank or 0. */
  blankRows(): Uint8Array {
    const blank = new Uint8Array(this.rows).fill(1);
    for (const line of this.lines.values()) {
      if (line.cells.length === 1 && this.rows > 1) continue;
      for (const cells of [line.cells, line.beside ?? []]) markFilled(blank, this.body(cells));
    }
    return blank;
  }

  private body(cells: readonly Cell[]): readonly Cell[] {
    return this.hasHeader && cells.length > 1 ? cells.slice(1) : cells;
  }
}

function markFilled(blank: Uint8Array, cells: readonly Cell[]): void {
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as Cell;
    if (cell !== 0 && cell !== null && !isBlank(cell)) blank[row] = 0;
  }
}

/** A header: the first cell is text that isn't a number, and the next that isn't blank is a number. */
function startsWithHeader(cells: readonly Cell[]): boolean {
  const [first, ...rest] = cells.length > 1 ? cells.slice(0, 2) : [];
  if (typeof first !== "string" || isBlank(first) || looksLikeNumber(first)) return false;
  const next = rest[0] !== undefined && !isBlank(rest[0]) ? rest[0] : firstFilled(cells);
  return typeof next === "number";
}

function firstFilled(cells: readonly Cell[]): Cell {
  for (let row = 1; row < cells.length; row++) {
    const cell = cells[row] as Cell;
    if (!isBlank(cell)) return cell;
  }
  return null;
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
  const lines = ranges.flatMap(({ field, argument, mayBeDouble }) =>
    argument ? [lineOf(field, argument, mayBeDouble ? direction : null)] : [],
  );
  const reference = lines.find((line) => line.cells.length > 1);
  for (const line of lines) if (reference) requireSameShape(line, reference);
  return new Table(lines);
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
function lineOf(field: string, matrix: Matrix, doubleIn: Direction | null): Line {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  if (columns === 1 || (columns === 2 && doubleIn === "column")) {
    const beside = columns === 2 ? matrix.map((row) => row[1] as Cell) : null;
    const cells = matrix.map((row) => row[0] as Cell);
    if (doubleIn === "row" && rows === 2) return pair(field, cells);
    return { field, direction: "column", cells, beside };
  }
  if (rows === 1 || (rows === 2 && doubleIn === "row")) {
    return { field, direction: "row", cells: matrix[0] ?? [], beside: matrix[1] ?? null };
  }
  throw inputError("notOneLine", { field, rows, columns });
}

/** One pair of cells that serves all rows. */
function pair(field: string, [first, second]: readonly Cell[]): Line {
  return { field, direction: "row", cells: [first ?? null], beside: [second ?? null] };
}

function requireSameShape(line: Line, reference: Line): void {
  const { field, cells, direction } = reference;
  if (line.cells.length === 1) return;
  if (line.cells.length !== cells.length) {
    const sizes = { size: cells.length, otherSize: line.cells.length };
    throw inputError("sizesDiffer", { field, other: line.field, ...sizes });
  }
  if (line.direction !== direction) {
    throw inputError("directionsDiffer", { field, direction, other: line.field });
  }
}
