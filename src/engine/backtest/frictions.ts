/** What trading costs in a backtest, and what comes in and goes out. */
export interface Frictions {
  /** What a trade costs in proportion to its size, each side; a fraction. */
  readonly costRate: number;
  /** What of a realised gain goes in tax; a fraction. Losses are carried forward. */
  readonly taxRate: number;
  /** Money in (+) or out (−) at the end of each period, where the portfolio starts with 1. */
  readonly flow: number;
}
