/** How the trades of a plan are chosen. Money is in the currency of the values. */
export interface TradePolicy {
  /** Where a row that fires goes, as a share of its band: 0 the target, 0.5 halfway, 1 the edge. */
  readonly to: number;
  /** Whether rows that did not fire but lie beyond the destination move, too. */
  readonly trade: "all" | "outside";
  /** Whether cash alone is placed or raised, or trades follow. */
  readonly use: "cash then trades" | "cash only";
  /** How cash is spread: to the lowest relative weights first, or in proportion to what is missing. */
  readonly cashRule: "lowest first" | "shortfall";
  /** Money that stays out of the holdings, at least 0. */
  readonly keepCash: number;
  /** Trades below this are not made; selling a position whole is exempt. At least 0. */
  readonly minimumTrade: number;
  /** The same as a share of the portfolio's value, 0 to 1; the larger of the two counts. */
  readonly minimumShare: number;
  /** What may be turned over one way beside cash, as a share of the portfolio's value; Infinity for any. */
  readonly turnoverCap: number;
  /** What becomes of trades beyond the cap: all are scaled, or the largest are made first. */
  readonly capRule: "scaled" | "largest first";
  /** How many rows may trade; Infinity for all. */
  readonly maximumTrades: number;
  /** Units that trade together where a row has no lot of its own, above 0. */
  readonly lotSize: number;
  /** What a purchase and a sale cost in proportion to their size, fractions up to a quarter. */
  readonly buyCostRate: number;
  readonly sellCostRate: number;
  /** What each order costs beside, at least 0. */
  readonly feePerOrder: number;
  /** The decimals that money is counted in: 2 for cents. */
  readonly decimals: number;
}

/** To target with everything, no costs, cents. */
export const DEFAULT_TRADE_POLICY: TradePolicy = {
  to: 0,
  trade: "all",
  use: "cash then trades",
  cashRule: "lowest first",
  keepCash: 0,
  minimumTrade: 0,
  minimumShare: 0,
  turnoverCap: Infinity,
  capRule: "scaled",
  maximumTrades: Infinity,
  lotSize: 1,
  buyCostRate: 0,
  sellCostRate: 0,
  feePerOrder: 0,
  decimals: 2,
};

/** A policy without what costs, limits and caps trades: what a plan says that another one then makes. */
export function plainly({ to, trade, use, cashRule, decimals }: TradePolicy): TradePolicy {
  return { ...DEFAULT_TRADE_POLICY, to, trade, use, cashRule, decimals };
}

/** Whether trades cost nothing but what rows say, and none is capped, too small or one too many. */
export function isPlain(policy: TradePolicy): boolean {
  return (
    policy.minimumTrade === 0 &&
    policy.minimumShare === 0 &&
    policy.maximumTrades === Infinity &&
    policy.turnoverCap === Infinity &&
    policy.buyCostRate === 0 &&
    policy.sellCostRate === 0 &&
    policy.feePerOrder === 0
  );
}
