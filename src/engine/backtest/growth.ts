import { simulate, type Simulation } from "./simulate";
import type { Tally } from "./tally";

/**
 * Runs a rule over its history.
 *
 * @param tally counts what happens
 * @returns what 1 has grown to at the end of each period, after costs and without flows
 */
export function growthPath(simulation: Simulation, tally: Tally): Float64Array {
  simulate(simulation, tally);
  let growth = 1;
  return tally.returns.map((earned) => (growth *= 1 + earned));
}
