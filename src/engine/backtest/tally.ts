/** What a rule has done over a history, for summing up. */
export class Tally {
  /** What each period earned after costs and without flows; fractions. */
  readonly returns: Float64Array;
  /** The portfolio drift at the end of each period, before trading. */
  readonly drifts: Float64Array;
  /** The sum of each asset's weights at the start of the periods. */
  readonly weights: Float64Array;
  rebalances = 0;
  /** Σ ½ Σ|Δw|. */
  turnover = 0;
  /** Σ of costs and taxes, each in proportion to the value before trading. */
  cost = 0;

  constructor(periods: number, assets: number) {
    this.returns = new Float64Array(periods);
    this.drifts = new Float64Array(periods);
    this.weights = new Float64Array(assets);
  }

  /** Begins anew, for another rule or path: one tally serves many, so that memory stays the same. */
  clear(): void {
    this.weights.fill(0);
    this.rebalances = 0;
    this.turnover = 0;
    this.cost = 0;
  }
}
