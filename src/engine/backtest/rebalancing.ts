import { doubles } from "../numbers/doubles/doubles";
import { bookOf } from "../portfolio/book";
import { costTermsOf } from "../trades/costs";
import { positionOf } from "../trades/position";
import { solve } from "../trades/solve";
import type { TradePolicy } from "../trades/trade-policy";
import type { Band } from "../triggers/band";
import type { Gates } from "../triggers/gates";

/** What the engine is asked to trade. */
export interface TradeRequest {
  readonly holdings: Float64Array;
  /** Fractions that add up to 1. */
  readonly targets: Float64Array;
  readonly band: Band | null;
  readonly gates: Gates;
  /** Money to place (+) or raise (−). */
  readonly cash: number;
  readonly policy: TradePolicy;
}

/** Trades of one period and what they cost. */
export interface PeriodTrades {
  /** Money to buy (+) or sell (−), one an asset. */
  readonly trades: Float64Array;
  readonly cost: number;
}

/** Below this share of the money costs have settled. */
const SETTLED = 1e-16;

/**
 * Writes the trades to target that pay their own costs: V′ = V − c·Σ|t·V′ − h| (domain: Costs, self-financing).
 *
 * @param from where the targets in force begin
 * @param invested what holdings and flow are worth before costs
 * @param trades is written to
 * @returns the costs
 */
export function tradesToTarget(
  holdings: Float64Array,
  targets: Float64Array,
  from: number,
  invested: number,
  costRate: number,
  trades: Float64Array,
): number {
  let cost = 0;
  for (;;) {
    let size = 0;
    for (let asset = 0; asset < trades.length; asset++) {
      const trade =
        (targets[from + asset] as number) * (invested - cost) - (holdings[asset] as number);
      trades[asset] = trade;
      size += Math.abs(trade);
    }
    const next = costRate * size;
    if (Math.abs(next - cost) <= SETTLED * invested) return cost;
    cost = next;
  }
}

/**
 * The trades that the engine plans for holdings, exact and not rounded to cents: cash is placed, and rows go to
 * their destination where bands and gates say so.
 */
export function plannedTrades(request: TradeRequest): PeriodTrades {
  const { holdings, targets, band, gates, cash, policy } = request;
  const book = bookOf(doubles, { values: holdings, targets });
  const solution = solve(doubles, {
    book,
    position: positionOf(doubles, book, holdings.length),
    terms: null,
    idle: new Uint8Array(holdings.length),
    cash: doubles.cells([cash]),
    bands: band && [band],
    standing: null,
    gates,
    policy,
    costTerms: costTermsOf(doubles, policy, null),
    orders: new Uint8Array(holdings.length),
  });
  return {
    trades: doubles.quotients(solution.trades, book.targetTotal),
    cost: doubles.numbers(solution.costs)[0] as number,
  };
}
