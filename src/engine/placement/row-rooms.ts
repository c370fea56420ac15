import { Exact, exactOf } from "../numbers/exact";
import { type RowTerms, SHARE_MOST } from "../portfolio/terms";
import type { Room } from "./placement-task";

/** What bounds the trades of rows. */
interface Bounds {
  readonly held: readonly Exact[];
  readonly terms: RowTerms | null;
  /** Money that shares are of. */
  readonly invested: Exact;
  /** The decimals that money is counted in. */
  readonly decimals: number;
}

const ZERO = new Exact(0);

const UP = 0;
const DOWN = 1;

/**
 * How far each row may trade by what is said of it: never below what it holds, within its least and most, and as it
 * is marked. Where these contradict each other the flag counts before the most to hold, and that before the least.
 */
export function roomsOf({ held, terms, invested, decimals }: Bounds): Room[] {
  const moneyOf = (amount: number | undefined, rounding: 0 | 1): Exact | null => {
    if (amount === undefined || Number.isNaN(amount)) return null;
    const money = amount > SHARE_MOST ? exactOf(amount) : exactOf(amount).times(invested);
    return money.toDecimalPlaces(decimals, rounding);
  };
  return held.map((value, row) => {
    const flag = terms?.flags?.[row] ?? "any";
    const least = moneyOf(terms?.least?.[row], UP);
    const most = moneyOf(terms?.most?.[row], DOWN);
    const mayBuy = flag === "any" || flag === "buy only";
    const maySell = flag === "any" || flag === "sell only";
    const toMost = most && Exact.max(most.minus(value), 0);
    const mustSell = most && maySell ? Exact.max(value.minus(Exact.max(most, 0)), 0) : ZERO;
    const aboveLeast = Exact.max(value.minus(least ?? 0), 0);
    const toLeast = least ? Exact.max(least.minus(value), 0) : ZERO;
    const mustBuy = toMost ? Exact.min(toLeast, toMost) : toLeast;
    return {
      buy: mayBuy ? toMost : ZERO,
      sell: maySell ? Exact.max(aboveLeast, mustSell) : ZERO,
      mustBuy: mayBuy ? mustBuy : ZERO,
      mustSell,
    };
  });
}

const NO_ROOM: Room = { buy: ZERO, sell: ZERO, mustBuy: ZERO, mustSell: ZERO };

/** The same rooms but for rows that are held. */
export function withoutIdle(rooms: readonly Room[], isIdle: (row: number) => boolean): Room[] {
  return rooms.map((room, row) => (isIdle(row) ? NO_ROOM : room));
}

/** Room to trade one way alone, or to trade only as far as one likes. */
export function narrowed(
  room: Room,
  { mayBuy, maySell, isBound }: { mayBuy: boolean; maySell: boolean; isBound: boolean },
): Room {
  return {
    buy: mayBuy ? room.buy : ZERO,
    sell: maySell ? room.sell : ZERO,
    mustBuy: mayBuy && isBound ? room.mustBuy : ZERO,
    mustSell: maySell && isBound ? room.mustSell : ZERO,
  };
}
