import { installCustomFunctions, keel } from "../engine/differential/excel";
import { type BenchBook, edgeBook, marketBook } from "./books";
import { decimalBandTrades, decimalDrift, decimalStatus, decimalTrades } from "./decimals";
import { doubleBandTrades, doubleDrift, doubleStatus, doubleTrades } from "./doubles";

type Job = (book: BenchBook) => unknown[][] | Promise<unknown[][]>;

interface Contest {
  readonly name: string;
  readonly keel: Job;
  readonly decimal: Job;
  readonly double: Job;
}

const CONTESTS: readonly Contest[] = [
  {
    name: "drift",
    keel: (book) => keel.drift(book.values, book.targets, null),
    decimal: decimalDrift,
    double: doubleDrift,
  },
  {
    name: "status",
    keel: (book) => keel.triggerStatus(book.values, book.targets, book.bands, null),
    decimal: decimalStatus,
    double: doubleStatus,
  },
  {
    name: "trades to target",
    keel: (book) => keel.rebalanceTrades(book.values, book.targets, null, null, null, null),
    decimal: decimalTrades,
    double: doubleTrades,
  },
  {
    name: "trades by bands",
    keel: (book) => keel.rebalanceTrades(book.values, book.targets, book.bands, null, null, null),
    decimal: decimalBandTrades,
    double: doubleBandTrades,
  },
];

const ROWS = [10, 1_000, 10_000];

const WARM_MILLISECONDS = 600;
const MILLISECONDS = 1_500;
const TURN_MILLISECONDS = 20;
const ROUNDS_LEAST = 5;
const ROUNDS_MOST = 400;

function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
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

/** Calls a job until the engine that runs it has compiled what it will: a workbook recalculates all day. */
async function warm(job: Job, book: BenchBook): Promise<void> {
  const end = performance.now() + WARM_MILLISECONDS;
  while (performance.now() < end) await job(book);
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

function report(cells: readonly string[]): void {
  const widths = [25, 17, 7, 11, 12, 11, 12, 11, 11, 9];
  console.log(cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(""));
}

function figures(value: number): string {
  return value.toPrecision(3);
}

async function run(contest: Contest, book: BenchBook): Promise<boolean> {
  const decimals = await contest.decimal(book);
  const isSame = agree(await contest.keel(book), decimals);
  const [keel = NaN, decimal = NaN, double = NaN] = await race(
    [contest.keel, contest.decimal, contest.double],
    book,
  );
  report([
    book.name,
    contest.name,
    String(book.values.length),
    figures(keel),
    figures(decimal),
    figures(double),
    figures(decimal / keel),
    figures(keel / double),
    isSame ? "identical" : "DIFFERENT",
    String(misjudged(await contest.double(book), decimals)),
  ]);
  return isSame;
}

installCustomFunctions();
report([
  "book",
  "job",
  "rows",
  "Keel, ms",
  "decimal, ms",
  "double, ms",
  "× decimal",
  "of double",
  "decisions",
  "rows doubles get wrong",
]);
const books = ROWS.flatMap((rows) => [
  marketBook(rows, "numbers"),
  marketBook(rows, "texts"),
  edgeBook(rows),
]);
for (const book of books) {
  for (const contest of CONTESTS) {
    if (!(await run(contest, book))) process.exitCode = 1;
  }
}
