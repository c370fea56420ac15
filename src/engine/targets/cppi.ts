/** How much of a portfolio constant proportion portfolio insurance exposes. */
export interface CppiRule {
  /** How many times the cushion is exposed, at least 0. */
  readonly multiplier: number;
  /** The share of the value that the floor is raised to (time-invariant portfolio protection); 0 for a floor that stays. */
  readonly ratchet: number;
  /** The largest exposure, money. */
  readonly cap: number;
}

/** Exposures and the floors that they keep, one a value, money. */
export interface Cppi {
  readonly exposures: Float64Array;
  readonly floors: Float64Array;
}

/**
 * Constant proportion portfolio insurance along the values of a portfolio: E = min(m·max(V − F, 0), cap), and with a
 * ratchet F = max(F before, F, ratchet·V) (Black and Jones 1987; Estep and Kritzman 1988).
 *
 * @param values one after the other, money
 * @param floors one a value
 */
export function cppiAlong(values: Float64Array, floors: Float64Array, rule: CppiRule): Cppi {
  const exposures = new Float64Array(values.length);
  const kept = new Float64Array(values.length);
  let highest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    highest = Math.max(highest, floors[row] as number, rule.ratchet * value);
    const floor = rule.ratchet > 0 ? highest : (floors[row] as number);
    kept[row] = floor;
    exposures[row] = Math.min(rule.multiplier * Math.max(value - floor, 0), rule.cap);
  }
  return { exposures, floors: kept };
}
