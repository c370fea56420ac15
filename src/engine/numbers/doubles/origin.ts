import * as rational from "../rational";

/** Marks rows; null marks them all. */
export type Mask = ArrayLike<number> | null;

/**
 * How the exact values of a column are computed, one row at a time and only when a decision asks for one (lazy
 * exact numbers, as Pion and Fabri describe them).
 *
 * It remembers the row asked for last, which the operations of one row share, and so a number (length 1) for ever.
 * It refers to what its values are computed of by their origins, not by their doubles, which may be forgotten.
 */
export class Origin {
  private row = -1;
  private known: rational.Rational | null = null;

  constructor(
    /** The number of rows. */
    readonly rows: number,
    private readonly compute: (row: number) => rational.Rational,
    /** The sum over the rows of a mask, where it is found faster than from each of them. */
    private readonly computeSum: ((mask: Mask, rows: number) => rational.Rational) | null = null,
  ) {}

  /** The exact value of a row; a column of length 1 serves all rows. */
  at(row: number): rational.Rational {
    if (this.rows === 1) return (this.known ??= rational.reduced(this.compute(0)));
    if (this.known === null || this.row !== row) {
      this.known = this.compute(row);
      this.row = row;
    }
    return this.known;
  }

  /** The exact sum over the marked ones of so many rows. */
  sum(mask: Mask, rows: number): rational.Rational {
    if (this.rows === 1) {
      const count = rational.decimal(countOf(mask, rows), 0);
      return rational.multiply(this.at(0), count);
    }
    if (this.computeSum) return this.computeSum(mask, rows);
    let total = rational.ZERO;
    for (let row = 0; row < rows; row++) {
      if (!mask || mask[row]) total = rational.add(total, this.at(row));
    }
    return total;
  }
}

function countOf(mask: Mask, rows: number): number {
  if (!mask) return rows;
  let count = 0;
  for (let row = 0; row < rows; row++) if (mask[row]) count++;
  return count;
}
