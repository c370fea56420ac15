import { classedPortfolio } from "../classes/classed-portfolio";
import type { ClassRow } from "../classes/class-rows";
import type { ClassRequest } from "../classes/plan-classes";
import { planTowards } from "../classes/plan-towards";
import { holdingsError } from "../errors/holdings-catalogue";
import { Exact, exactOf } from "../numbers/exact";
import { completed, type Plan, type PlannedTrades } from "../plan";
import { exposuresOf, slicesOf } from "../portfolio/exposures";
import { exactValues } from "../portfolio/currencies";
import { currenciesIn, numbersIn, portfolioKey, termsIn } from "../portfolio/holdings";
import type { Portfolio } from "../portfolio/portfolio";
import { costsOfRows } from "../trades/costs";
import { BOTH } from "../trades/limits";
import type { TradePolicy } from "../trades/trade-policy";
import type { DroppedTrade } from "../trades/worthwhile";
import { type Band, NO_BAND } from "../triggers/band";
import type { AccountPolicy } from "./account-policy";
import { type Accounts, accountsOf, householdOf, type RowPlaces } from "./household";
import { householdPlan } from "./household-plan";
import { place, type Placed } from "./place";
import type { GroupOutcome, PlacedPortfolio } from "./placed-portfolio";
import type { Room } from "./placement-program";
import { narrowed, roomsOf } from "./row-rooms";
import { type TargetGroup, targetGroups } from "./target-groups";

/** What is to be placed. */
export interface PlacementRequest extends ClassRequest {
  readonly places: RowPlaces;
  readonly portfolio: Portfolio;
  readonly classRows: readonly ClassRow[];
  readonly accountPolicy: AccountPolicy;
}

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

/** A household on its way to its plan. */
interface HouseholdBook {
  readonly request: PlacementRequest;
  readonly accounts: Accounts;
  /** The account that cash comes to or goes from; null for any. */
  readonly cashAccount: number | null;
  readonly held: readonly Exact[];
  readonly toPlace: Exact;
  readonly rooms: readonly Room[];
  readonly groups: readonly TargetGroup[];
  /** The plan of the groups. */
  readonly whole: Plan;
  /** Where they lie against their bands today. */
  readonly statuses: Int8Array | null;
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

/** What the program says of each row; nothing where the household has nothing to trade. */
function placedTrades(book: HouseholdBook, idle: ReadonlyMap<number, DroppedTrade>): Placed {
  const { request, accounts, groups, whole, toPlace, held } = book;
  const needs = groups.map(({ members }, at) => ({
    members,
    need: exactOf(whole.trades[at] as number),
  }));
  const zero = new Exact(0);
  if (toPlace.isZero() && needs.every(({ need }) => need.isZero())) {
    return {
      trades: held.map(() => zero),
      cash: accounts.names.map(() => zero),
      missed: groups.map(() => zero),
      isUnique: true,
    };
  }
  const rooms = roomsNow(book, idle);
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

/**
 * How far rows may trade in this plan: cash alone never trades against itself, to an edge limits ask for no trades, what
 * isn't wanted isn't bought, and with `trade` "outside" only groups that trade do.
 */
function roomsNow(
  { request, rooms, groups, whole, toPlace }: HouseholdBook,
  idle: ReadonlyMap<number, DroppedTrade>,
): Room[] {
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
  return rooms.map((room, row) => {
    const isOpen = !idle.has(row) && (isCash || trade === "all" || moving.has(row));
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
  const rates = costsOfRows(terms?.costRates, policy.sellCostRate);
  const fees = costsOfRows(terms?.fees, policy.feePerOrder);
  const ofRow = (column: Float64Array, row: number): Exact =>
    exactOf(column[column.length === 1 ? 0 : row] as number);
  const proceeds = accounts.names.map(() => new Exact(0));
  for (const [row, { sell }] of rooms.entries()) {
    const account = accounts.ofRows[row] as number;
    const paid = sell.times(ofRow(rates, row)).plus(ofRow(fees, row));
    const left = Exact.max(sell.minus(paid), 0);
    proceeds[account] = (proceeds[account] as Exact).plus(left);
  }
  return accounts.names.map((_, account) => {
    if (cashAccount !== null && account !== cashAccount) return new Exact(0);
    return toPlace.gt(0) ? null : (proceeds[account] as Exact).toDecimalPlaces(policy.decimals, 1);
  });
}

/** The plan of one account, and its rows. */
interface AccountPlan {
  readonly rows: Uint32Array;
  readonly plan: Plan;
}

/** Plans each account that trades by itself, towards what the program says. */
function accountPlans(
  { request, accounts }: HouseholdBook,
  { trades, cash }: Placed,
): AccountPlan[] {
  const { portfolio, terms, prices } = request;
  const policy = policyOfAccounts(request);
  return accounts.names.flatMap((_, account) => {
    const rows = Uint32Array.from(
      [...accounts.ofRows.keys()].filter((row) => accounts.ofRows[row] === account),
    );
    if ([...rows].every((row) => trades[row]?.isZero())) return [];
    const own = {
      values: numbersIn(portfolio.values, rows),
      targets: new Float64Array(rows.length).fill(1 / rows.length),
      currencies: portfolio.currencies ? currenciesIn(portfolio.currencies, rows) : null,
    };
    const aims = Float64Array.from(rows, (row) => (trades[row] as Exact).toNumber());
    const plan = planTowards(own, aims, {
      cash: (cash[account] as Exact).toNumber(),
      policy,
      terms: terms && termsIn(terms, rows),
      prices: prices && numbersIn(prices, rows),
    });
    return [{ rows, plan }];
  });
}

/** What an account is planned by: what counts for the household as a whole is done by then. */
function policyOfAccounts({ policy, portfolio }: PlacementRequest): TradePolicy {
  const total = portfolio.values.reduce((sum, value) => sum + value, 0);
  return {
    ...policy,
    keepCash: 0,
    turnoverCap: Infinity,
    maximumTrades: Infinity,
    minimumTrade: Math.max(policy.minimumTrade, policy.minimumShare * total),
    minimumShare: 0,
  };
}

/** The trades of all accounts as one plan has them. */
function joinedTrades(
  { request, groups, whole, rooms }: HouseholdBook,
  placed: Placed,
  plans: readonly AccountPlan[],
  idle: ReadonlyMap<number, DroppedTrade>,
): PlannedTrades {
  const rows = placed.trades.length;
  const trades = new Float64Array(rows);
  const costs = new Float64Array(rows);
  const { prices } = request;
  const units = prices?.some((price) => price > 0)
    ? prices.map((price) => (price > 0 ? 0 : NaN))
    : null;
  const dropped = new Map(idle);
  for (const { rows: own, plan } of plans) {
    for (const [at, row] of own.entries()) {
      trades[row] = plan.trades[at] as number;
      costs[row] = plan.costs[at] as number;
      if (units && plan.units) units[row] = plan.units[at] as number;
      const missing = plan.dropped.get(at);
      if (missing) dropped.set(row, missing);
    }
  }
  return {
    step: whole.step,
    decision: whole.decision,
    trades,
    units,
    costs,
    statuses: whole.statuses && statusesOfRows(groups, whole.statuses, rows),
    dropped,
    atLimit: limitsReached(request, rooms, placed.trades),
    uncapped: whole.uncapped && uncappedRows(groups, whole, placed.trades),
  };
}

/** The status of each row: that of the first of its groups which is beyond its band. */
function statusesOfRows(
  groups: readonly TargetGroup[],
  statuses: Int8Array,
  rows: number,
): Int8Array {
  const ofRows = new Int8Array(rows);
  for (const [at, { members }] of groups.entries()) {
    for (const { row } of members) ofRows[row] ||= statuses[at] as number;
  }
  return ofRows;
}

/** Which rows their own terms let go no further: −1 no more to buy, 1 no more to sell, 2 neither. */
function limitsReached(
  { terms }: PlacementRequest,
  rooms: readonly Room[],
  trades: readonly Exact[],
): Int8Array {
  return Int8Array.from(rooms, ({ buy, sell }, row) => {
    const trade = trades[row] as Exact;
    const flag = terms?.flags?.[row] ?? "any";
    const has = (column: Float64Array | null | undefined): boolean =>
      column !== null && column !== undefined && !Number.isNaN(column[row]);
    const isMost = buy !== null && trade.gte(buy);
    const isBounded = flag === "buy only" || flag === "hold" || has(terms?.least);
    const isLeast = isBounded && trade.negated().gte(sell);
    if (isMost && isLeast) return BOTH;
    if (isMost) return -1;
    return isLeast ? 1 : 0;
  });
}

/** What rows would trade without the cap, in proportion to what their group would. */
function uncappedRows(
  groups: readonly TargetGroup[],
  { trades: capped, uncapped }: Plan,
  trades: readonly Exact[],
): Float64Array {
  const whole = Float64Array.from(trades, (trade) => trade.toNumber());
  for (const [at, { members }] of groups.entries()) {
    const [made, asked] = [capped[at] as number, uncapped?.[at] as number];
    const [first] = members;
    if (made !== 0) for (const { row } of members) whole[row] = (whole[row] ?? 0) * (asked / made);
    else if (first) whole[first.row] = asked;
  }
  return whole;
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

function outcomeOf(book: HouseholdBook, placed: Placed, joined: PlannedTrades): PlacedPortfolio {
  const { request, accounts, groups, whole, statuses } = book;
  const { portfolio, places, accountPolicy } = request;
  const targets = targetsOfRows(book, placed);
  const bands = whole.edges && bandsOfRows(groups, whole, portfolio.values.length);
  const wanted = { ...portfolio, targets };
  const done = completed({ ...request, portfolio: wanted, bands }, joined);
  const sharesOf = (column: Float64Array, members: TargetGroup["members"]): number =>
    members.reduce((sum, { row, share }) => sum + (column[row] as number) * share.toNumber(), 0);
  const outcomes = groups.map(({ label, isClass, members }, at): GroupOutcome => ({
    label,
    isClass,
    members,
    weight: whole.weights[at] as number,
    weightAfter: sharesOf(done.weightsAfter, members),
    target: whole.targets[at] as number,
    missed: (placed.missed[at] as Exact).toNumber(),
    status: statuses && (statuses[at] as number),
    lower: whole.edges?.lower[at] ?? NaN,
    upper: whole.edges?.upper[at] ?? NaN,
  }));
  return {
    plan: { ...done, firedCount: whole.firedCount },
    portfolio: wanted,
    groups: outcomes,
    statuses: statuses && statusesOfRows(groups, statuses, portfolio.values.length),
    accounts: accounts.names,
    accountOf: accounts.ofRows,
    cash: placed.cash.map((money) => money.toNumber()),
    policy: accountPolicy,
    isUnique: placed.isUnique || places.names.length === 0,
  };
}

/** The target of each row: its part of its groups', in proportion to what rows come to. */
function targetsOfRows({ groups, held }: HouseholdBook, { trades }: Placed): Float64Array {
  const targets = held.map(() => new Exact(0));
  for (const { members, wanted } of groups) {
    const parts = members.map(({ row, share }) =>
      Exact.max((held[row] as Exact).plus(trades[row] as Exact).times(share), 0),
    );
    const total = parts.reduce((sum, part) => sum.plus(part), new Exact(0));
    for (const [at, { row }] of members.entries()) {
      const ofFirst = at === 0 ? wanted : new Exact(0);
      const own = total.gt(0) ? wanted.times(parts[at] as Exact).div(total) : ofFirst;
      targets[row] = (targets[row] as Exact).plus(own);
    }
  }
  return Float64Array.from(targets, (target) => target.toNumber());
}

/** The bands of rows that are groups by themselves; those of others are their group's. */
function bandsOfRows(groups: readonly TargetGroup[], { edges }: Plan, rows: number): Band[] {
  const bands = Array.from({ length: rows }, (): Band => NO_BAND);
  for (const [at, { members, isClass }] of groups.entries()) {
    const [first] = members;
    const lower = edges?.lower[at] ?? NaN;
    const upper = edges?.upper[at] ?? NaN;
    if (isClass || members.length > 1 || !first || Number.isNaN(lower)) continue;
    bands[first.row] = { kind: "edges", lower, upper };
  }
  return bands;
}
