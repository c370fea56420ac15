import type { TradeLine } from "../../../workbook/trades/trade-line";
import { tradesInOrder } from "../plan/trade-rows";
import { isPlanned, type PortfolioPlan, type UnplannedPortfolio } from "../plan/trades-plan";

/** The trades of all portfolios as they are written, of each its sells before its buys. */
export function tradeLines(
  portfolios: readonly (PortfolioPlan | UnplannedPortfolio)[],
): TradeLine[] {
  return portfolios.filter(isPlanned).flatMap(({ name: portfolio, rows }) =>
    tradesInOrder(rows).map((row) => ({
      portfolio,
      account: row.account,
      name: row.name,
      symbol: row.symbol,
      trade: row.trade,
      units: row.units,
      cost: row.cost,
      value: row.value,
      after: row.after,
      weight: row.weight,
      weightAfter: row.weightAfter,
      target: row.target,
      reason: row.reason(),
    })),
  );
}
