import { InputError } from "../errors/input-error";
import { decimals } from "../numbers/decimals";
import { Exact } from "../numbers/exact";
import type { Book } from "../portfolio/book";
import { exactValues } from "../portfolio/currencies";
import type { RowTerms } from "../portfolio/terms";
import { leastDepositWithin } from "../trades/least-deposit";
import { mostWithin, type MostWithdrawal } from "../trades/most-withdrawal";
import { rangeByTerms, type RowRange, termAt, withinBands } from "../trades/withdrawal-ranges";
import { type Accounts, accountsOf, cashAccountOf, hasWalls } from "./household";
import type { PlacementRequest } from "./household-book";
import { groupsOf } from "./household-groups";
import { bandsOfGroups } from "./household-plan";
import { type BuyableRow, mixedDeposit } from "./mixed-deposit";
import { mixedWithdrawal } from "./mixed-withdrawal";
import type { Room } from "./placement-task";
import { roomsOf } from "./row-rooms";
import type { TargetGroup } from "./target-groups";
import { besideUnheld } from "./unheld-rows";

/** How much cash a household needs, and can give, where its accounts are walls or its funds are split over classes. */
export interface AccountCash {
  /** The one account that cash comes to or goes from, as its rows call it; null for all of them. */
  readonly account: string | null;
  /** The least deposit that reaches the targets with no sale, money; or why none does. */
  readonly leastDeposit: number | InputError;
  /** Null where it isn't asked: shares to hold of names that lie in several accounts. */
  readonly mostWithdrawal: MostWithdrawal | null;
  readonly groups: readonly TargetGroup[];
}

/**
 * How much cash a household needs and can give through all of its accounts, and through each alone; through the cash
 * account only, where there is one. No money moves between accounts, and the other accounts don't trade.
 *
 * @param rowNumber what the row of an error is called
 * @throws InputError as `resolvedTargets`; `cashAccountUnknown`
 */
export function cashOfAccounts(
  given: PlacementRequest,
  rowNumber: (row: number) => number,
): AccountCash[] {
  const { request } = besideUnheld(given);
  const { places, accountPolicy, portfolio } = request;
  const walled = hasWalls(places, accountPolicy) ? places.accounts : null;
  const accounts = accountsOf(walled, places.names.length);
  const held = exactValues(portfolio);
  const total = held.reduce((sum, value) => sum.plus(value), new Exact(0));
  const groups = groupsOf(request, total);
  const cashAccount = cashAccountOf(accounts, accountPolicy);
  const each = accounts.names.length > 1 ? accounts.names.keys() : [];
  const asked = cashAccount === null ? [null, ...each] : [cashAccount];
  return asked.map((account) => {
    const through = { request, accounts, held, total, groups, account };
    return {
      account: account === null ? null : (accounts.names[account] as string),
      leastDeposit: attempted(() => depositThrough(through, rowNumber)),
      mostWithdrawal: withdrawalThrough(through),
      groups,
    };
  });
}

/** A household with the account that its cash comes to or goes from; null for any. */
interface Through {
  readonly request: PlacementRequest;
  readonly accounts: Accounts;
  readonly held: readonly Exact[];
  readonly total: Exact;
  readonly groups: readonly TargetGroup[];
  readonly account: number | null;
}

function attempted(find: () => number): number | InputError {
  try {
    return find();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function isOpen({ accounts, account }: Through, row: number): boolean {
  return account === null || accounts.ofRows[row] === account;
}

/**
 * The deposit that brings all groups to target, which doesn't depend on where it is made; but what is then short has to
 * be bought there.
 */
function depositThrough(through: Through, rowNumber: (row: number) => number): number {
  const { request, accounts, groups, account, held, total } = through;
  const { decimals: places } = request.policy;
  const firstHeld = ({ members }: TargetGroup): number =>
    members.find(({ row }) => held[row]?.gt(0))?.row ?? 0;
  const rowOf = (group: number): number => rowNumber(firstHeld(groups[group] as TargetGroup));
  if (isMixed(groups)) {
    const rows = held.map((value, row) =>
      isOpen(through, row) ? buyableRow(value, request.terms, row) : null,
    );
    return mixedDeposit({ groups, rows, total, decimals: places, rowNumber: rowOf });
  }
  return leastDepositWithin({
    portfolio: {
      values: Float64Array.from(groups, (group) => group.held.toNumber()),
      targets: Float64Array.from(groups, ({ wanted }) => wanted.toNumber()),
    },
    decimals: places,
    roomsToBuy: (invested) => {
      const rooms = roomsOf({ held, terms: request.terms, invested, decimals: places });
      return groups.map((group) => roomToBuy(group, rooms, through));
    },
    account: account === null ? null : (accounts.names[account] as string),
    nameOf: (group) => (groups[group] as TargetGroup).label,
    rowNumber: rowOf,
  });
}

/** Whether a row counts in a group with a share of it alone. */
function isMixed(groups: readonly TargetGroup[]): boolean {
  return groups.some(({ members }) => members.some(({ share }) => !share.eq(1)));
}

function buyableRow(held: Exact, terms: RowTerms | null, row: number): BuyableRow | null {
  const flag = terms?.flags?.[row] ?? "any";
  if (flag === "hold" || flag === "sell only") return null;
  const { money, share } = termAt(terms?.most, row);
  return { held, most: money, mostShare: share };
}

/** The most that may be bought of a group in its open rows, money; null for any amount. */
function roomToBuy(
  { members }: TargetGroup,
  rooms: readonly Room[],
  through: Through,
): Exact | null {
  const open = members.filter(({ row }) => isOpen(through, row));
  const bought = open.map(({ row, share }) => (rooms[row] as Room).buy?.times(share) ?? null);
  return bought.reduce((sum, money) => sum && money && sum.plus(money), new Exact(0));
}

function withdrawalThrough(through: Through): MostWithdrawal | null {
  const { request, groups, total } = through;
  if (isMixed(groups)) return mixedThrough(through);
  const ranges = groups.map((group) => rangeOf(group, through));
  if (!ranges.every((range) => range !== null)) return null;
  const bands = request.bands && bandsOfGroups(groups, request.bands);
  return mostWithin(
    withinBands(ranges, bookOfGroups(groups, total), bands),
    total,
    request.policy.decimals,
  );
}

function mixedThrough(through: Through): MostWithdrawal {
  const { request, groups, total, held } = through;
  const bands = request.bands && bandsOfGroups(groups, request.bands);
  const free = groups.map((group) => ({
    held: group.held,
    kept: new Exact(0),
    most: group.held,
    lower: null,
    upper: null,
  }));
  return mixedWithdrawal({
    groups,
    ranges: withinBands(free, bookOfGroups(groups, total), bands),
    rows: held.map((_, row) => rowRange(row, through)),
    total,
    decimals: request.policy.decimals,
  });
}

function bookOfGroups(groups: readonly TargetGroup[], total: Exact): Book<readonly Exact[]> {
  const targets = groups.map(({ wanted }) => wanted);
  return {
    held: groups.map(({ held }) => held),
    total: [total],
    targets,
    targetTotal: decimals.sum(targets),
  };
}

/** What a group may be once its open rows are sold from; null where a share of one of several rows bounds it. */
function rangeOf({ members, held: own }: TargetGroup, through: Through): RowRange | null {
  const ranges = members.map(({ row }) => rowRange(row, through));
  const [only] = ranges;
  if (only && ranges.length === 1) return only;
  if (ranges.some(({ lower, upper }) => lower || upper)) return null;
  const sum = (of: (range: RowRange) => Exact): Exact =>
    ranges.reduce((total, range) => total.plus(of(range)), new Exact(0));
  return {
    held: own,
    kept: sum(({ kept }) => kept),
    most: sum(({ most }) => most),
    lower: null,
    upper: null,
  };
}

/** What a row may be once it is sold from; all of it where it may not be. */
function rowRange(row: number, through: Through): RowRange {
  const { request, held } = through;
  const value = held[row] as Exact;
  return isOpen(through, row)
    ? rangeByTerms(value, request.terms ?? null, row)
    : { held: value, kept: value, most: value, lower: null, upper: null };
}
