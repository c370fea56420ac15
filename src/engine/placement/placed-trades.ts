import { Exact, exactOf } from "../numbers/exact";
import type { HouseholdBook } from "./household-book";
import { orderCostsOf } from "./order-costs";
import { place, type Placed } from "./place";
import type { Room } from "./placement-task";
import { narrowed, withoutIdle } from "./row-rooms";

/** What the program says of each row; nothing where the household has nothing to trade. */
export function placedTrades(book: HouseholdBook): Placed {
  const { request, accounts, groups, whole, toPlace, held } = book;
  const needs = groups.map(({ members }, at) => ({
    members,
    need: exactOf(whole.trades[at] as number),
  }));
  const zero = new Exact(0);
  if (hasNothingToTrade(book)) {
    return {
      trades: held.map(() => zero),
      cash: accounts.names.map(() => zero),
      left: accounts.names.map(() => zero),
      missed: groups.map(() => zero),
      isUnique: true,
    };
  }
  const rooms = roomsNow(book);
  const cap = request.policy.turnoverCap;
  const total = held.reduce((sum, value) => sum.plus(value), zero);
  return place({
    accounts: accounts.ofRows,
    rooms,
    needs,
    cash: toPlace,
    cashRooms: cashRoomsOf(book, rooms),
    turnover:
      cap === Infinity
        ? null
        : total.times(exactOf(cap)).times(2).plus(toPlace.abs()).toDecimalPlaces(6),
  });
}

function hasNothingToTrade({ whole, toPlace, rooms }: HouseholdBook): boolean {
  const isOutside = ({ mustBuy, mustSell }: Room): boolean => mustBuy.gt(0) || mustSell.gt(0);
  const asksNothing = whole.trades.every((trade) => trade === 0) && toPlace.isZero();
  return asksNothing && (whole.step === "cash" || !rooms.some(isOutside));
}

/**
 * How far rows may trade in this plan: cash alone never trades against itself, to an edge limits ask for no trades, what
 * isn't wanted isn't bought, and with `trade` "outside" only groups that trade do.
 */
function roomsNow({ request, rooms, idle, groups, whole, toPlace }: HouseholdBook): Room[] {
  const { to, trade } = request.policy;
  const isCash = whole.step === "cash";
  const isBound = isCash || (to === 0 && trade === "all");
  const wanted = new Set<number>();
  const moving = new Set<number>();
  for (const [at, { members, wanted: target }] of groups.entries()) {
    for (const { row } of members) {
      if (target.gt(0)) wanted.add(row);
      if (whole.trades[at] !== 0) moving.add(row);
    }
  }
  return withoutIdle(rooms, (row) => idle.has(row)).map((room, row) => {
    const isOpen = isCash || trade === "all" || moving.has(row);
    const mayBuy = isOpen && (!isCash || toPlace.gt(0));
    const maySell = isOpen && (!isCash || toPlace.lt(0));
    const now = narrowed(room, { mayBuy, maySell, isBound });
    return wanted.has(row) ? now : { ...now, buy: now.mustBuy };
  });
}

/** What each account may take or give of the cash; what it raises has to pay for its sales, too. */
function cashRoomsOf(
  { request, accounts, cashAccount, toPlace }: HouseholdBook,
  rooms: readonly Room[],
): (Exact | null)[] {
  const { policy, terms } = request;
  const costsOf = orderCostsOf(policy, terms);
  const proceeds = accounts.names.map(() => new Exact(0));
  for (const [row, { sell }] of rooms.entries()) {
    const account = accounts.ofRows[row] as number;
    const raised = Exact.max(sell.minus(costsOf(row, sell.negated())), 0);
    proceeds[account] = (proceeds[account] as Exact).plus(raised);
  }
  return accounts.names.map((_, account) => {
    if (cashAccount !== null && account !== cashAccount) return new Exact(0);
    return toPlace.gt(0) ? null : (proceeds[account] as Exact).toDecimalPlaces(policy.decimals, 1);
  });
}
