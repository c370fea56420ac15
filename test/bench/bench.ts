import { BOOKS } from "./books";
import { type RunBundled, withBundle } from "./bundle";
import type { Outcome } from "./race";

/*
 * `npm run bench`: the functions against the same arithmetic all in decimals and all in plain doubles, bundled as
 * they ship. Each book has a process of its own; then one process takes them all, as a workbook with many models
 * does, since what other books bring slows down code that was compiled for one.
 */

/** The outcomes of the books with these numbers, held in one process. */
async function outcomesOf(run: RunBundled, numbers: readonly number[]): Promise<Outcome[]> {
  const printed = await run(...numbers.map(String));
  return printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Outcome);
}

const COLUMNS: readonly (readonly [header: string, width: number])[] = [
  ["book", 25],
  ["job", 17],
  ["rows", 7],
  ["Keel, ms", 11],
  ["decimal, ms", 13],
  ["double, ms", 12],
  ["× decimal", 11],
  ["of double", 11],
  ["decisions", 11],
  ["rows doubles get wrong", 22],
];

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => cell.padEnd(COLUMNS[index]?.[1] ?? 0)).join(""));
}

function printOutcome(outcome: Outcome): void {
  const { book, contest, rows, keel, decimal, double, isSame, misjudged } = outcome;
  const figures = [keel, decimal, double, decimal / keel, keel / double];
  print([
    book,
    contest,
    String(rows),
    ...figures.map((figure) => figure.toPrecision(3)),
    isSame ? "identical" : "DIFFERENT",
    String(misjudged),
  ]);
  if (!isSame) process.exitCode = 1;
}

function printHeading(heading: string): void {
  console.log(`\n${heading}`);
  print(COLUMNS.map(([header]) => header));
}

await withBundle("worker.ts", async (run) => {
  printHeading("Each book in a process of its own");
  for (const number of BOOKS.keys()) (await outcomesOf(run, [number])).forEach(printOutcome);
  printHeading("All books in one process, one after the other");
  (await outcomesOf(run, [...BOOKS.keys()])).forEach(printOutcome);
});
