import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "../../src/workbench/build/build";
import { BOOKS } from "./books";
import type { Outcome } from "./race";

/*
 * `npm run bench`: the functions against the same arithmetic all in decimals and all in plain doubles, bundled as
 * they ship. Each book has a process of its own; then one process takes them all, as a workbook with many models
 * does, since what other books bring slows down code that was compiled for one.
 */
const run = promisify(execFile);
const folder = join(root, "node_modules/.cache/keel-bench");

/** The outcomes of the books with these numbers, held in one process. */
async function outcomesOf(numbers: readonly number[]): Promise<Outcome[]> {
  const { stdout } = await run(process.execPath, [
    join(folder, "worker.js"),
    ...numbers.map(String),
  ]);
  return stdout
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

await build({
  entryPoints: [join(root, "test/bench/worker.ts")],
  outdir: folder,
  bundle: true,
  minify: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "es2022",
});
try {
  printHeading("Each book in a process of its own");
  for (const number of BOOKS.keys()) (await outcomesOf([number])).forEach(printOutcome);
  printHeading("All books in one process, one after the other");
  (await outcomesOf([...BOOKS.keys()])).forEach(printOutcome);
} finally {
  rmSync(folder, { recursive: true });
}
