/** The money of rows: of one in whole numbers, or of all in doubles, one column each. */
export interface RowMoney<Money> {
  readonly lotPrice: Money;
  /** Money that the row lacks of its ideal now; negative where it holds more. */
  readonly lack: Money;
  readonly costPerLotBought: Money;
  readonly costPerLotSold: Money;
  readonly feePerOrder: Money;
}

/** The money of all rows within a double's rounding. */
export type NearMoney = RowMoney<Float64Array>;

/** Cash that an order takes with its costs before they are rounded; negative: gives. */
export function nearCash(money: NearMoney, row: number, lots: number): number {
  if (lots === 0) return 0;
  const costPerLot = (lots > 0 ? money.costPerLotBought : money.costPerLotSold)[row] as number;
  const costs = Math.abs(lots) * costPerLot + (money.feePerOrder[row] as number);
  return lots * (money.lotPrice[row] as number) + costs;
}

/** Money that the row still lacks of its ideal after an order; 0 at its ideal and above. */
export function nearLack({ lack, lotPrice }: NearMoney, row: number, lots: number): number {
  return Math.max((lack[row] as number) - lots * (lotPrice[row] as number), 0);
}

/**
 * With less cash than this no larger order can be placed than one of so many lots.
 *
 * @param costUnit what rounding may take off the costs
 */
export function leastCashForMore(
  money: NearMoney,
  row: number,
  lots: number,
  costUnit: number,
): number {
  const lotPrice = money.lotPrice[row] as number;
  if (lots >= 0) return lotPrice;
  const proceeds = lotPrice - (money.costPerLotSold[row] as number);
  const all = -lots * proceeds - (money.feePerOrder[row] as number);
  // Costs are rounded before and after, by up to half a unit each.
  return Math.min(all, proceeds) - costUnit;
}

/** The money of rows in another form. */
export function inForm<From, To>(money: RowMoney<From>, form: (amount: From) => To): RowMoney<To> {
  return {
    lotPrice: form(money.lotPrice),
    lack: form(money.lack),
    costPerLotBought: form(money.costPerLotBought),
    costPerLotSold: form(money.costPerLotSold),
    feePerOrder: form(money.feePerOrder),
  };
}

/** The money of rows without names. */
export function amountsOf<Money>(money: RowMoney<Money>): readonly Money[] {
  const { lotPrice, lack, costPerLotBought, costPerLotSold, feePerOrder } = money;
  return [lotPrice, lack, costPerLotBought, costPerLotSold, feePerOrder];
}

/** A number for each row, also where one stands for all. */
export function eachOf(column: Float64Array, rows: number): Float64Array {
  return column.length === rows ? column : new Float64Array(rows).fill(column[0] as number);
}
