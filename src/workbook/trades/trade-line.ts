/** A trade as it is written into the workbook or an order list; money and fractions. */
export interface TradeLine {
  /** "" where the holdings name no portfolios, accounts or symbols. */
  readonly portfolio: string;
  readonly account: string;
  readonly name: string;
  readonly symbol: string;
  /** Money to buy (+) or sell (−), never 0. */
  readonly trade: number;
  /** Units to buy (+) or sell (−); null for a row without a price. */
  readonly units: number | null;
  readonly cost: number;
  readonly value: number;
  readonly after: number;
  /** NaN where nothing is held, or will be. */
  readonly weight: number;
  readonly weightAfter: number;
  readonly target: number;
  readonly reason: string;
}

/** "Buy" or "Sell". */
export function sideOf({ trade }: Pick<TradeLine, "trade">): "Buy" | "Sell" {
  return trade > 0 ? "Buy" : "Sell";
}
