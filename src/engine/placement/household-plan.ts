import type { ClassRow } from "../classes/class-rows";
import { classAmounts, type ClassedPortfolio, portfolioOf } from "../classes/classed-portfolio";
import { type ClassRequest, hasLevels, planByClasses } from "../classes/plan-classes";
import { columnOfExacts } from "../numbers/doubles/column";
import { Exact } from "../numbers/exact";
import { type Plan, plan } from "../plan";
import type { Portfolio } from "../portfolio/portfolio";
import { AmountColumns } from "../portfolio/amount-columns";
import { NO_TERMS, type RowTerms, type TradeFlag } from "../portfolio/terms";
import { classKey, ownSums, treeOf } from "../portfolio/tree";
import { plainly } from "../trades/trade-policy";
import { statusesOf } from "../triggers/statuses";
import { type Band, NO_BAND } from "../triggers/band";
import type { Room } from "./placement-task";
import type { TargetGroup } from "./target-groups";

/** The plan of the groups of a household, and where each lies against its band today. */
export interface HouseholdPlan {
  readonly whole: Plan;
  /** −1 below, 0 within, 1 above; null without bands. */
  readonly statuses: Int8Array | null;
}

/**
 * The plan of a household as if it were one account, whose rows are its groups: what each of them is to trade by bands,
 * calendar, gates, destination, cash and cap. Costs, lots and minimums come in where the accounts are planned.
 *
 * @param rooms how far each row of the household may trade
 * @throws InputError as `plan`
 */
export function householdPlan(
  groups: readonly TargetGroup[],
  classRows: readonly ClassRow[],
  rooms: readonly Room[],
  request: ClassRequest,
): HouseholdPlan {
  const classed = classedGroups(groups, classRows);
  const { keepCash, turnoverCap, capRule } = request.policy;
  const { gates, cash, classPolicy } = request;
  const common = {
    ...(gates && { gates }),
    cash,
    classPolicy,
    bands: request.bands && bandsOfGroups(groups, request.bands),
    terms: termsOfGroups(groups, rooms),
    policy: { ...plainly(request.policy), keepCash, turnoverCap, capRule },
    prices: null,
  };
  if (hasLevels(classed, classPolicy)) {
    const whole = planByClasses(classed, common);
    return { whole, statuses: whole.statuses };
  }
  const portfolio = portfolioOf(classed);
  const statuses = common.bands && todayIn(portfolio, common.bands);
  return { whole: plan({ ...common, portfolio }), statuses };
}

function todayIn(portfolio: Portfolio, bands: readonly Band[]): Int8Array | null {
  const isHeld = portfolio.values.some((value) => value !== 0);
  return isHeld ? statusesOf(portfolio, bands) : null;
}

function classedGroups(
  groups: readonly TargetGroup[],
  classRows: readonly ClassRow[],
): ClassedPortfolio {
  const tree = treeOf(groups.map(({ path }) => path));
  const bands = new Map(classRows.map(({ path, band }) => [classKey(path), band]));
  const rows = new AmountColumns(
    columnOfExacts(groups.map((group) => group.held)),
    columnOfExacts(groups.map((group) => group.wanted)),
  );
  return {
    tree,
    rows,
    classes: classAmounts(tree, ownSums(tree, rows.held), ownSums(tree, rows.wanted)),
    bands: tree.map(({ path }) => bands.get(classKey(path)) ?? null),
    unheld: [],
    currencies: null,
  };
}

/**
 * The band of each group: that of its first row which has one.
 *
 * @param bands one a row, or one for all rows
 */
export function bandsOfGroups(
  groups: readonly TargetGroup[],
  bands: readonly Band[],
): readonly Band[] {
  if (bands.length === 1) return bands;
  return groups.map(({ members }) => {
    const own = members.map(({ row }) => bands[row] ?? NO_BAND);
    return own.find(({ kind }) => kind !== "none") ?? NO_BAND;
  });
}

/** How far groups may trade together; a group of funds that are split over classes is as free as they can be mixed. */
function termsOfGroups(groups: readonly TargetGroup[], rooms: readonly Room[]): RowTerms | null {
  const bounds = groups.map(({ members, held }) => boundsOf(members, held, rooms));
  const isFree = bounds.every(
    ({ flag, least, most }) => flag === "any" && Number.isNaN(least) && Number.isNaN(most),
  );
  if (isFree) return null;
  return {
    ...NO_TERMS,
    areMoney: true,
    flags: bounds.map(({ flag }) => flag),
    least: Float64Array.from(bounds, ({ least }) => least),
    most: Float64Array.from(bounds, ({ most }) => most),
  };
}

function flagOf(mayBuy: boolean, maySell: boolean): TradeFlag {
  if (mayBuy) return maySell ? "any" : "buy only";
  return maySell ? "sell only" : "hold";
}

/** A flag, and the least and most to hold as `RowTerms` has them. */
interface Bounds {
  readonly flag: TradeFlag;
  readonly least: number;
  readonly most: number;
}

function boundsOf(members: TargetGroup["members"], held: Exact, rooms: readonly Room[]): Bounds {
  const free: Bounds = { flag: "any", least: NaN, most: NaN };
  if (members.some(({ share }) => !share.eq(1))) return free;
  const own = members.map(({ row }) => rooms[row] as Room);
  const mayBuy = own.some(({ buy }) => buy === null || buy.gt(0));
  const maySell = own.some(({ sell }) => sell.gt(0));
  const sum = (amounts: readonly Exact[]): Exact =>
    amounts.reduce((total, amount) => total.plus(amount), new Exact(0));
  const isBounded = own.every(({ buy }) => buy !== null);
  const kept = held.minus(sum(own.map(({ sell }) => sell)));
  const least = kept.plus(sum(own.map(({ mustBuy }) => mustBuy)));
  const bought = held.plus(sum(own.map(({ buy }) => buy ?? new Exact(0))));
  const most = bought.minus(sum(own.map(({ mustSell }) => mustSell)));
  // What the flag says already isn't said again: it might not have all its digits.
  const isSaid = (limit: Exact, isFree: boolean): boolean => !isFree && limit.eq(held);
  return {
    flag: flagOf(mayBuy, maySell),
    least: least.gt(0) && !isSaid(least, maySell) ? least.toNumber() : NaN,
    most: isBounded && !isSaid(most, mayBuy) ? Exact.max(most, 0).toNumber() : NaN,
  };
}
