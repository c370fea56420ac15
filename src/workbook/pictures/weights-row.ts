/** One row of a picture of weights; fractions of the portfolio. */
export interface WeightsRow {
  readonly name: string;
  readonly before: number;
  /** The weight after the trades; null where none are shown. */
  readonly after: number | null;
  readonly target: number;
  /** The edges of the band; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
}
