import { hasPrice, planPriced } from "../lot-plan";
import { columnOfExacts, type DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import type { Exact } from "../numbers/exact";
import { completed, type Plan } from "../plan";
import { heldOf } from "../portfolio/book";
import type { Portfolio } from "../portfolio/portfolio";
import { NO_TERMS, type RowTerms, type TradeFlag } from "../portfolio/terms";
import { costTermsOf } from "../trades/costs";
import { BOTH } from "../trades/limits";
import { gatesIn, type PlanRequest } from "../trades/plan-request";
import type { PlannedTrades } from "../trades/planned-trades";
import { signOf } from "../trades/position";
import { isPlain } from "../trades/trade-policy";
import { decide } from "../triggers/decision";

/** What trades are made by. */
interface TowardsRequest extends Pick<PlanRequest, "cash" | "policy"> {
  readonly terms: RowTerms | null;
  /** Money for one unit of each row, 0 where it has none; null where no row has any. */
  readonly prices: Float64Array | null;
  /** What the trades are exactly; left out where they have no more digits than cells. */
  readonly exact?: readonly Exact[];
}

/**
 * The plan that makes given trades as far as costs, lots and limits let it. A row without a trade isn't traded, and none
 * trades the other way.
 *
 * @param trades money, one a row
 * @throws InputError as `plan`
 */
export function planTowards(
  portfolio: Portfolio,
  trades: Float64Array,
  { cash, policy, terms, prices, exact }: TowardsRequest,
): Plan {
  const flags = directions(trades, terms?.flags ?? null);
  const amounts = exact ? columnOfExacts(exact) : doubles.cells(trades);
  const aimed = aimedAt(portfolio, amounts);
  const request: PlanRequest = {
    portfolio: aimed ?? portfolio,
    bands: null,
    cash,
    policy: { ...policy, use: "cash then trades", to: 0, trade: "all" },
    terms: { ...(terms ?? NO_TERMS), flags },
  };
  const isInMoney = aimed !== null && !hasPrice(prices);
  const isFree = isInMoney && isUnhindered(request, aimed.exact.wanted, trades, amounts);
  return isFree ? completed(request, madeWhole(request, trades)) : planPriced(request, prices);
}

/** A portfolio whose targets are what its rows come to, to the cent; null where nothing is left. */
function aimedAt(portfolio: Portfolio, amounts: DoubleColumn) {
  const { add, quotients, sum } = doubles;
  const held = portfolio.exact?.held ?? heldOf(doubles, portfolio);
  const after = add(held, amounts);
  const whole = sum(after);
  if (signOf(doubles, whole) <= 0) return null;
  return {
    ...portfolio,
    targets: quotients(after, whole),
    exact: { held, wanted: after, whole },
  };
}

/**
 * Whether a plan to targets makes the trades just as they are: they are whole cents and come to the cash, no row ends
 * short, and nothing costs, limits or drops any.
 *
 * @param after what each row comes to, money
 * @param amounts the trades, exactly
 */
function isUnhindered(
  { cash, policy, terms = null }: PlanRequest,
  after: DoubleColumn,
  trades: Float64Array,
  amounts: DoubleColumn,
): boolean {
  const { cells, compare, order, subtract, sum } = doubles;
  const isInCents = amounts.error === null && amounts.scale <= policy.decimals;
  if (!isInCents || !isPlain(policy) || isLimited(terms, trades)) return false;
  const { hasRates, hasFees } = costTermsOf(doubles, policy, terms);
  if (hasRates || hasFees) return false;
  const toPlace = subtract(cells([cash]), cells([policy.keepCash]));
  return order(sum(amounts), toPlace) === 0 && !compare(after, cells([0])).includes(-1);
}

/** Whether terms keep any trade from being made: `directions` holds those that go the wrong way. */
function isLimited(terms: RowTerms | null, trades: Float64Array): boolean {
  if (!terms) return false;
  const { flags, least, most } = terms;
  const isGiven = (limit: number): boolean => !Number.isNaN(limit);
  if (least?.some(isGiven) || most?.some(isGiven)) return true;
  return trades.some((trade, row) => trade !== 0 && flags?.[row] === "hold");
}

/** Trades as they are. */
function madeWhole(request: PlanRequest, trades: Float64Array): PlannedTrades {
  return {
    step: "to target",
    decision: decide(gatesIn(request), false),
    trades,
    units: null,
    costs: new Float64Array(trades.length),
    statuses: null,
    dropped: new Map(),
    atLimit: Int8Array.from(trades, (trade) => (trade === 0 ? BOTH : 0)),
    uncapped: null,
  };
}

/** The way that each row may trade: that of its trade, unless it may not go there. */
function directions(trades: Float64Array, flags: readonly TradeFlag[] | null): TradeFlag[] {
  return Array.from(trades, (trade, row) => {
    if (trade === 0) return "hold";
    const direction = trade > 0 ? "buy only" : "sell only";
    const own = flags?.[row] ?? "any";
    return own === "any" || own === direction ? direction : "hold";
  });
}
