import { costOf } from "./costs";
import type { HeldBack, Request, TradingRow } from "./exact-plan";
import { Fraction, greatest, sum } from "./fraction";
import { rangeOf, type TradeRange } from "./limits";
import { bestOrders, type OrderRow } from "./lot-orders";
import { Plan, type Made } from "./plan";
import { minorUnit, roundAmount } from "./rounding";

/** What a portfolio trades, in cents or in whole units; one entry a row. */
export interface Traded extends Pick<Made, "plan" | "dropped"> {
  readonly trades: readonly Fraction[];
  readonly costs: readonly Fraction[];
  /** Null for a row without a price. */
  readonly units: readonly (Fraction | null)[];
}

/** The trades of a portfolio: in whole units where a row has a price, else in minor units. */
export function tradesOf(request: Request): Traded {
  if (request.rows.some(({ unit }) => unit !== undefined)) return wholeUnits(request);
  const { plan, rounded, dropped } = new Plan(request).make();
  return { plan, dropped, ...rounded, units: request.rows.map(() => null) };
}

const NO_TRADE: TradeRange = { least: Fraction.zero, most: Fraction.zero };

/** How many whole lots an amount of money holds, none of one below 0. */
function lotsIn(money: Fraction, lot: Fraction): bigint {
  return money.sign() > 0 ? money.over(lot).floor() : 0n;
}

/**
 * semantics.md, Minimum trade: "strictly below is dropped; all such rows are held together and the rest is solved again
 * …, until none is below. Selling a position whole is exempt." PLAN.md, Order of the rules: "In whole units the minimum
 * is what an order of lots has to come to".
 */
function wholeUnits(request: Request): Traded {
  const { rows, options } = request;
  const total = sum(rows.map(({ value }) => value));
  const minimum = greatest(options.minimumTrade, total.times(options.minimumShare));
  const heldBack = new Set<number>();
  for (;;) {
    const made = wholeUnitsWithout(request, heldBack);
    const tooSmall = made.trades.flatMap((trade, at) => {
      const held = rows[at]?.value ?? Fraction.zero;
      const sellsAll = held.sign() > 0 && held.plus(trade).isZero();
      return trade.isZero() || sellsAll || !trade.absolute().isBelow(minimum) ? [] : [at];
    });
    if (tooSmall.length > 0) {
      tooSmall.forEach((at) => heldBack.add(at));
      continue;
    }
    const belowMinimum = [...heldBack].map((at) => [at, "below minimum"] as const);
    // A row whose fee exceeds its part of the fractional plan may trade a lot of which it doesn't.
    const surplus = [...made.dropped].filter(([, why]) => why === "beyond maximum trades");
    return { ...made, dropped: new Map([...surplus, ...belowMinimum]) };
  }
}

/**
 * semantics.md, Whole lots, around the fractional plan, which has no minimum. REBALANCE_TRADES.md, Maximum trades: "In
 * whole units only those rows may trade that are left then."
 */
function wholeUnitsWithout(request: Request, heldBack: HeldBack): Traded {
  const { rows, options, cash } = request;
  const open = {
    ...request,
    options: { ...options, minimumTrade: Fraction.zero, minimumShare: Fraction.zero },
  };
  const { plan, rounded, dropped } = new Plan(open).make(heldBack);
  const isLeftOut = (at: number) =>
    heldBack.has(at) ||
    (options.maximumTrades < rows.length && rounded.trades[at]?.isZero() === true);
  const total = sum(rows.map(({ value }) => value));
  const flow = cash.minus(options.keepCash);
  const invested = greatest(total.plus(flow).minus(plan.cost), Fraction.zero);
  const isDeposit = plan.mode.kind === "cash" && flow.sign() > 0;
  const aims = rows.map(({ value }, at) => value.plus(plan.amounts[at] ?? Fraction.zero));
  const costAt = (row: TradingRow | undefined, trade: Fraction): Fraction =>
    row === undefined || trade.isZero()
      ? Fraction.zero
      : roundAmount(costOf(trade, row.costs, true), options.decimals);
  // "except where the target is 0: then all of it is sold": nothing of the row is wanted any more.
  const isSoldWhole = (at: number) =>
    aims[at]?.isZero() === true && (rows[at]?.value.sign() ?? 0) > 0;
  const orders = rows.flatMap((row, at): (OrderRow & { at: number })[] => {
    if (isSoldWhole(at)) return [];
    const lot = row.unit ? row.unit.price.times(row.unit.lot) : minorUnit(options.decimals);
    const range = isLeftOut(at) ? NO_TRADE : (row.range ?? rangeOf(row, invested, false));
    const held = isDeposit ? 0n : lotsIn(row.value, lot);
    const sold = range.least === null ? held : lotsIn(range.least.negated(), lot);
    return [
      {
        at,
        lot,
        lack: (aims[at] ?? row.value).minus(row.value),
        mostSold: sold < held ? sold : held,
        mostBought: range.most === null ? null : lotsIn(range.most, lot),
        leastOrder: row.costs.fee,
        costOf: (trade) => costAt(row, trade),
      },
    ];
  });
  const proceeds = rows.flatMap((row, at) =>
    isSoldWhole(at) ? [row.value.minus(costAt(row, row.value.negated()))] : [],
  );
  const lots = bestOrders(orders, flow.plus(sum(proceeds)), minorUnit(options.decimals));
  const trades = rows.map(({ value }, at) => (isSoldWhole(at) ? value.negated() : Fraction.zero));
  orders.forEach(({ at, lot }, place) => {
    trades[at] = lot.times(Fraction.ratio(lots[place] ?? 0n, 1n));
  });
  return {
    plan,
    dropped,
    trades,
    costs: rows.map((row, at) => costAt(row, trades[at] ?? Fraction.zero)),
    units: rows
      .map(({ unit }, at) => unit && (trades[at] ?? Fraction.zero).over(unit.price))
      .map((each) => each ?? null),
  };
}
