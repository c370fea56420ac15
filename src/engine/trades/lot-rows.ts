import type { DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { roundedCosts } from "./costs";
import { marked, nonZero } from "./masks";
import { negative, positive } from "./position";
import { minorUnit } from "./rounding";
import type { Solution } from "./solve";
import type { Task } from "./task";

export type LotTask = Omit<Task<DoubleColumn>, "orders">;

/** What the rows of a book trade in. */
export interface LotRows {
  /** Money for one unit; 0 where a row has no price. */
  readonly prices: DoubleColumn;
  /** 1 for rows that trade in units; the others trade in minor units of money. */
  readonly isPriced: Uint8Array;
  /** Units that trade together. */
  readonly lotSizes: DoubleColumn;
  /** Money for one lot, or the smallest amount of it. */
  readonly lotPrices: DoubleColumn;
  /** 1 for rows that are sold with what is left of a broken lot, because nothing of them is wanted. */
  readonly isSoldWhole: Uint8Array;
}

/**
 * The rows of a book with what they trade in.
 *
 * @param prices of one unit in the portfolio's currency; 0 where a row has none
 */
export function lotRowsOf(
  { trades }: Solution<DoubleColumn>,
  { position, terms, policy }: LotTask,
  prices: DoubleColumn,
): LotRows {
  const { add, cells, choose, compare, multiply } = doubles;
  const { held, rows } = position;
  const zero = cells([0]);
  const own = terms?.lots?.map((size) => (size > 0 ? size : policy.lotSize));
  const lotSizes = cells(own ?? [policy.lotSize]);
  const isPriced = positive(doubles, prices);
  const wanted = compare(add(held, trades), zero);
  const heldNow = compare(held, zero);
  return {
    prices,
    isPriced,
    lotSizes,
    lotPrices: choose(isPriced, multiply(prices, lotSizes), minorUnitOf(policy)),
    isSoldWhole: marked(rows, (row) => wanted[row] === 0 && heldNow[row] === 1),
  };
}

/** The smallest amount of money. */
export function minorUnitOf({ decimals }: LotTask["policy"]): DoubleColumn {
  return doubles.cells([minorUnit(decimals)]);
}

/** Money that trades come to, those of rows sold whole and those of so many lots of the others. */
export function moneyOfLots(
  { isSoldWhole, lotPrices }: LotRows,
  { book }: LotTask,
  lots: DoubleColumn,
): DoubleColumn {
  const { choose, multiply } = doubles;
  return choose(isSoldWhole, negative(doubles, book.held), multiply(lots, lotPrices));
}

/** What the orders for trades cost, in minor units; null where nothing costs anything. None is placed for nothing. */
export function costsOfOrders(
  { costTerms, policy }: LotTask,
  trades: DoubleColumn,
): DoubleColumn | null {
  const paysFee = nonZero(doubles.compare(trades, doubles.cells([0])));
  const orders = { trades, paysFee, fee: costTerms.fee };
  return roundedCosts(doubles, costTerms, orders, minorUnitOf(policy));
}
