import * as rational from "../rational";

/** Marks rows; null marks them all. */
export type Mask = ArrayLike<number> | null;

/** Computes the exact sum over the marked ones of the rows from one to before another. */
type SumOf = (mask: Mask, from: number, to: number) => rational.Rational;

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
    /** The sum over rows, where it is found faster than from each of them. */
    private readonly computeSum: SumOf | null = null,
    /** Whether all rows of a portfolio have the same value. */
    readonly isNumber = rows === 1,
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

  /** The exact sum over the marked ones of the rows of a portfolio. */
  sum(mask: Mask, from: number, to: number): rational.Rational {
    if (this.isNumber) return rational.times(this.at(from), countOf(mask, from, to));
    if (this.computeSum) return this.computeSum(mask, from, to);
    let total = rational.ZERO;
    for (let row = from; row < to; row++) {
      if (!mask || mask[row]) total = rational.add(total, this.at(row));
    }
    return total;
  }
}

function countOf(mask: Mask, from: number, to: number): number {
  if (!mask) return to - from;
  let count = 0;
  for (let row = from; row < to; row++) if (mask[row]) count++;
  return count;
}
