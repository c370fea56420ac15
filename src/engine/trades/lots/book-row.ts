import type { OrderRange } from "./order-range";
import type { RowMoney } from "./row-money";
import { floorQuotient, roundHalfEven } from "./whole-numbers";

/** One row of a book in whole numbers of the book's unit. */
export interface BookRow extends OrderRange<number>, RowMoney<bigint> {
  readonly index: number;
  /** Costs are rounded to whole units of this; 0: not rounded. */
  readonly costUnit: bigint;
}

/** Lots that a plan orders of a row. */
export function lotsOf(plan: readonly number[], row: BookRow): number {
  return plan[row.index] ?? 0;
}

/** Cash that an order takes with its costs; negative: gives. */
export function cashFor(row: BookRow, lots: number): bigint {
  if (lots === 0) return 0n;
  return BigInt(lots) * row.lotPrice + costsOf(row, lots);
}

/** Costs and fee of an order. */
function costsOf(row: BookRow, lots: number): bigint {
  if (lots === 0) return 0n;
  const costPerLot = lots > 0 ? row.costPerLotBought : row.costPerLotSold;
  const costs = BigInt(Math.abs(lots)) * costPerLot + row.feePerOrder;
  return row.costUnit === 0n ? costs : roundHalfEven(costs, row.costUnit);
}

/** Money that the row still lacks of its ideal after an order; 0 at its ideal and above. */
export function lackAfter(row: BookRow, lots: number): bigint {
  const lack = lots === 0 ? row.lack : row.lack - BigInt(lots) * row.lotPrice;
  return lack > 0n ? lack : 0n;
}

/** Money that an order moves. */
export function turnoverOf(row: BookRow, lots: number): bigint {
  return BigInt(Math.abs(lots)) * row.lotPrice;
}

/**
 * The largest order that `cash` pays; where there is none to pay with, the smallest sale that makes
 * good what is missing; undefined where no sale does.
 */
export function mostLots(row: BookRow, cash: bigint): number | undefined {
  const { lotPrice, costPerLotBought, costPerLotSold, feePerOrder, costUnit, leastOrder } = row;
  // Rounding may take off up to half a unit of the costs, so more lots may be paid, or turn out not to be.
  const payable = cash - feePerOrder + costUnit;
  const payableLots = Number(floorQuotient(payable, lotPrice + costPerLotBought));
  let bought = Math.min(payableLots, row.mostBought);
  while (bought >= leastOrder && cashFor(row, bought) > cash) bought -= 1;
  if (bought >= leastOrder) return bought;
  if (cash >= 0n) return 0;

  const proceeds = lotPrice - costPerLotSold;
  if (proceeds <= 0n) return undefined;
  let sold = Math.max(leastOrder, Number(-floorQuotient(payable, proceeds)));
  while (sold <= row.mostSold && cashFor(row, -sold) > cash) sold += 1;
  return sold <= row.mostSold ? -sold : undefined;
}
