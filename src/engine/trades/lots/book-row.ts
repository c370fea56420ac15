import { floorQuotient, roundHalfEven } from "./whole-numbers";

/** Orders that may be placed: none, `leastOrder` to `mostBought` lots bought, or `leastOrder` to `mostSold` sold. */
export interface OrderRange {
  readonly mostSold: number;
  readonly mostBought: number;
  readonly leastOrder: number;
}

/** A row's money in a number type of its own. */
export interface RowMoney<Money> {
  readonly lotPrice: Money;
  /** Money that the row lacks of its ideal now; negative where it holds more. */
  readonly lack: Money;
  readonly costPerLotBought: Money;
  readonly costPerLotSold: Money;
  readonly feePerOrder: Money;
}

/** One row of a book in whole numbers of the book's unit. */
export interface BookRow extends OrderRange, RowMoney<bigint> {
  readonly index: number;
  /** Costs are rounded to whole units of this; 0: not rounded. */
  readonly costUnit: bigint;
  /** The orders at which the slope of the row's cash or lack changes, the smallest first. */
  readonly corners: readonly number[];
  /** The same money within a double's rounding, its costs before they are rounded. */
  readonly near: RowMoney<number>;
}

/** A row with its corners and its money in doubles. */
export function bookRow(
  index: number,
  money: RowMoney<bigint>,
  costUnit: bigint,
  range: OrderRange,
): BookRow {
  const { lotPrice, lack, costPerLotBought, costPerLotSold, feePerOrder } = money;
  const near = {
    lotPrice: Number(lotPrice),
    lack: Number(lack),
    costPerLotBought: Number(costPerLotBought),
    costPerLotSold: Number(costPerLotSold),
    feePerOrder: Number(feePerOrder),
  };
  const corners = cornersOf(range, Number(floorQuotient(lack, lotPrice)));
  return { index, ...money, costUnit, ...range, corners, near };
}

/** Lots that a plan orders of a row. */
export function lotsOf(plan: readonly number[], row: BookRow): number {
  return plan[row.index] ?? 0;
}

/** Whether an order of so many lots may be placed. */
export function isAllowed({ mostSold, mostBought, leastOrder }: OrderRange, lots: number): boolean {
  const isPurchase = lots >= leastOrder && lots <= mostBought;
  return lots === 0 || isPurchase || (lots <= -leastOrder && lots >= -mostSold);
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

/** `cashFor` in doubles, its costs not rounded. */
export function nearCash({ near }: BookRow, lots: number): number {
  if (lots === 0) return 0;
  const costPerLot = lots > 0 ? near.costPerLotBought : near.costPerLotSold;
  return lots * near.lotPrice + Math.abs(lots) * costPerLot + near.feePerOrder;
}

/** `lackAfter` in doubles. */
export function nearLack({ near }: BookRow, lots: number): number {
  return Math.max(near.lack - lots * near.lotPrice, 0);
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

/** With less cash than this no larger order can be placed than one of so many lots. */
export function leastCashForMore(row: BookRow, lots: number): bigint {
  const { lotPrice, costPerLotSold, feePerOrder, costUnit } = row;
  if (lots >= 0) return lotPrice;
  const proceeds = lotPrice - costPerLotSold;
  const all = BigInt(-lots) * proceeds - feePerOrder;
  // Rounding may take off up to half a unit of the costs before and after.
  return (all < proceeds ? all : proceeds) - costUnit;
}

/** @param floor the most lots that don't go past the ideal */
function cornersOf(range: OrderRange, floor: number): number[] {
  const { mostSold, mostBought, leastOrder } = range;
  const most = mostBought === Infinity ? 0 : mostBought;
  const candidates = [0 - mostSold, -leastOrder, 0, leastOrder, floor, floor + 1, most];
  const corners: number[] = [];
  for (const lots of candidates) {
    if (isAllowed(range, lots) && !corners.includes(lots)) corners.push(lots);
  }
  return corners.sort((a, b) => a - b);
}
