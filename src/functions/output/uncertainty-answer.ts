import { quantile, resampledReturns, type Resampling } from "../../engine/backtest/bootstrap";
import { rollingReturns } from "../../engine/backtest/rolling";
import { laterError } from "../../engine/errors/later-catalogue";
import type { Cell } from "../../input/cells";
import type { Answer } from "./answer";
import type { Simulations } from "./backtest-answer";

const LOW = 0.05;
const MIDDLE = 0.5;
const HIGH = 0.95;

/** Returns a year on drawn histories, and how they differ from the first rule's on the same ones. */
export function bootstrapped(simulations: Simulations, resampling: Resampling): Answer {
  const found = resampledReturns(simulations, simulations[0].history, resampling);
  const first = found[0] as Float64Array;
  const rows = found.map((returns, rule): Cell[] => [
    simulations[rule]?.rule.text ?? "",
    ...spread(returns),
    ...spread(returns.map((one, path) => one - (first[path] as number))),
  ]);
  const headers = ["Mean", "5 %", "Median", "95 %"];
  const differences = headers.map((header) => `Difference ${header.toLowerCase()}`);
  return { cells: [["Rule", ...headers, ...differences], ...rows], isPlain: false };
}

function spread(numbers: Float64Array): number[] {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [low, middle, high] = [LOW, MIDDLE, HIGH].map((share) => quantile(numbers, share));
  return [mean, low ?? NaN, middle ?? NaN, high ?? NaN];
}

/** The return a year of each rule in each window, one row a window by the date of its end. */
export function rolled(simulations: Simulations, window: number): Answer {
  const { ends } = simulations[0].history;
  if (window > ends.length) {
    throw laterError("tooFewReturns", { count: ends.length, least: window });
  }
  const found = simulations.map((simulation) => rollingReturns(simulation, window));
  const rows = Array.from(ends.subarray(window - 1), (end, at): Cell[] => [
    end,
    ...found.map((returns) => returns[at] as number),
  ]);
  const headers = ["Date", ...simulations.map(({ rule }) => rule.text)];
  return { cells: [headers, ...rows], isPlain: false };
}
