import type { History } from "./history";
import { simulate, type Simulation, tallyFor } from "./simulate";
import { summaryOf } from "./summary";

/** How a history is drawn anew. */
export interface Resampling {
  readonly paths: number;
  /** The number of the first of them, 0 where it is left out; so that paths can be shared out and stay the same. */
  readonly first?: number;
  /** How many periods in a row are drawn together, so that what follows on what is kept. */
  readonly block: number;
  /** The same seed draws the same paths. */
  readonly seed: number;
}

/**
 * The returns a year of rules on drawn histories: each path puts blocks of the history, each beginning at a random
 * period and going round at the end, one after the other (circular block bootstrap, Politis and Romano 1992). All
 * rules meet the same paths, so that their differences can be told from chance. Each path is drawn from the seed and
 * its own number alone, so that many can work on them.
 *
 * @returns one array a rule, one return a path
 */
export function resampledReturns(
  simulations: readonly Simulation[],
  history: History,
  { paths, first = 0, block, seed }: Resampling,
): readonly Float64Array[] {
  const drawn: History = { ...history, returns: new Float64Array(history.returns.length) };
  const tally = tallyFor(history);
  const found = simulations.map(() => new Float64Array(paths));
  for (let path = 0; path < paths; path++) {
    draw(history, block, randomFrom(mixed(seed) + first + path), drawn.returns);
    simulations.forEach((simulation, rule) => {
      simulate({ ...simulation, history: drawn }, tally);
      (found[rule] as Float64Array)[path] = summaryOf(tally, drawn).annualReturn;
    });
  }
  return found;
}

function draw(
  { returns, ends, names }: History,
  block: number,
  random: () => number,
  drawn: Float64Array,
): void {
  const periods = ends.length;
  const assets = names.length;
  for (let period = 0; period < periods; period += block) {
    const start = Math.floor(random() * periods);
    const length = Math.min(block, periods - period);
    for (let at = 0; at < length; at++) {
      const from = ((start + at) % periods) * assets;
      drawn.set(returns.subarray(from, from + assets), (period + at) * assets);
    }
  }
}

/** Numbers from 0 to below 1 that a seed determines (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = mixed(seed);
  return () => {
    state = (state + STRIDE) >>> 0;
    return mixed(state) / 2 ** 32;
  };
}

const STRIDE = 0x6d2b79f5;

/** A whole number below 2³² that looks like chance beside those of its neighbours. */
function mixed(number: number): number {
  let mix = Math.imul(number ^ (number >>> 15), number | 1);
  mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
  return (mix ^ (mix >>> 14)) >>> 0;
}
