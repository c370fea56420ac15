import type { Arithmetic, Sign } from "../arithmetic";
import { any } from "../marks";
import { newNumbers } from "../new-numbers";
import { Parting } from "../parting";
import { boundedColumn, type DoubleColumn, originOf, wholeColumn } from "./column";
import { doubles } from "./doubles";
import { largestOfEach } from "./largest";
import { spreadOrigin } from "./origins";
import { sums } from "./sums";

/**
 * Arithmetic in doubles for several portfolios that are computed together.
 *
 * @param starts where the rows of each portfolio begin, and where the last ones end; each has rows
 */
export function jointDoubles(starts: Uint32Array): Arithmetic<DoubleColumn> {
  const portfolios = starts.length - 1;
  const rows = starts[portfolios] as number;
  const spread = spreading(starts);

  /** A column beside others: numbers of portfolios stand in every row where these have rows. */
  const beside = (column: DoubleColumn, ...others: readonly { readonly length: number }[]) => {
    const isSpread = column.value.length === portfolios && portfolios !== rows;
    return isSpread && others.some(({ length }) => length === rows) ? spread(column) : column;
  };
  const ofTwo =
    <Result>(operation: (a: DoubleColumn, b: DoubleColumn) => Result) =>
    (a: DoubleColumn, b: DoubleColumn): Result =>
      operation(beside(a, b.value), beside(b, a.value));

  return {
    cells: doubles.cells,
    exacts: doubles.exacts,
    add: ofTwo(doubles.add),
    subtract: ofTwo(doubles.subtract),
    multiply: ofTwo(doubles.multiply),
    divide: ofTwo(doubles.divide),
    smaller: ofTwo(doubles.smaller),
    larger: ofTwo(doubles.larger),
    choose: (mask, a, b) =>
      doubles.choose(mask, beside(a, mask, b.value), beside(b, mask, a.value)),
    sum: (a, mask) => (mask || a.value.length === rows ? sums(a, mask ?? null, starts) : a),
    compare: ofTwo(doubles.compare),
    compareProducts: (a, b, c, d) => {
      const all = [a.value, b.value, c.value, d.value];
      const inRows = (column: DoubleColumn) => beside(column, ...all);
      return doubles.compareProducts(inRows(a), inRows(b), inRows(c), inRows(d));
    },
    order: (a, b) => unanimous(doubles.compare(a, b)),
    any: (mask) => unanimous(marksIn(mask, starts)) === 1,
    floor: ofTwo(doubles.floor),
    roundHalfEven: ofTwo(doubles.roundHalfEven),
    largest: (a, count, mask) => largestOfEach(a, count, mask, starts),
    fixedPoint: (f, start) => {
      // Each finds its own number in steps of its own.
      if (portfolios > 1) throw new Parting(starts.subarray(1));
      return doubles.fixedPoint(f, start);
    },
    quotients: ofTwo(doubles.quotients),
    numbers: doubles.numbers,
  };
}

/** What all portfolios say; they part where they don't agree. */
function unanimous(sides: Int8Array): Sign {
  for (let at = 1; at < sides.length; at++) if (sides[at] !== sides[0]) throw new Parting(sides);
  return sides[0] as Sign;
}

/** 1 for the portfolios of which a mask marks any row. */
function marksIn(mask: ArrayLike<number>, starts: Uint32Array): Int8Array {
  const marks = new Int8Array(starts.length - 1);
  for (let at = 0; at < marks.length; at++) {
    if (any(mask, starts[at], starts[at + 1])) marks[at] = 1;
  }
  return marks;
}

/** Spreads numbers of portfolios over their rows; the one spread last is remembered, as it is mostly used again. */
function spreading(starts: Uint32Array): (column: DoubleColumn) => DoubleColumn {
  let portfolioOf: Uint32Array | null = null;
  const spread = (column: DoubleColumn): DoubleColumn => {
    const { value, scale, most, error } = column;
    if (error === null) return wholeColumn(inRows(value, starts), scale, most);
    portfolioOf ??= portfoliosOf(starts);
    const origin = spreadOrigin(originOf(column), portfolioOf);
    return boundedColumn(inRows(value, starts), scale, inRows(error, starts), origin);
  };
  let last: { readonly column: DoubleColumn; readonly spread: DoubleColumn } | null = null;
  return (column) => {
    if (last?.column !== column) last = { column, spread: spread(column) };
    return last.spread;
  };
}

/** The number of each portfolio in each of its rows. */
function inRows(numbers: Float64Array, starts: Uint32Array): Float64Array {
  const column = newNumbers(starts[numbers.length] as number);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    for (let row = starts[at] as number; row < (starts[at + 1] as number); row++)
      column[row] = number;
  }
  return column;
}

/** The portfolio of each row. */
function portfoliosOf(starts: Uint32Array): Uint32Array {
  const portfolioOf = new Uint32Array(starts.at(-1) ?? 0);
  for (let at = 0; at + 1 < starts.length; at++) portfolioOf.fill(at, starts[at], starts[at + 1]);
  return portfolioOf;
}
