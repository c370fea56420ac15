import { withBundle } from "./bundle";
import { cellsOf, isMet, type Measured, shown } from "./measured";
import type { Outcome } from "./outcome";
import { paneDelay } from "./pane-delay";
import { printTable } from "./table";

/*
 * `npm run bench`: what is asked of Keel's speed and memory, measured, and the functions against the same arithmetic in
 * decimals and in doubles. Each part has a process of its own, bundled as it ships; the pane is measured in the browser.
 * `-- --strict` fails where anything is missed; a result that differs fails always.
 */

const outcomes = await linesOf<Outcome>("functions-race.ts");
const measured = [
  ...measuredIn(outcomes),
  ...(await linesOf<Measured>("engine-race.ts")),
  ...(await linesOf<Measured>("peers-race.ts")),
  ...(await linesOf<Measured>("peak-memory.ts", "--expose-gc")),
  ...(await linesOf<Measured>("backtest-race.ts")),
  ...(await bootstrap()),
];
const HEADERS = ["What", "Measured", "Asked", ""];
printTable(HEADERS, measured.map(cellsOf));
console.log();
printTable(
  [
    "Book",
    "Job",
    "Rows",
    "Keel, ms",
    "decimals, ms",
    "doubles, ms",
    "× faster than decimals",
    "× the doubles",
    "Decisions",
    "Rows the doubles get wrong",
  ],
  outcomes.map(outcomeCells),
);
console.log();
// Last, since it needs a browser, which may be missing.
const pane = await paneDelay();
printTable(HEADERS, [cellsOf(pane)]);
const isSame = outcomes.every((outcome) => outcome.isSame);
const isStrict = process.argv.includes("--strict");
if (!isSame || (isStrict && ![...measured, pane].every(isMet))) process.exitCode = 1;

/** What a script prints, line by line. */
async function linesOf<Line>(script: string, ...options: readonly string[]): Promise<Line[]> {
  return withBundle(script, async (run) => parsed<Line>(await run({ options })));
}

function parsed<Line>(printed: string): Line[] {
  return printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

/** What is asked of the functions on market-like books of 10,000 rows. */
function measuredIn(all: readonly Outcome[]): Measured[] {
  const asked = all.filter(
    ({ book, rows }) => rows === 10_000 && book === "market-like, text bands",
  );
  return asked.flatMap(({ contest, decimal, double, timesDouble, timesFaster }) => [
    {
      what: `${contest} against plain doubles, 10,000 rows`,
      figure: timesDouble,
      unit: "×",
      asked: { most: contest.startsWith("trades") ? 4 : 2 },
    },
    {
      what: `${contest}: times faster than decimals (34 digits), where the doubles are ${shown(decimal / double)}×`,
      figure: timesFaster,
      unit: "×",
      asked: { least: 100 },
    },
  ]);
}

async function bootstrap(): Promise<Measured[]> {
  return withBundle("bootstrap-race.ts", async (run) => {
    const race = parsed<Measured>(await run({}));
    const most = async (paths: string): Promise<number> => Number(await run({ args: [paths] }));
    const [few, many] = [await most("1000"), await most("10000")];
    const what = "bootstrap: most memory with 10,000 paths against 1,000";
    return [...race, { what, figure: many / few, unit: "×", asked: { most: 1.1 } }];
  });
}

function outcomeCells(outcome: Outcome): string[] {
  const { book, contest, rows, keel, decimal, double, timesFaster, timesDouble } = outcome;
  return [
    book,
    contest,
    String(rows),
    ...[keel, decimal, double, timesFaster, timesDouble].map(shown),
    outcome.isSame ? "identical" : "DIFFERENT",
    String(outcome.misjudged),
  ];
}
