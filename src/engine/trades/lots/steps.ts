import { type TradeOffs, yieldAt } from "./trade-offs";

/** Orders enlarged from one corner of a row's trade-off to the next, each named by the corner that it leads to. */
export interface Steps {
  /** Those that put most right per unit of cash first, of rows that put right as much the earlier one. */
  readonly sorted: Uint32Array;
  /** Lack that each corner's step puts right per unit of cash. */
  readonly yields: Float64Array;
}

/** All steps of all rows. */
export function stepsOf(tradeOffs: TradeOffs): Steps {
  const { starts } = tradeOffs;
  const rows = starts.length - 1;
  const end = starts[rows] as number;
  const yields = new Float64Array(end);
  const steps = new Uint32Array(end - rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const rowEnd = starts[row + 1] as number;
    for (let at = (starts[row] as number) + 1; at < rowEnd; at++) {
      yields[at] = yieldAt(tradeOffs, at);
      steps[count++] = at;
    }
  }
  return { sorted: byFallingYield(steps, yields), yields };
}

/** Sorts without a comparison of its own, which takes many times as long: each goes where a search among the sorted yields finds it. */
function byFallingYield(steps: Uint32Array, yields: Float64Array): Uint32Array {
  const rising = new Float64Array(steps.length);
  for (let at = 0; at < steps.length; at++) rising[at] = -(yields[steps[at] as number] as number);
  rising.sort();
  const taken = new Uint32Array(steps.length);
  const sorted = new Uint32Array(steps.length);
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] as number;
    const first = firstNotBelow(rising, -(yields[step] as number));
    sorted[first + (taken[first] as number)++] = step;
  }
  return sorted;
}

function firstNotBelow(rising: Float64Array, limit: number): number {
  let from = 0;
  let to = rising.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((rising[middle] as number) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
