import type { Aims } from "./aims";
import type { History } from "./history";
import { simulate, type Simulation, tallyFor } from "./simulate";
import { summaryOf } from "./summary";

/**
 * The return a year of a rule in each window of a history, each begun anew on target.
 *
 * @param length of the windows in periods, at most those of the history
 * @returns one return a window, by the window's last period
 */
export function rollingReturns(simulation: Simulation, length: number): Float64Array {
  const { history, aims } = simulation;
  const windows = history.ends.length - length + 1;
  const tally = tallyFor(windowOf(history, 0, length));
  return Float64Array.from({ length: windows }, (_, from) => {
    const part = windowOf(history, from, from + length);
    simulate({ ...simulation, history: part, aims: aimsIn(aims, part, from) }, tally);
    return summaryOf(tally, part).annualReturn;
  });
}

/** The part of a history from one period to before another. */
function windowOf(history: History, from: number, to: number): History {
  const assets = history.names.length;
  return {
    ...history,
    returns: history.returns.subarray(from * assets, to * assets),
    ends: history.ends.subarray(from, to),
    opening: from === 0 ? history.opening : (history.ends[from - 1] as number),
  };
}

function aimsIn(aims: Aims, { ends, names }: History, from: number): Aims {
  if (aims.isFixed) return aims;
  const first = from * names.length;
  return { ...aims, weights: aims.weights.subarray(first, first + ends.length * names.length) };
}
