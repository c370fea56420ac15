import { doubles } from "../numbers/doubles/doubles";

/** What each row is worth, and where its cells contradict each other. */
export interface HoldingValues {
  /** Money. */
  readonly values: Float64Array;
  /** 1 for rows whose value is not their quantity × price. */
  readonly disagree: Uint8Array;
}

/** A price is shown in cents, units in thousandths, money in cents: each may be off by half of its last digit. */
const PRICE_OFF = 0.005;
const QUANTITY_OFF = 0.0005;
const VALUE_OFF = 0.005;

/** Rounding explains no more than this share of a value. */
const SHARE_OFF = 0.01;

/**
 * What each row is worth: its value, or its quantity × price where it has no value of its own.
 *
 * Where a row has all three they must agree as far as their rounding goes: to half a cent in each unit and half a
 * thousandth of a unit, at most 1 % of the value.
 *
 * @param given money; 0 for rows without a value
 * @param quantities units; 0 for rows without
 * @param prices money for one unit; 0 for rows without
 */
export function holdingValues(
  given: Float64Array,
  quantities: Float64Array,
  prices: Float64Array,
): HoldingValues {
  const products = given.map((value, row) => {
    const [quantity, price] = [quantities[row] as number, prices[row] as number];
    return quantity === 0 || price === 0 ? value : asCell(quantity * price);
  });
  const values = given.map((value, row) => (value === 0 ? (products[row] as number) : value));
  const isSame = values.every((value, row) => value === products[row]);
  if (isSame) return { values, disagree: new Uint8Array(values.length) };
  const apart = tooFarApart(values, quantities, prices);
  const disagree = Uint8Array.from(apart, (sign, row) =>
    sign > 0 && values[row] !== products[row] ? 1 : 0,
  );
  return { values, disagree };
}

/** A product at the 15 digits that a cell would show. */
function asCell(product: number): number {
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}

/** The sign of how far value and quantity × price are apart less what rounding explains. */
function tooFarApart(
  given: Float64Array,
  units: Float64Array,
  unitPrices: Float64Array,
): Int8Array {
  const { add, cells, compare, larger, multiply, smaller, subtract } = doubles;
  const [values, quantities, prices] = [cells(given), cells(units), cells(unitPrices)];
  const size = (column: typeof values): typeof values =>
    larger(column, subtract(cells([0]), column));
  const rounding = add(
    multiply(size(quantities), cells([PRICE_OFF])),
    multiply(prices, cells([QUANTITY_OFF])),
  );
  const most = multiply(size(values), cells([SHARE_OFF]));
  const allowed = larger(smaller(rounding, most), cells([VALUE_OFF]));
  return compare(size(subtract(values, multiply(quantities, prices))), allowed);
}
