import type { BenchBook } from "./books";
import type { Contest } from "./contests";
import { race } from "./race";

/** What one contest on one book came to; times are medians in milliseconds. */
export interface Outcome {
  readonly book: string;
  readonly rows: number;
  readonly contest: string;
  readonly keel: number;
  readonly decimal: number;
  readonly double: number;
  /** How many times as long as Keel the decimals take. */
  readonly timesFaster: number;
  /** How many times as long as the doubles Keel takes. */
  readonly timesDouble: number;
  /** Whether Keel decides every row as the decimals do. */
  readonly isSame: boolean;
  /** Rows that the doubles decide otherwise than the decimals. */
  readonly misjudged: number;
}

/** Holds a contest on a book. */
export async function outcomeOf(contest: Contest, book: BenchBook): Promise<Outcome> {
  const decimals = await contest.decimal(book);
  const isSame = agree(await contest.keel(book), decimals);
  const { medians, ratio } = await race([
    () => contest.keel(book),
    () => contest.decimal(book),
    () => contest.double(book),
  ]);
  const [keel = NaN, decimal = NaN, double = NaN] = medians;
  return {
    book: book.name,
    rows: book.values.length,
    contest: contest.name,
    keel,
    decimal,
    double,
    timesFaster: ratio(1, 0),
    timesDouble: ratio(0, 2),
    isSame,
    misjudged: misjudged(await contest.double(book), decimals),
  };
}

/** Whether two results decide alike: texts and money to the digit, drifts to 1e-12 of the whole. */
function agree(results: unknown[][], expected: unknown[][]): boolean {
  return expected.every((row, index) => {
    const [ours, theirs] = [results[index]?.[0], row[0]];
    if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
    return Math.abs(ours - theirs) <= 1e-12 * Math.max(1e-3, Math.abs(theirs));
  });
}

/** How many rows the doubles decide otherwise than the decimals. */
function misjudged(doubles: unknown[][], decimals: unknown[][]): number {
  return decimals.filter((row, index) => !agree([doubles[index] ?? []], [row])).length;
}
