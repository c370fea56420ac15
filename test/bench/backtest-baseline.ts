/** A rule as the bare loop takes it: months between looks (0 for each period's own), and a band around each target. */
export interface BareRule {
  readonly months: number;
  readonly asks: "never" | "calendar" | "band" | "calendar and band";
  readonly width: number;
}

/**
 * The arithmetic of a backtest and nothing else, as one would write it for one sheet: no texts, no checks, no dates.
 *
 * @param returns row by row
 * @returns the figures of a summary, one row a rule
 */
export function bareBacktest(
  returns: Float64Array,
  targets: Float64Array,
  rules: readonly BareRule[],
  periodsAYear: number,
): Float64Array[] {
  return rules.map((rule) => bareRule(returns, targets, rule, periodsAYear));
}

function bareRule(
  returns: Float64Array,
  targets: Float64Array,
  { months, asks, width }: BareRule,
  periodsAYear: number,
): Float64Array {
  const assets = targets.length;
  const periods = returns.length / assets;
  const held = targets.slice();
  const weightSums = new Float64Array(assets);
  const earned = new Float64Array(periods);
  let value = 1;
  let peak = 1;
  let drawdown = 0;
  let trades = 0;
  let turnover = 0;
  let driftSum = 0;
  let driftMost = 0;
  let earnedSum = 0;
  for (let period = 0; period < periods; period++) {
    let grown = 0;
    for (let asset = 0; asset < assets; asset++) {
      const before = held[asset] as number;
      weightSums[asset] = (weightSums[asset] as number) + before / value;
      const now = before * (1 + (returns[period * assets + asset] as number));
      held[asset] = now;
      grown += now;
    }
    let distance = 0;
    let fires = false;
    for (let asset = 0; asset < assets; asset++) {
      const drift = Math.abs((held[asset] as number) / grown - (targets[asset] as number));
      distance += drift;
      if (drift > width) fires = true;
    }
    distance /= 2;
    const rate = grown / value - 1;
    earned[period] = rate;
    earnedSum += rate;
    value = grown;
    peak = Math.max(peak, value);
    drawdown = Math.min(drawdown, value / peak - 1);
    driftSum += distance;
    driftMost = Math.max(driftMost, distance);
    const isDue = months > 0 && (period + 1) % months === 0;
    const acts =
      asks === "band" ? fires : asks === "calendar" ? isDue : asks !== "never" && isDue && fires;
    if (!acts) continue;
    trades++;
    turnover += distance;
    for (let asset = 0; asset < assets; asset++) held[asset] = value * (targets[asset] as number);
  }
  const mean = earnedSum / periods;
  let squares = 0;
  for (let period = 0; period < periods; period++)
    squares += ((earned[period] as number) - mean) ** 2;
  const years = periods / periodsAYear;
  return Float64Array.of(
    value ** (1 / years) - 1,
    Math.sqrt((squares / (periods - 1)) * periodsAYear),
    drawdown,
    trades,
    turnover / years,
    driftSum / periods,
    driftMost,
    ...weightSums.map((sum) => sum / periods),
    0,
    value,
  );
}
