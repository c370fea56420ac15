import { type Run, simulate, type Simulation } from "./simulate";
import type { Tally } from "./tally";

/**
 * Runs a rule over its history.
 *
 * @param tally counts what happens
 * @param watch is called after each period
 * @returns what 1 has grown to at the end of each period, after costs and without flows
 */
export function growthPath(
  simulation: Simulation,
  tally: Tally,
  watch?: (run: Run, period: number) => void,
): Float64Array {
  simulate(simulation, tally, watch);
  let growth = 1;
  return tally.returns.map((earned) => (growth *= 1 + earned));
}
