import { type Entry, statesAlong } from "./signal";
import type { Condition } from "./signal-condition";
import { beyond, type Measure } from "./signal-measure";

/** When a market signal is on. */
export interface MarketSignal {
  readonly measure: Measure;
  readonly enter: Condition;
  /** Apart from `enter`. */
  readonly exit: Condition;
  readonly entry: Entry;
}

/**
 * The state of a market signal along a series.
 *
 * @param series the oldest first; above 0 for drawdown and average
 * @returns 1 on, 0 off, one an observation
 */
export function marketStates(series: Float64Array, signal: MarketSignal): Uint8Array {
  const { measure, enter, exit, entry } = signal;
  return statesAlong(beyond(series, measure, enter), beyond(series, measure, exit), entry);
}
