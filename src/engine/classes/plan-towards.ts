import { planInLots } from "../lot-plan";
import { Exact, exactOf } from "../numbers/exact";
import { type Plan, plan } from "../plan";
import type { PlanRequest } from "../trades/plan-request";
import { exactValues } from "../portfolio/currencies";
import type { Portfolio } from "../portfolio/portfolio";
import { NO_TERMS, type RowTerms, type TradeFlag } from "../portfolio/terms";

/** What trades are made by. */
interface TowardsRequest extends Pick<PlanRequest, "cash" | "policy"> {
  readonly terms: RowTerms | null;
  /** Money for one unit of each row, 0 where it has none; null where no row has any. */
  readonly prices: Float64Array | null;
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
  { cash, policy, terms, prices }: TowardsRequest,
): Plan {
  const request: PlanRequest = {
    portfolio: aimedAt(portfolio, trades),
    bands: null,
    cash,
    policy: { ...policy, use: "cash then trades", to: 0, trade: "all" },
    terms: { ...(terms ?? NO_TERMS), flags: directions(trades, terms?.flags ?? null) },
  };
  const isInLots = prices?.some((price) => price > 0) === true;
  return isInLots ? planInLots(request, prices) : plan(request);
}

/** A portfolio whose targets are what its rows come to, to the cent; as it is where nothing is left. */
function aimedAt(portfolio: Portfolio, trades: Float64Array): Portfolio {
  const held = portfolio.exact?.held ?? exactValues(portfolio);
  const after = held.map((value, row) => value.plus(exactOf(trades[row] as number)));
  const whole = after.reduce((sum, value) => sum.plus(value), new Exact(0));
  if (!whole.gt(0)) return portfolio;
  return {
    ...portfolio,
    targets: Float64Array.from(after, (value) => value.div(whole).toNumber()),
    exact: { held, wanted: after, whole },
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
