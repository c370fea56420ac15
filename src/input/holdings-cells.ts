import type { ColumnFields, HoldingsField } from "../engine/portfolio/holdings-headers";
import { type Cell, inWords, isBlankOrZero, type Matrix } from "./cells";
import { classRowTest } from "./class-row-test";
import { CellsByRow, Line } from "./line";

/** The cells of a holdings table row by row, by what their columns hold. */
export class HoldingsCells {
  /** Rows without the headers. */
  readonly rows: number;

  /**
   * @param fields what each column holds, null for those that aren't read
   * @param firstRow the number of the row of headers
   */
  constructor(
    private readonly matrix: Matrix,
    private readonly fields: ColumnFields,
    private readonly firstRow: number,
  ) {
    this.rows = matrix.length - 1;
  }

  /** The place of a column, −1 where the table doesn't have it. */
  column(field: HoldingsField): number {
    return this.fields.indexOf(field);
  }

  has(field: HoldingsField): boolean {
    return this.column(field) >= 0;
  }

  /** The cells of a column that the table has, by its field in any case, singular or plural. */
  cells(field: string): CellsByRow {
    const name = field.toLowerCase().replace(/s$/, "");
    return this.cellsIn(this.fields.findIndex((one) => one?.toLowerCase() === name));
  }

  /** A holdings table has no column two cells wide. */
  cellsBeside(): null {
    return null;
  }

  /** The number of a row as messages name it. */
  rowNumber(row: number): number {
    return this.firstRow + row + 1;
  }

  /** The texts of a column, "" for blank cells; null where the table doesn't have it. */
  texts(field: HoldingsField): string[] | null {
    return this.has(field) ? this.textsIn(this.column(field)) : null;
  }

  /** The levels of each row's class, joined: "Equity > Large cap"; null without columns of classes. */
  classes(): string[] | null {
    const columns = this.fields.flatMap((field, column) => (field === "Class" ? [column] : []));
    const levels = columns.map((column) => this.textsIn(column));
    const [first] = levels;
    if (first === undefined || levels.length === 1) return first ?? null;
    return first.map((_, row) =>
      levels.flatMap((level) => (level[row] ? [level[row]] : [])).join(" > "),
    );
  }

  /** 1 for rows in which every cell that is read is blank or 0. */
  blankRows(): Uint8Array {
    const columns = this.fields.flatMap((field, column) => (field === null ? [] : [column]));
    const blank = new Uint8Array(this.rows);
    for (let row = 0; row < this.rows; row++) {
      const cells = this.matrix[row + 1] as readonly Cell[];
      blank[row] = columns.every((column) => isBlankOrZero(cells[column] as Cell)) ? 1 : 0;
    }
    return blank;
  }

  /** 1 for rows that speak of a class itself. */
  classRows(): Uint8Array {
    const isOfClass = classRowTest(this.fields);
    const marks = new Uint8Array(this.rows);
    for (let row = 0; row < this.rows; row++) {
      marks[row] = isOfClass(this.matrix[row + 1] as readonly Cell[]) ? 1 : 0;
    }
    return marks;
  }

  private textsIn(column: number): string[] {
    const texts: string[] = [];
    for (let row = 1; row < this.matrix.length; row++) {
      const cell = this.matrix[row]?.[column] ?? null;
      texts.push(isBlankOrZero(cell) ? "" : inWords(cell).trim());
    }
    return texts;
  }

  private cellsIn(column: number): CellsByRow {
    return new CellsByRow(new Line(this.matrix, "column", column), 1);
  }
}
