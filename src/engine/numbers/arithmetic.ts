import type { DoubleColumn } from "./doubles/column";

/** The outcome of a comparison: −1 below, 0 equal, 1 above. */
export type Sign = -1 | 0 | 1;

/** Amounts counted in whole units, and what each leaves over, from 0 to below one unit. */
export interface Floored<Column> {
  /** Whole units, rounded towards −∞. */
  readonly units: Column;
  /** What is left over, in the money of the amounts. */
  readonly remainders: Column;
}

/**
 * Arithmetic on columns of numbers, written once for every way of computing: in doubles that ask for exact values
 * where they must (doubles/), and all in decimals. A column of length 1 stands for every row.
 *
 * Where several portfolios are computed together their rows follow one another, and what is one number for a portfolio
 * is a column of one number a portfolio. Rules are written as for one: where the portfolios differ in what `order` or
 * `any` say, they part (`Parting`).
 *
 * Every decision (`compare`, `compareProducts`, `order`, `floor`, `roundHalfEven`, `largest`) is the one that exact
 * arithmetic on the cells gives.
 */
export interface Arithmetic<Column> {
  /** The numbers of cells, each at its 15 significant digits. */
  readonly cells: (values: ArrayLike<number>) => Column;
  /** Numbers that may have more digits than a cell. */
  readonly exacts: (values: DoubleColumn) => Column;
  readonly add: (a: Column, b: Column) => Column;
  readonly subtract: (a: Column, b: Column) => Column;
  readonly multiply: (a: Column, b: Column) => Column;
  /** The divisor must not be 0. */
  readonly divide: (a: Column, b: Column) => Column;
  /** The smaller of the two, row by row. */
  readonly smaller: (a: Column, b: Column) => Column;
  /** The larger of the two, row by row. */
  readonly larger: (a: Column, b: Column) => Column;
  /** `a` where the mask is not 0, else `b`; a mask of length 1 stands for every row, too. */
  readonly choose: (mask: ArrayLike<number>, a: Column, b: Column) => Column;
  /** The sum of a column (a number), or of the rows that a mask marks, which has an entry for every row. */
  readonly sum: (a: Column, mask?: ArrayLike<number>) => Column;
  /** Row by row the sign of a − b. */
  readonly compare: (a: Column, b: Column) => Int8Array;
  /** The sign of a − b, both numbers. */
  readonly order: (a: Column, b: Column) => Sign;
  /** Whether a mask marks any row. */
  readonly any: (mask: ArrayLike<number>) => boolean;
  /** Row by row the sign of a·b − c·d, which no rounding of the products can turn. */
  readonly compareProducts: (a: Column, b: Column, c: Column, d: Column) => Int8Array;
  /** Counts amounts in whole units (a number above 0). */
  readonly floor: (a: Column, unit: Column) => Floored<Column>;
  /** Rounds amounts to whole units, halves to the even one; the result counts units. */
  readonly roundHalfEven: (a: Column, unit: Column) => Column;
  /** Marks so many of the largest (a number) among the rows of the mask; ties go to the earlier row. */
  readonly largest: (a: Column, count: Column, mask: ArrayLike<number>) => Uint8Array;
  /**
   * Solves x = f(x) for a number, where f is made of straight pieces whose slopes are at most
   * a half: starts at `start` and follows the pieces.
   */
  readonly fixedPoint: (f: (x: Column) => Column, start: Column) => Column;
  /** a / b as doubles, for showing. */
  readonly quotients: (a: Column, b: Column) => Float64Array;
  /** The nearest doubles. */
  readonly numbers: (a: Column) => Float64Array;
}
