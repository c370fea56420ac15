import { Exact, exactOf } from "../numbers/exact";
import { minorUnit } from "../trades/rounding";
import type { HouseholdBook } from "./household-book";
import { householdPlan } from "./household-plan";
import type { Placed } from "./place";
import type { GroupOutcome, Hindrance } from "./placed-portfolio";
import { placedTrades } from "./placed-trades";
import { roomsOf } from "./row-rooms";
import type { TargetGroup } from "./target-groups";

/** A household with where its trades are placed. */
export interface PlacedBook {
  readonly book: HouseholdBook;
  readonly placed: Placed;
}

/** By how much a group misses what the rules come to, and what keeps it from there. */
export type Miss = Pick<GroupOutcome, "destination" | "missed" | "hindrance">;

/**
 * By how much each group misses what the rules come to before any trade is dropped.
 *
 * @param first where trades were placed then
 */
export function missesOf(placed: Placed, first: PlacedBook): Miss[] {
  const { groups, request } = first.book;
  const cent = minorUnit(request.policy.decimals);
  const isFar = (money: Exact | undefined): boolean => money?.abs().gte(cent) ?? false;
  const byPlan: Hindrance = limitsBind(first, isFar) ? "limits" : "places";
  const aims = aimsOf(first);
  return groups.map(({ members }, at): Miss => {
    const aim = exactOf(aims[at] as number);
    const missedIn = ({ trades }: Placed): Exact =>
      members.reduce(
        (sum, { row, share }) => sum.plus((trades[row] as Exact).times(share)),
        aim.negated(),
      );
    const missed = missedIn(placed);
    return {
      destination: destinationOf(first.book, at, aim),
      missed: missed.toNumber(),
      hindrance: isMostOf(missedIn(first.placed), missed) ? byPlan : "dropped",
    };
  });
}

/** Whether a part of what is missed is at least half of it. */
function isMostOf(part: Exact, whole: Exact): boolean {
  return part.s === whole.s && part.abs().times(2).gte(whole.abs());
}

/**
 * Whether a turnover cap takes anything off: not where all that it cuts can't be traded as far as it would allow.
 */
export function capBinds({ book: { groups, whole }, placed }: PlacedBook): boolean {
  const { trades, uncapped, policy } = whole;
  if (!uncapped) return false;
  const cent = minorUnit(policy.decimals);
  return groups.some((_, at) => {
    const [capped, free] = [trades[at] as number, uncapped[at] as number];
    const missed = placed.missed[at]?.toNumber() ?? 0;
    const isStopped = Math.sign(missed) === -Math.sign(capped) && Math.abs(missed) >= cent;
    return Math.abs(free - capped) >= cent && !isStopped;
  });
}

/** What the rules would trade of each group, money; without a cap that takes nothing off. */
function aimsOf(first: PlacedBook): Float64Array {
  const { trades, uncapped } = first.book.whole;
  return uncapped && !capBinds(first) ? uncapped : trades;
}

/** Where the rules take a group by a trade; its target itself where cents alone are between them. */
function destinationOf({ whole, groups }: HouseholdBook, at: number, aim: Exact): number {
  const invested = whole.total + whole.cash - whole.policy.keepCash;
  if (!(invested > 0)) return NaN;
  const target = whole.targets[at] as number;
  const after = (groups[at] as TargetGroup).held.plus(aim).toNumber();
  const cent = minorUnit(whole.policy.decimals) * ROUNDED;
  return Math.abs(after - target * invested) <= cent ? target : after / invested;
}

/** A cent, and what doubles leave of one. */
const ROUNDED = 1 + 1e-6;

/** Whether all groups would get where the rules take them were it not for the limits of rows. */
function limitsBind(
  { book, placed }: PlacedBook,
  isFar: (money: Exact | undefined) => boolean,
): boolean {
  const { request, groups, held, rooms: own, toPlace } = book;
  const isFree = own.every(({ buy, sell }, row) => buy === null && sell.gte(held[row] as Exact));
  if (isFree || !placed.missed.some(isFar)) return false;
  const invested = held.reduce((sum, value) => sum.plus(value), toPlace);
  const { decimals } = request.policy;
  const rooms = roomsOf({ held, terms: null, invested, decimals });
  const planned = householdPlan(groups, request.classRows, rooms, request);
  return !placedTrades({ ...book, ...planned, rooms }).missed.some(isFar);
}
