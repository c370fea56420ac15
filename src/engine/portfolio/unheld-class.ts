/** A class with a target of which nothing is held yet, so that there is no holding to be bought for it. */
export interface UnheldClass {
  readonly path: string;
  /** Its target, a fraction of the portfolio. */
  readonly target: number;
  /** What would be bought of it, and stays in cash; money. */
  readonly money: number;
  /** What would without the turnover cap. */
  readonly uncapped: number;
  /** The accounts that it stays in, each with its part; left out where there is only one. */
  readonly accounts?: readonly { readonly account: string; readonly money: number }[];
}
