/** A named data set: columns of cells as Excel passes them. */
export interface BenchBook {
  readonly name: string;
  readonly values: number[][];
  readonly targets: number[][];
  readonly bands: (number | string)[][];
}

/** A small generator of uniform numbers from 0 to 1 (mulberry32), the same in every run. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function column<T>(cells: readonly T[]): T[][] {
  return cells.map((cell) => [cell]);
}

/** Whole parts of `total`, in proportion to `sizes`, none of them 0. */
function wholeParts(sizes: readonly number[], total: number): number[] {
  const sum = sizes.reduce((a, b) => a + b);
  const parts = sizes.map((size) => 1 + Math.floor((size / sum) * (total - sizes.length)));
  const rest = total - parts.reduce((a, b) => a + b);
  return parts.map((part, row) => (row < rest ? part + 1 : part));
}

/** Targets with four decimals, or as many as it takes for each row to have one. */
function wholeTarget(rows: number): number {
  return Math.max(10_000, rows * 100);
}

/**
 * Lognormal values with cents around targets of four decimals (six from 1,000 rows on); the bands
 * are all 0.05, or every other one a text of two conditions.
 */
export function marketBook(rows: number, bands: "numbers" | "texts", seed = rows): BenchBook {
  const random = uniform(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const sizes = Array.from({ length: rows }, () => Math.exp(normal()));
  const whole = wholeTarget(rows);
  const values = sizes.map((size) => Math.round(size * Math.exp(0.15 * normal()) * 1e6) / 100);
  return {
    name: bands === "numbers" ? "market-like" : "market-like, text bands",
    values: column(values),
    targets: column(wholeParts(sizes, whole).map((part) => part / whole)),
    bands: column(
      sizes.map((_, row) => (bands === "texts" && row % 2 === 0 ? "5% or 25% rel" : 0.05)),
    ),
  };
}

/**
 * Every row exactly on an edge of its band, 20 % above or below its target, and every trade a whole
 * number of cents: nothing can be told from a rounded figure alone. `rows` must be even.
 */
function edgeBook(rows: number): BenchBook {
  const random = uniform(rows);
  const sizes = Array.from({ length: rows / 2 }, () => 1 + random());
  const whole = wholeTarget(rows);
  const pairs = wholeParts(sizes, whole / 2);
  const parts = pairs.flatMap((part) => [part, part]);
  return {
    name: "all on an edge",
    values: column(parts.map((part, row) => (part * 13 * (row % 2 === 0 ? 12 : 8)) / 10)),
    targets: column(parts.map((part) => part / whole)),
    bands: column(parts.map((part) => (part * 2) / (whole * 10))),
  };
}

/** Prices of a unit from 5 to 500, with cents, so that a row of a market-like book holds from a few to thousands. */
export function marketPrices(rows: number): Float64Array {
  const random = uniform(rows + 1);
  return Float64Array.from({ length: rows }, () => Math.round(500 * 100 ** random()) / 100);
}

const ROWS = [10, 1_000, 10_000];

/** All books, made when they are needed. */
export const BOOKS: readonly (() => BenchBook)[] = ROWS.flatMap((rows) => [
  () => marketBook(rows, "numbers"),
  () => marketBook(rows, "texts"),
  () => edgeBook(rows),
]);
