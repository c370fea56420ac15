import { Exact, exactOf } from "../numbers/exact";
import type { RowTerms } from "../portfolio/terms";
import { costsOfRows } from "../trades/costs";
import type { TradePolicy } from "../trades/trade-policy";

/** What an order of a row for an amount to buy (+) or sell (−) costs, money; nothing is no order. */
export type OrderCosts = (row: number, trade: Exact) => Exact;

/** The costs of orders by a policy, with those of the rows that have their own. */
export function orderCostsOf(
  { buyCostRate, sellCostRate, feePerOrder }: TradePolicy,
  terms: RowTerms | null | undefined,
): OrderCosts {
  const buyRates = costsOfRows(terms?.costRates, buyCostRate);
  const sellRates = costsOfRows(terms?.costRates, sellCostRate);
  const fees = costsOfRows(terms?.fees, feePerOrder);
  const ofRow = (column: Float64Array, row: number): Exact =>
    exactOf(column[column.length === 1 ? 0 : row] as number);
  return (row, trade) => {
    if (trade.isZero()) return new Exact(0);
    const rates = trade.gt(0) ? buyRates : sellRates;
    return trade.abs().times(ofRow(rates, row)).plus(ofRow(fees, row));
  };
}
