import type { Ladder } from "./ladder";

/** A signal at which a ladder's weight changes, and the weight that it changes to. */
export interface Move {
  /** In the unit of the signal. */
  readonly at: number;
  /** A fraction. */
  readonly weight: number;
}

/** What the next higher and the next lower signals change; null where nothing does. */
export interface Moves {
  readonly up: Move | null;
  readonly down: Move | null;
}

/**
 * Where a step of a ladder is left: upwards at its upper knot + h and above, downwards below its lower knot − h. With a
 * wide hysteresis that may skip steps.
 *
 * @param step its place in the ladder
 */
export function stepMoves(step: number, { from, weights }: Ladder, hysteresis: number): Moves {
  const stepFrom = (holds: (knot: number) => boolean): number =>
    weights[Math.max(from.findLastIndex(holds), 0)] as number;
  const [lower, upper] = [from[step] as number, from[step + 1]];
  const up = upper === undefined ? null : tidy(upper + hysteresis);
  const down = step === 0 ? null : tidy(lower - hysteresis);
  return {
    up: up === null ? null : { at: up, weight: stepFrom((knot) => knot <= up) },
    down: down === null ? null : { at: down, weight: stepFrom((knot) => knot < down) },
  };
}

/** The knots that lie next above and below a signal on straight lines. */
export function lineMoves(signal: number, { from, weights }: Ladder): Moves {
  const move = (knot: number): Move | null =>
    knot < 0 || knot >= from.length
      ? null
      : { at: from[knot] as number, weight: weights[knot] as number };
  const above = from.findIndex((knot) => knot > signal);
  return {
    up: above < 0 ? null : move(above),
    down: move(from.findLastIndex((knot) => knot < signal)),
  };
}

/** A sum of two cells at the digits that cells have. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(15));
}
