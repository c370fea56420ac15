import fc from "fast-check";

/** Random choices that fast-check records, so that a failing case shrinks. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of `choices`; failing cases shrink towards the first. */
  pick<T>(choices: readonly T[]): T;
  /** True `percent` times in a hundred; failing cases shrink towards false. */
  chance(percent: number): boolean;
}

/** An arbitrary made by a procedure of random choices. */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => {
    const whole = (least: number, most: number) => generate(fc.integer, { min: least, max: most });
    return build({
      whole,
      pick: <C>(choices: readonly C[]): C => {
        const chosen = choices[whole(0, choices.length - 1)];
        if (chosen === undefined) throw new RangeError("nothing to choose from");
        return chosen;
      },
      chance: (percent) => whole(0, 99) >= 100 - percent,
    });
  });
}
