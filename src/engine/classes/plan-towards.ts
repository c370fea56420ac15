import { planInLots } from "../lot-plan";
import { doubles } from "../numbers/doubles/doubles";
import { type Plan, plan } from "../plan";
import type { PlanRequest } from "../trades/plan-request";
import { bookOf } from "../portfolio/book";
import type { Portfolio } from "../portfolio/portfolio";
import { NO_TERMS, type RowTerms, type TradeFlag } from "../portfolio/terms";
import { signOf } from "../trades/position";

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
  const { add, cells, numbers } = doubles;
  const book = bookOf(doubles, portfolio);
  const after = add(book.held, cells(trades));
  if (signOf(doubles, doubles.sum(after)) <= 0) return portfolio;
  return { ...portfolio, targets: numbers(after), isWantedInMoney: true };
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
