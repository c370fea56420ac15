/** What a rule has come to over a history, added up period by period. */
export class Tally {
  /** What each period earned after costs and without flows; fractions. */
  readonly returns: Float64Array;
  /** The sum of each asset's weights at the start of the periods. */
  readonly weights: Float64Array;
  /** What 1 has become. */
  growth = 1;
  /** The deepest fall of the growth from its highest so far, at most 0. */
  drawdown = 0;
  rebalances = 0;
  /** Σ ½ Σ|Δw|. */
  turnover = 0;
  /** Σ of the portfolio drifts before trading, and the largest. */
  drift = 0;
  largestDrift = 0;
  /** Σ of costs and taxes, each in proportion to the value before trading. */
  cost = 0;
  private peak = 1;

  constructor(periods: number, assets: number) {
    this.returns = new Float64Array(periods);
    this.weights = new Float64Array(assets);
  }

  /** Adds what a period earned, and the portfolio drift at its end before trading. */
  addPeriod(period: number, earned: number, drift: number): void {
    this.returns[period] = earned;
    this.growth *= 1 + earned;
    if (this.growth > this.peak) this.peak = this.growth;
    else this.drawdown = Math.min(this.drawdown, this.growth / this.peak - 1);
    this.drift += drift;
    if (drift > this.largestDrift) this.largestDrift = drift;
  }
}
