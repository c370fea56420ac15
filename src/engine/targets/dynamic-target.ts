import { rounded } from "../portfolio/drift";
import { type Hold, type Ladder, onLines, stepsAlong } from "./ladder";

/** How signals become a target weight. Weights are fractions. */
export interface DynamicTargetRule {
  readonly shape: "steps" | "lines";
  readonly floor: number;
  readonly cap: number;
  /** The most that the target moves from one review to the next; Infinity for no limit. */
  readonly step: number;
  /** The target before the first review; null where there is none. */
  readonly previous: number | null;
  /** How far beyond a knot its step is left, in the unit of the signal. Works on one signal and steps. */
  readonly hysteresis: number;
}

/** A signal, the ladder that it climbs, and its share in the blend. */
export interface LadderedSignal {
  /** One number a review, the oldest first. */
  readonly signal: Float64Array;
  readonly ladder: Ladder;
  /** At least 0; the shares are divided by their sum. */
  readonly share: number;
}

/**
 * Target weights along signals: each signal's weight from its ladder, blended by the shares, brought into
 * floor..cap, then moved at most a step from the target before (domain: Dynamic targets).
 *
 * @returns one fraction a review
 */
export function dynamicTargets(
  signals: readonly LadderedSignal[],
  rule: DynamicTargetRule,
): Float64Array {
  const total = signals.reduce((sum, { share }) => sum + share, 0);
  const blended = new Float64Array(signals[0]?.signal.length ?? 0);
  for (const { signal, ladder, share } of signals) {
    const weights =
      rule.shape === "lines"
        ? signal.map((number) => onLines(number, ladder))
        : Float64Array.from(
            stepsAlong(signal, ladder, holdOf(rule)),
            (step) => ladder.weights[step] as number,
          );
    weights.forEach((weight, review) => {
      blended[review] = (blended[review] as number) + (weight * share) / total;
    });
  }
  let before = rule.previous;
  return blended.map((weight) => {
    before = rounded(moved(limited(weight, rule), before, rule.step));
    return before;
  });
}

/** How the steps of a ladder hold on under a rule: the step of the previous target is in force. */
export function holdOf(rule: DynamicTargetRule): Hold {
  const { hysteresis, previous } = rule;
  return {
    hysteresis,
    isPrevious: (weight) =>
      previous !== null && rounded(limited(weight, rule)) === rounded(previous),
  };
}

/** A weight brought into floor and cap. */
export function limited(weight: number, { floor, cap }: DynamicTargetRule): number {
  return Math.min(Math.max(weight, floor), cap);
}

/** A target on its way: at most a step from the one before. */
function moved(weight: number, before: number | null, step: number): number {
  if (before === null) return weight;
  return before + Math.min(Math.max(weight - before, -step), step);
}
