import { Fraction } from "./fraction";

/** How many minor units a unit of money has. */
function unitsPerMoney(decimals: number): Fraction {
  return Fraction.ratio(10n ** BigInt(decimals), 1n);
}

/** An amount of money from whole minor units. */
function money(units: bigint, decimals: number): Fraction {
  return Fraction.ratio(units, 1n).over(unitsPerMoney(decimals));
}

/** semantics.md: "Half even is for single amounts only". */
export function roundAmount(amount: Fraction, decimals: number): Fraction {
  return money(amount.times(unitsPerMoney(decimals)).roundHalfEven(), decimals);
}

export function roundDown(amount: Fraction, decimals: number): Fraction {
  return money(amount.times(unitsPerMoney(decimals)).floor(), decimals);
}

/** An exact trade; `inward` is the direction of rounding for one that ends on the edge of its band. */
export interface ExactTrade {
  readonly amount: Fraction;
  readonly inward?: "down" | "up";
}

/** Gives each of `receivers` the same number of units and one more to the first of them. */
function deal(units: bigint, receivers: readonly number[], trades: bigint[]): void {
  const count = BigInt(receivers.length);
  const each = Fraction.ratio(units, count).floor();
  const extra = units - each * count;
  receivers.forEach((row, position) => {
    trades[row] = (trades[row] ?? 0n) + each + (BigInt(position) < extra ? 1n : 0n);
  });
}

function byLargestRemainder(exact: readonly Fraction[], rows: readonly number[]): number[] {
  const remainder = (row: number) => {
    const units = exact[row] ?? Fraction.zero;
    return units.minus(Fraction.ratio(units.floor(), 1n));
  };
  // Array.sort is stable: ties stay in row order.
  return [...rows].sort((a, b) => remainder(b).compare(remainder(a)));
}

/**
 * semantics.md, Who gets the cent: exact trades are floored to the minor unit and the units left
 * over go to the largest remainders, ties in row order; rows that don't trade take no part. Trades
 * to an edge are rounded inward, and the leftover units go to the others; with no others, to the
 * edge rows for which they point inward.
 */
export function roundTrades(
  trades: readonly ExactTrade[],
  required: Fraction,
  decimals: number,
): Fraction[] {
  const exact = trades.map((trade) => trade.amount.times(unitsPerMoney(decimals)));
  const units = exact.map((each, row) =>
    trades[row]?.inward === "up" ? each.ceiling() : each.floor(),
  );
  const trading = trades.flatMap((trade, row) => (trade.amount.isZero() ? [] : [row]));
  const goal = required.times(unitsPerMoney(decimals)).floor();
  const left = goal - units.reduce((total, each) => total + each, 0n);
  const free = trading.filter((row) => trades[row]?.inward === undefined);
  const welcome = trading.filter((row) => trades[row]?.inward === (left > 0n ? "up" : "down"));
  if (free.length > 0) deal(left, byLargestRemainder(exact, free), units);
  else if (welcome.length > 0) deal(left, byLargestRemainder(exact, welcome), units);
  else if (trading.length > 0) deal(left, byLargestRemainder(exact, trading), units);
  return units.map((each) => money(each, decimals));
}
