import { columnOfExacts } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { Exact } from "../numbers/exact";
import { completed, type Plan } from "../plan";
import type { ExactAmounts } from "../portfolio/portfolio";
import type { PlannedTrades } from "../trades/planned-trades";
import { type Band, NO_BAND } from "../triggers/band";
import type { HouseholdBook } from "./household-book";
import { statusesOfRows } from "./joined-trades";
import { capBinds, type Miss, missesOf, type PlacedBook } from "./misses";
import type { Placed } from "./place";
import type { GroupOutcome, PlacedPortfolio } from "./placed-portfolio";
import type { TargetGroup } from "./target-groups";

/**
 * The plan of a household, with what its groups come to.
 *
 * @param first where trades were placed before any was dropped
 */
export function outcomeOf(
  { book, placed }: PlacedBook,
  joined: PlannedTrades,
  first: PlacedBook,
): PlacedPortfolio {
  const { request, accounts, groups, whole, statuses } = book;
  const { portfolio, accountPolicy } = request;
  const exact = wantedOfRows(book, placed);
  const bands = whole.edges && bandsOfRows(groups, whole, portfolio.values.length);
  const targets = doubles.numbers(exact.wanted);
  const wanted = { ...portfolio, targets, exact };
  const made = capBinds(first) ? joined : { ...joined, uncapped: null };
  const plan = completed({ ...request, portfolio: wanted, bands }, made, whole.firedCount);
  const sharesOf = (column: Float64Array, members: TargetGroup["members"]): number =>
    members.reduce((sum, { row, share }) => sum + (column[row] as number) * share.toNumber(), 0);
  const misses = missesOf(placed, first);
  const outcomes = groups.map(({ label, isClass, members }, at): GroupOutcome => ({
    label,
    isClass,
    members,
    weight: whole.weights[at] as number,
    weightAfter: sharesOf(plan.weightsAfter, members),
    target: whole.targets[at] as number,
    ...(misses[at] as Miss),
    status: statuses && (statuses[at] as number),
    lower: whole.edges?.lower[at] ?? NaN,
    upper: whole.edges?.upper[at] ?? NaN,
  }));
  return {
    plan,
    portfolio: wanted,
    groups: outcomes,
    statuses: statuses && statusesOfRows(groups, statuses, portfolio.values.length),
    accounts: accounts.names,
    accountOf: accounts.ofRows,
    cash: placed.cash.map((money) => money.toNumber()),
    inPlace: Float64Array.from(placed.trades, (trade, row) =>
      trade.minus(first.placed.trades[row] as Exact).toNumber(),
    ),
    policy: accountPolicy,
    isUnique: placed.isUnique,
  };
}

/** What is wanted of each row: its part of its groups' targets, in proportion to what rows come to. */
function wantedOfRows({ groups, held }: HouseholdBook, { trades }: Placed): ExactAmounts {
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
  const whole = targets.reduce((sum, target) => sum.plus(target), new Exact(0));
  return {
    held: columnOfExacts(held),
    wanted: columnOfExacts(targets),
    whole: columnOfExacts([whole]),
  };
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
