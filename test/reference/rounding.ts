import { Fraction } from "./fraction";
import type { TradeRange } from "./limits";

/** How many minor units a unit of money has. */
function unitsPerMoney(decimals: number): Fraction {
  return Fraction.ratio(10n ** BigInt(decimals), 1n);
}

/** An amount of money from whole minor units. */
function money(units: bigint, decimals: number): Fraction {
  return Fraction.ratio(units, 1n).over(unitsPerMoney(decimals));
}

/** The smallest amount of money. */
export function minorUnit(decimals: number): Fraction {
  return money(1n, decimals);
}

/** semantics.md: "Half even is for single amounts only". */
export function roundAmount(amount: Fraction, decimals: number): Fraction {
  return money(amount.times(unitsPerMoney(decimals)).roundHalfEven(), decimals);
}

export function roundDown(amount: Fraction, decimals: number): Fraction {
  return money(amount.times(unitsPerMoney(decimals)).floor(), decimals);
}

/** An exact trade, with what it ends on. */
export interface ExactTrade {
  readonly amount: Fraction;
  /** What is held, where no more than that can be sold. */
  readonly held?: Fraction;
  /** The limit that it lies on; it isn't rounded beyond it. */
  readonly limit?: "none" | "least" | "most" | "both";
  /** The trades that its limits allow. */
  readonly range?: TradeRange;
  /** The direction into its band, for one that ends on an edge of it. */
  readonly edge?: "down" | "up";
}

/** The direction in which a trade is rounded, where that is settled. */
function inwardOf({ limit = "none", edge }: ExactTrade): "down" | "up" | undefined {
  if (limit === "least") return "up";
  return limit === "most" ? "down" : edge;
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
 * to an edge and on a limit are rounded inward, and the leftover units go to the others; with no others,
 * to the rows that they take further inward, and with none of these beyond the edge of a band. No limit is
 * broken, nor by the share that a row would have: units that nobody may take stay cash, and what is short of cash comes off what was rounded up. Of a row
 * that is sold whole no more is sold, while another can pay.
 */
export function roundTrades(
  trades: readonly ExactTrade[],
  required: Fraction,
  decimals: number,
): Fraction[] {
  const exact = trades.map((trade) => trade.amount.times(unitsPerMoney(decimals)));
  const inward = trades.map(inwardOf);
  const units = exact.map((each, row) => (inward[row] === "up" ? each.ceiling() : each.floor()));
  const goal = required.times(unitsPerMoney(decimals)).floor();
  const left = goal - units.reduce((total, each) => total + each, 0n);
  const all = trades.flatMap((trade, row) => (trade.amount.isZero() ? [] : [row]));
  const notSoldOut = all.filter((row) => {
    const { held } = trades[row] ?? {};
    if (held === undefined || held.sign() < 0) return true;
    return held.plus(money(units[row] ?? 0n, decimals)).sign() > 0;
  });
  const trading = left < 0n && notSoldOut.length > 0 ? notSoldOut : all;
  const limitOf = (row: number) => trades[row]?.limit ?? "none";
  const free = trading.filter((row) => limitOf(row) === "none" && inward[row] === undefined);
  const further = trading.filter((row) => inward[row] === (left > 0n ? "up" : "down"));
  const onEdges = trading.filter((row) => limitOf(row) === "none");
  const roundedUp = trading.filter(
    (row) => left < 0n && Fraction.ratio(units[row] ?? 0n, 1n).isAbove(exact[row] ?? Fraction.zero),
  );
  /** Of some rows those whose share of what is left over keeps them within their limits. */
  const fitting = (rows: readonly number[]): readonly number[] => {
    const share = Fraction.ratio(
      left < 0n ? -left : left,
      BigInt(Math.max(rows.length, 1)),
    ).ceiling();
    const fit = rows.filter((row) => {
      const after = money((units[row] ?? 0n) + (left < 0n ? -share : share), decimals);
      const { least = null, most = null } = trades[row]?.range ?? {};
      return left < 0n
        ? least === null || !after.isBelow(least)
        : most === null || !after.isAbove(most);
    });
    return fit.length === rows.length ? rows : fitting(fit);
  };
  const receivers =
    [fitting(free), fitting(further), fitting(onEdges), roundedUp].find(
      (rows) => rows.length > 0,
    ) ?? [];
  if (receivers.length > 0) deal(left, byLargestRemainder(exact, receivers), units);
  return units.map((each) => money(each, decimals));
}
