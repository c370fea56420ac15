import type { Cell, Matrix } from "./cells";

export type Direction = "column" | "row";

/**
 * One column or one row of cells within a range. Its numbers are read once, into an array of their own: what comes
 * after runs at the speed of numbers whatever else the ranges of a workbook hold.
 */
export class Line {
  readonly length: number;
  /** The number in each cell, NaN where there is none. */
  readonly numbers: Float64Array;

  /** @param across which column of the range, or which row where the line is a row */
  constructor(
    private readonly matrix: Matrix,
    readonly direction: Direction,
    private readonly across: number,
  ) {
    this.numbers =
      direction === "column" ? numbersDown(matrix, across) : numbersAlong(matrix[across] ?? []);
    this.length = this.numbers.length;
  }

  at(place: number): Cell {
    const { matrix, across } = this;
    return this.direction === "column"
      ? ((matrix[place] as readonly Cell[])[across] as Cell)
      : ((matrix[across] as readonly Cell[])[place] as Cell);
  }
}

function numbersDown(matrix: Matrix, across: number): Float64Array {
  const numbers = new Float64Array(matrix.length);
  for (let place = 0; place < numbers.length; place++) {
    const cell = (matrix[place] as readonly Cell[])[across];
    numbers[place] = typeof cell === "number" ? cell : NaN;
  }
  return numbers;
}

function numbersAlong(cells: readonly Cell[]): Float64Array {
  const numbers = new Float64Array(cells.length);
  for (let place = 0; place < numbers.length; place++) {
    const cell = cells[place];
    numbers[place] = typeof cell === "number" ? cell : NaN;
  }
  return numbers;
}

/** The cells of a range row by row, without its header. */
export class CellsByRow {
  /** True where a single cell serves all rows. */
  readonly isSingle: boolean;

  constructor(
    private readonly line: Line,
    private readonly first: number,
  ) {
    this.isSingle = line.length === 1;
  }

  at(row: number): Cell {
    return this.line.at(this.isSingle ? 0 : row + this.first);
  }

  /** The number in a row's cell, NaN for anything else. */
  numberAt(row: number): number {
    return this.line.numbers[this.isSingle ? 0 : row + this.first] as number;
  }

  /** True where the first `rows` rows all hold the same number. */
  isOneNumber(rows: number): boolean {
    const { numbers } = this.line;
    const number = numbers[this.first];
    for (let place = this.first; place < this.first + rows; place++) {
      if (numbers[place] !== number) return false;
    }
    return true;
  }
}
