import { resampledReturns, type Resampling } from "../../engine/backtest/bootstrap";
import { rollingReturns } from "../../engine/backtest/rolling";
import type { Simulations } from "../../engine/backtest/simulate";
import { type Spread, spreadOf, spreadsFromFirst } from "../../engine/backtest/spread";
import { laterError } from "../../engine/errors/later-error";
import type { Cell } from "../../input/cells";
import type { Answer } from "./answer";

/**
 * Returns a year on drawn histories, and how they differ from the first rule's on the same ones.
 *
 * @throws InputError `blockTooLong` where a block doesn't fit into the history, so that all that is drawn is the history
 */
export function bootstrapped(simulations: Simulations, resampling: Resampling): Answer {
  const { block } = resampling;
  const count = simulations[0].history.ends.length;
  if (block > count) throw laterError("blockTooLong", { block, count });
  const found = resampledReturns(simulations, simulations[0].history, resampling);
  const differing = spreadsFromFirst(found);
  const rows = found.map((returns, rule): Cell[] => [
    simulations[rule]?.rule.text ?? "",
    ...figuresOf(spreadOf(returns)),
    ...figuresOf(differing[rule] as Spread),
  ]);
  const headers = ["Mean", "5 %", "Median", "95 %"];
  const differences = headers.map((header) => `Difference ${header.toLowerCase()}`);
  return { cells: [["Rule", ...headers, ...differences], ...rows], isPlain: false };
}

function figuresOf({ mean, low, median, high }: Spread): number[] {
  return [mean, low, median, high];
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
