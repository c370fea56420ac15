import { classedPortfolio } from "../classes/classed-portfolio";
import { holdingsError } from "../errors/holdings-catalogue";
import { type Exact, exactOf } from "../numbers/exact";
import type { PlannedTrades } from "../plan";
import { exactValues } from "../portfolio/currencies";
import { exposuresOf, slicesOf } from "../portfolio/exposures";
import { portfolioKey } from "../portfolio/holdings";
import type { TradePolicy } from "../trades/trade-policy";
import type { DroppedTrade } from "../trades/worthwhile";
import { accountPlans } from "./account-plans";
import type { AccountPolicy } from "./account-policy";
import { type Accounts, accountsOf, householdOf, type RowPlaces } from "./household";
import type { HouseholdBook, PlacementRequest } from "./household-book";
import { householdPlan } from "./household-plan";
import { joinedTrades } from "./joined-trades";
import { outcomeOf } from "./placed-outcome";
import type { PlacedPortfolio } from "./placed-portfolio";
import { placedTrades } from "./placed-trades";
import { roomsOf } from "./row-rooms";
import { type TargetGroup, targetGroups } from "./target-groups";

/** Whether the trades of a portfolio have to be placed: it has walls, or funds that are split over classes. */
export function isPlaced({ accounts, classes }: RowPlaces, policy: AccountPolicy): boolean {
  const hasWalls =
    policy.accounts === "walls" && accountsOf(accounts, classes.length).names.length > 1;
  return hasWalls || classes.some((cell) => (exposuresOf(cell)?.length ?? 1) > 1);
}

/**
 * Plans a portfolio of several accounts between which no money moves, or with funds that are split over classes.
 *
 * The household is planned first, as if it were one account: what each group of rows that share a target should come
 * to. A linear program places that into the accounts (`placementProgram`). Then each account is planned by itself
 * towards what the program says of its rows, and pays its own costs.
 *
 * @throws InputError as `plan` and `resolvedTargets`; `cashAccountUnknown`
 */
export function planPlaced(request: PlacementRequest): PlacedPortfolio {
  const { places, portfolio, accountPolicy, policy, terms } = request;
  const walled = accountPolicy.accounts === "walls" ? places.accounts : null;
  const accounts = accountsOf(walled, places.names.length);
  const cashAccount = cashAccountOf(accounts, accountPolicy);
  const held = exactValues(portfolio);
  const toPlace = exactOf(request.cash).minus(exactOf(policy.keepCash));
  const invested = held.reduce((sum, value) => sum.plus(value), toPlace);
  const rooms = roomsOf({ held, terms, invested, decimals: policy.decimals });
  const groups = groupsOf(request, invested);
  const { whole, statuses } = householdPlan(groups, request.classRows, rooms, request, invested);
  const book: HouseholdBook = {
    request,
    accounts,
    cashAccount,
    held,
    toPlace,
    rooms,
    groups,
    whole,
    statuses,
  };
  const idle = new Map<number, DroppedTrade>();
  for (;;) {
    const placed = placedTrades(book, idle);
    const plans = accountPlans(book, placed);
    const joined = joinedTrades(book, placed, plans, idle);
    const surplus = surplusTrades(joined, policy);
    for (const [row, dropped] of surplus) idle.set(row, dropped);
    if (surplus.size === 0) return outcomeOf(book, placed, joined);
  }
}

function cashAccountOf({ names }: Accounts, { cashAccount }: AccountPolicy): number | null {
  if (cashAccount === null || names.length === 1) return null;
  const place = names.findIndex((name) => portfolioKey(name) === portfolioKey(cashAccount));
  if (place < 0) throw holdingsError("cashAccountUnknown", { text: cashAccount, known: names });
  return place;
}

function groupsOf(
  { places, portfolio, classRows, classPolicy }: PlacementRequest,
  invested: Exact,
): TargetGroup[] {
  const household = householdOf(places, portfolio);
  const slices = slicesOf(household.holdings.map(({ classCell }) => classCell));
  const classed = classedPortfolio(slices, household.portfolio, classRows, classPolicy, invested);
  return targetGroups(household, slices, classed, classPolicy.split);
}

/** The smallest trades, half of those that are too many; ties go to the later row. */
function surplusTrades(
  { trades }: PlannedTrades,
  { maximumTrades }: TradePolicy,
): ReadonlyMap<number, DroppedTrade> {
  const size = (row: number): number => Math.abs(trades[row] as number);
  const trading = [...trades.keys()].filter((row) => trades[row] !== 0);
  if (trading.length <= maximumTrades) return new Map();
  trading.sort((one, other) => size(one) - size(other) || other - one);
  const surplus = trading.slice(0, Math.ceil((trading.length - maximumTrades) / 2));
  return new Map(surplus.map((row) => [row, { why: "beyond maximum trades", size: size(row) }]));
}
