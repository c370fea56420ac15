import { exactOf } from "../numbers/exact";
import { exactValues } from "../portfolio/currencies";
import { exposuresOf, isSplitClass } from "../portfolio/exposures";
import { accountPlans, leastTradeOf } from "./account-plans";
import type { AccountPolicy } from "./account-policy";
import { type DroppedTrades, surplusTrades, tooSmallTrades } from "./dropped-trades";
import { accountsOf, cashAccountOf, hasWalls, type RowPlaces, sharesTargets } from "./household";
import type { HouseholdBook, PlacementRequest } from "./household-book";
import { groupsOf } from "./household-groups";
import { householdPlan } from "./household-plan";
import { joinedTrades } from "./joined-trades";
import type { PlacedBook } from "./misses";
import { outcomeOf } from "./placed-outcome";
import type { PlacedPortfolio } from "./placed-portfolio";
import { placedTrades } from "./placed-trades";
import { placedWithout } from "./placed-without";
import { roomsOf, withoutIdle } from "./row-rooms";
import { besideUnheld } from "./unheld-rows";

/**
 * Whether the trades of a portfolio have to be placed: it has walls, a holding that lies in several accounts, or funds
 * that are split over classes.
 */
export function isPlaced(places: RowPlaces, policy: AccountPolicy): boolean {
  const isSplit = (cell: string): boolean =>
    isSplitClass(cell) && (exposuresOf(cell)?.length ?? 1) > 1;
  return hasWalls(places, policy) || sharesTargets(places) || places.classes.some(isSplit);
}

/**
 * Plans a portfolio whose trades have to be placed (`isPlaced`).
 *
 * The household is planned first, as if it were one account: what each group of rows that share a target should come
 * to. A linear program places that into the accounts (`placementProgram`). Then each account is planned by itself
 * towards what the program says of its rows, and pays its own costs. Trades that are too small there, or too many, are
 * dropped: their rows are held and all is planned again, so that other rows and accounts step in. For a class of which
 * nothing is held cash stays in the accounts that the program says.
 *
 * @throws InputError as `plan` and `resolvedTargets`; `cashAccountUnknown`
 */
export function planPlaced(request: PlacementRequest): PlacedPortfolio {
  const beside = besideUnheld(request);
  return placedWithout(planAll(beside.request), request.places.names.length, beside.unheld);
}

function planAll(request: PlacementRequest): PlacedPortfolio {
  const { places, portfolio, accountPolicy, policy, terms } = request;
  const walled = accountPolicy.accounts === "walls" ? places.accounts : null;
  const accounts = accountsOf(walled, places.names.length);
  const cashAccount = cashAccountOf(accounts, accountPolicy);
  const held = exactValues(portfolio);
  const toPlace = exactOf(request.cash).minus(exactOf(policy.keepCash));
  const invested = held.reduce((sum, value) => sum.plus(value), toPlace);
  const rooms = roomsOf({ held, terms, invested, decimals: policy.decimals });
  const groups = groupsOf(request, invested);
  const household = { request, accounts, cashAccount, held, toPlace, rooms, groups };
  const minimum = leastTradeOf(request);
  let first: PlacedBook | null = null;
  for (let idle: DroppedTrades = new Map(), round = 0; ; round++) {
    const open = withoutIdle(rooms, (row) => idle.has(row));
    const planned = householdPlan(groups, request.classRows, open, request);
    const book: HouseholdBook = { ...household, ...planned, idle };
    const placed = placedTrades(book);
    first ??= { book, placed };
    const plans = accountPlans(book, placed);
    const joined = joinedTrades(book, placed, plans);
    const tooSmall = round < MOST_ROUNDS ? tooSmallTrades(placed, plans, minimum) : NONE;
    const dropped = tooSmall.size > 0 ? tooSmall : surplusTrades(joined, request);
    if (dropped.size === 0) return outcomeOf({ book, placed }, joined, first);
    idle = new Map([...idle, ...dropped]);
  }
}

/** Rounds in which other rows may step in for trades that are too small; what is dropped later is only left out. */
const MOST_ROUNDS = 10;

const NONE: DroppedTrades = new Map();
