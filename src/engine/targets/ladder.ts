import { doubles } from "../numbers/doubles/doubles";

/** A ladder from a signal to a weight; its rows ascend. */
export interface Ladder {
  /** The knots: where each step begins, or where the lines bend, in the unit of the signal. */
  readonly from: Float64Array;
  /** The weight of each step, or at each knot; fractions. */
  readonly weights: Float64Array;
}

/** How the steps of a ladder hold on to a signal that moves about a knot. */
export interface Hold {
  /** How far beyond its knot a signal must be for its step to be left; in the unit of the signal, at least 0. */
  readonly hysteresis: number;
  /** True for the weight that was in force before the first signal. */
  readonly isPrevious: (weight: number) => boolean;
}

/**
 * The steps in force along a signal, by their places in the ladder. A step includes its lower knot; the first one also holds below its own. With
 * hysteresis a step is left upwards at its upper knot + h, and downwards below its lower knot − h. Decided on exact
 * decimals.
 *
 * @param signal one number an observation, the oldest first
 * @returns one step an observation, from 0
 */
export function stepsAlong(signal: Float64Array, ladder: Ladder, hold: Hold): Uint32Array {
  const { from, weights } = ladder;
  const last = from.length - 1;
  const { at, above, below } = comparisons(signal, from, hold.hysteresis);
  const fresh = (row: number): number => {
    let step = 0;
    while (step < last && (at[step + 1]?.[row] as number) >= 0) step++;
    return step;
  };
  const mayStay = (step: number, row: number): boolean =>
    (step === 0 || (below[step]?.[row] as number) >= 0) &&
    (step === last || (above[step + 1]?.[row] as number) < 0);
  let step = weights.findIndex((weight, one) => hold.isPrevious(weight) && mayStay(one, 0));
  return Uint32Array.from(signal, (_, row) => {
    if (step < 0 || !mayStay(step, row)) step = fresh(row);
    return step;
  });
}

/** How a signal compares with each knot, and with the knot moved up and down by the hysteresis. */
function comparisons(
  signal: Float64Array,
  from: Float64Array,
  hysteresis: number,
): Readonly<Record<"at" | "above" | "below", readonly Int8Array[]>> {
  const { add, cells, compare, subtract } = doubles;
  const numbers = cells(signal);
  const margin = cells([hysteresis]);
  const knots = Array.from(from, (knot) => cells([knot]));
  return {
    at: knots.map((knot) => compare(numbers, knot)),
    above: knots.map((knot) => compare(numbers, add(knot, margin))),
    below: knots.map((knot) => compare(numbers, subtract(knot, margin))),
  };
}

/**
 * The weight on straight lines between the knots, flat outside them.
 */
export function onLines(signal: number, { from, weights }: Ladder): number {
  const next = from.findIndex((knot) => signal < knot);
  if (next === 0) return weights[0] as number;
  if (next < 0) return weights.at(-1) as number;
  const [low, high] = [from[next - 1] as number, from[next] as number];
  const [start, end] = [weights[next - 1] as number, weights[next] as number];
  return start + ((end - start) * (signal - low)) / (high - low);
}
