/** Which way a row may trade; the first is what a blank cell stands for. */
export const TRADE_FLAGS = ["any", "buy only", "sell only", "hold"] as const;

export type TradeFlag = (typeof TRADE_FLAGS)[number];

/** Up to here a least or most to hold is a share of the portfolio, above it money. */
export const SHARE_MOST = 1;

/**
 * What is said of single rows about their trades: entry i of each column is row i. A column that isn't given is null;
 * NaN stands for a row that says nothing.
 */
export interface RowTerms {
  readonly flags: readonly TradeFlag[] | null;
  /** The least and the most to hold after a trade: up to 1 a share of what is invested, above it money. */
  readonly least: Float64Array | null;
  readonly most: Float64Array | null;
  /** Whether all of these are money, however little; left out: they aren't. */
  readonly areMoney?: true;
  /** Units that trade together, above 0. */
  readonly lots: Float64Array | null;
  /** What a trade costs in proportion to its size, either side, a fraction up to a quarter. */
  readonly costRates: Float64Array | null;
  /** Money that an order costs beside. */
  readonly fees: Float64Array | null;
  /** 1 for rows whose trades are no orders, since what they are to have stays in cash; left out where there are none. */
  readonly staysCash?: Uint8Array;
}

/** Whether a trade of a row is an order. */
export function isOrder(terms: RowTerms | null | undefined, row: number): boolean {
  return terms?.staysCash?.[row] !== 1;
}

/** Terms that say nothing. */
export const NO_TERMS: RowTerms = {
  flags: null,
  least: null,
  most: null,
  lots: null,
  costRates: null,
  fees: null,
};
