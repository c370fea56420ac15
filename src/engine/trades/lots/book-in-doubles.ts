import { type DoubleColumn, rescaled } from "../../numbers/doubles/column";
import type { GivenMoney, LotBook } from "./lot-book";
import { type OrderRanges, rangeOf } from "./order-range";
import { amountsOf, eachOf, inForm, type NearMoney } from "./row-money";

/** Up to here a sum of whole numbers is exact, whatever it is added up from. */
const SIZE_MOST = 2 ** 52;

/** A book in doubles that are whole numbers of the greatest unit; null where these don't hold every sum. */
export function bookInDoubles(
  rows: number,
  money: GivenMoney,
  ranges: OrderRanges,
): LotBook | null {
  const scale = scaleOf(money);
  const given = inForm(money, (column) => rescaled(column, scale));
  const cash = rescaled(money.cash, scale);
  const costUnit = rescaled(money.costUnit, scale);
  if ([...amountsOf(given), cash, costUnit].some(isRounded)) return null;

  const factor = commonFactor([...amountsOf(given), cash, costUnit]);
  const inUnits = ({ value }: DoubleColumn): Float64Array =>
    factor === 1 ? value : value.map((amount) => amount / factor);
  const near = inForm(given, (column) => eachOf(inUnits(column), rows));
  const [cashIn = 0, unitIn = 0] = [inUnits(cash)[0], inUnits(costUnit)[0]];
  const size = sizeOf(near, ranges, cashIn, unitIn);
  // What is not a number is too large, too.
  if (!(size <= SIZE_MOST)) return null;
  const isUneven = (row: number): boolean => unitIn > 0 && hasUnevenCosts(near, row, unitIn);
  const uneven = near.lotPrice.reduce((count, _, row) => count + (isUneven(row) ? 1 : 0), 0);
  return {
    rows,
    ranges,
    near,
    isNearExact: uneven === 0,
    row: (index) => ({
      index,
      ...rangeOf(ranges, index),
      ...inForm(near, (column) => BigInt(column[index] as number)),
      costUnit: isUneven(index) ? BigInt(unitIn) : 0n,
    }),
    cash: BigInt(cashIn),
    costUnit: uneven > 0 ? unitIn : 0,
    overdraft: (uneven * unitIn) / 2,
    unit: { numerator: BigInt(factor), divisor: 1n, scale },
    size: BigInt(Math.ceil(size)),
    same: 0n,
  };
}

function isRounded({ error }: DoubleColumn): boolean {
  return error !== null;
}

/** The decimals of the money. */
function scaleOf(money: GivenMoney): number {
  const { cash, costUnit } = money;
  return Math.max(...[...amountsOf(money), cash, costUnit].map(({ scale }) => scale));
}

/** The greatest number that divides all amounts, so that only their ratios matter; 1 where all are 0. */
function commonFactor(columns: readonly DoubleColumn[]): number {
  let common = 0;
  for (const { value } of columns) {
    for (let row = 0; row < value.length; row++) {
      let rest = Math.abs(value[row] as number);
      while (rest !== 0) [common, rest] = [rest, common % rest];
      if (common === 1) return 1;
    }
  }
  return common || 1;
}

/** Whether rounding changes what an order of a row costs. */
function hasUnevenCosts(near: NearMoney, row: number, unit: number): boolean {
  const { costPerLotBought, costPerLotSold, feePerOrder } = near;
  return (
    (costPerLotBought[row] as number) % unit !== 0 ||
    (costPerLotSold[row] as number) % unit !== 0 ||
    (feePerOrder[row] as number) % unit !== 0
  );
}

function sizeOf(
  { lack, lotPrice, feePerOrder }: NearMoney,
  { mostSold }: OrderRanges,
  cash: number,
  costUnit: number,
): number {
  let size = Math.abs(cash);
  for (let row = 0; row < lack.length; row++) {
    const sold = ((mostSold[row] as number) + 1) * (lotPrice[row] as number);
    size += Math.abs(lack[row] as number) + sold + (feePerOrder[row] as number) + costUnit;
  }
  // Costs are below the money they are a share of, and a lack may count what is sold as well.
  return 4 * size;
}
