import type { BenchBook } from "./books";
import type { Contest, Job } from "./contests";

const WARM_MILLISECONDS = 600;
const MILLISECONDS = 1_500;
const TURN_MILLISECONDS = 20;
const ROUNDS_LEAST = 5;
const ROUNDS_MOST = 400;

/** What one contest on one book came to; times are medians in milliseconds. */
export interface Outcome {
  readonly book: string;
  readonly rows: number;
  readonly contest: string;
  readonly keel: number;
  readonly decimal: number;
  readonly double: number;
  /** Whether Keel decides every row as the decimals do. */
  readonly isSame: boolean;
  /** Rows that the doubles decide otherwise than the decimals. */
  readonly misjudged: number;
}

/** Holds a contest on a book. */
export async function outcomeOf(contest: Contest, book: BenchBook): Promise<Outcome> {
  const decimals = await contest.decimal(book);
  const isSame = agree(await contest.keel(book), decimals);
  const [keel = NaN, decimal = NaN, double = NaN] = await race(
    [contest.keel, contest.decimal, contest.double],
    book,
  );
  return {
    book: book.name,
    rows: book.values.length,
    contest: contest.name,
    keel,
    decimal,
    double,
    isSame,
    misjudged: misjudged(await contest.double(book), decimals),
  };
}

/**
 * Medians of the three, which take turns so that the machine's moods fall on all alike. A turn
 * begins with a call that doesn't count: it clears up what the job before left behind.
 */
async function race(jobs: readonly Job[], book: BenchBook): Promise<number[]> {
  const samples = jobs.map((): number[] => []);
  for (const job of jobs) await warm(job, book);
  const end = performance.now() + MILLISECONDS;
  for (let round = 0; round < ROUNDS_MOST; round++) {
    if (round >= ROUNDS_LEAST && performance.now() > end) break;
    for (const [index, job] of jobs.entries()) {
      await timed(job, book);
      const turnEnd = performance.now() + TURN_MILLISECONDS;
      do samples[index]?.push(await timed(job, book));
      while (performance.now() < turnEnd);
    }
  }
  return samples.map(median);
}

/** Calls a job until the engine that runs it has compiled what it will: a workbook recalculates all day. */
async function warm(job: Job, book: BenchBook): Promise<void> {
  const end = performance.now() + WARM_MILLISECONDS;
  while (performance.now() < end) await job(book);
}

/** Milliseconds of one call, of many where one is too short for the clock. */
async function timed(job: Job, book: BenchBook): Promise<number> {
  const calls = book.values.length < 100 ? 50 : 1;
  const start = performance.now();
  for (let call = 0; call < calls; call++) {
    const result = job(book);
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / calls;
}

function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
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
