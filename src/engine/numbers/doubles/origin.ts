import { reduced, type Rational } from "../rational";

/**
 * How the exact values of a column are computed, one row at a time and only when a decision asks for one (lazy
 * exact numbers, as Pion and Fabri describe them).
 *
 * It remembers the row asked for last, which the operations of one row share, and so a number (length 1) for ever.
 * It refers to what its values are computed of by their origins, not by their doubles, which may be forgotten.
 */
export class Origin {
  private row = -1;
  private known: Rational | null = null;

  constructor(
    /** The number of rows. */
    readonly rows: number,
    private readonly compute: (row: number) => Rational,
  ) {}

  /** The exact value of a row; a column of length 1 serves all rows. */
  at(row: number): Rational {
    if (this.rows === 1) return (this.known ??= reduced(this.compute(0)));
    if (this.known === null || this.row !== row) {
      this.known = this.compute(row);
      this.row = row;
    }
    return this.known;
  }
}
