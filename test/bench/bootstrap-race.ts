import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { resampledReturns } from "../../src/engine/backtest/bootstrap";
import { endsFrom, type History, openingOf } from "../../src/engine/backtest/history";
import { ruleFromText } from "../../src/engine/backtest/rule";
import type { Simulation } from "../../src/engine/backtest/simulate";
import { report } from "./measured";
import { median } from "./race";

/*
 * The block bootstrap with one worker and with two: 600 months × 2 assets × 5 rules. Prints how many times
 * faster the two are, as the median of rounds in which they take turns; called with a number of paths, it draws these and prints the most
 * memory that the process has had, MB.
 */

const PATHS = 10_000;
const ROUNDS = 5;
const RULES = ["never", "monthly", "yearly", "5%", "yearly and 5%"];

function marketHistory(): History {
  const months = 600;
  const ends = endsFrom(0, "month", months);
  const returns = Float64Array.from({ length: months * 2 }, (_, at) => {
    const wave = Math.sin(at * 12.9898) * 43758.5453;
    return 0.006 + (at % 2 === 0 ? 0.045 : 0.015) * (2 * (wave - Math.floor(wave)) - 1);
  });
  return {
    names: ["Equity", "Debt"],
    returns,
    period: "month",
    ends,
    opening: openingOf(ends, "month"),
  };
}

function simulations(): readonly Simulation[] {
  const history = marketHistory();
  const aims = { weights: Float64Array.of(0.6, 0.4), isFixed: true };
  const frictions = { costRate: 0, taxRate: 0, flow: 0 };
  return RULES.map((text) => ({ history, aims, rule: ruleFromText(text, 1), frictions }));
}

function draw(first: number, paths: number): readonly Float64Array[] {
  return resampledReturns(simulations(), marketHistory(), { first, paths, block: 12, seed: 1 });
}

/** The seconds that workers take for all paths, each an equal part of them. */
async function secondsWith(workers: readonly Worker[]): Promise<number> {
  const start = performance.now();
  const share = PATHS / workers.length;
  await Promise.all(
    workers.map(
      (worker, at) =>
        new Promise((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("error", reject);
          worker.postMessage({ first: at * share, paths: share });
        }),
    ),
  );
  return (performance.now() - start) / 1000;
}

async function raceWorkers(): Promise<void> {
  const workers = [0, 1].map(() => new Worker(fileURLToPath(import.meta.url)));
  const alone = workers.slice(0, 1);
  await secondsWith(workers);
  const samples: { one: number; two: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    samples.push({ one: await secondsWith(alone), two: await secondsWith(workers) });
  await Promise.all(workers.map((worker) => worker.terminate()));
  report({
    what: "bootstrap: times faster with two workers than with one, 10,000 paths × 600 months × 2 assets × 5 rules",
    figure: median(samples.map(({ one, two }) => one / two)),
    unit: "×",
    asked: { least: 1.5 },
  });
}

const [paths] = process.argv.slice(2);
if (!isMainThread) {
  parentPort?.on("message", (part: { readonly first: number; readonly paths: number }) => {
    parentPort?.postMessage(draw(part.first, part.paths));
  });
} else if (paths === undefined) {
  await raceWorkers();
} else {
  draw(0, Number(paths));
  console.log(process.resourceUsage().maxRSS / 1024);
}
