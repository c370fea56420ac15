import { planTowards } from "../classes/plan-towards";
import { Exact, exactOf } from "../numbers/exact";
import type { Plan } from "../plan";
import { exactValues } from "../portfolio/currencies";
import { currenciesIn, numbersIn, termsIn } from "../portfolio/holdings";
import { type RowTerms, SHARE_MOST } from "../portfolio/terms";
import type { TradePolicy } from "../trades/trade-policy";
import type { HouseholdBook, PlacementRequest } from "./household-book";
import { orderCostsOf } from "./order-costs";
import type { Placed } from "./place";

/** The plan of one account, and its rows. */
export interface AccountPlan {
  readonly rows: Uint32Array;
  readonly plan: Plan;
}

/** Plans each account that trades by itself, towards what the program says. */
export function accountPlans(book: HouseholdBook, { trades, cash, left }: Placed): AccountPlan[] {
  const { request, accounts } = book;
  const { portfolio, prices } = request;
  const terms = termsInMoney(book, trades);
  const costsOf = orderCostsOf(request.policy, terms);
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
    const exact = Array.from(rows, (row) => trades[row] as Exact);
    const aims = Float64Array.from(exact, (aim) => aim.toNumber());
    const isRead = exact.every((aim, at) => aim.eq(exactOf(aims[at] as number)));
    const costs = sumOf(exact.map((aim, at) => costsOf(rows[at] as number, aim)));
    // What stays in cash pays the costs first: nothing more is sold for them.
    const kept = Exact.max((left[account] as Exact).minus(costs), 0);
    const plan = planTowards(own, aims, {
      cash: (cash[account] as Exact).minus(kept).toNumber(),
      policy,
      terms: terms && termsIn(terms, rows),
      prices: prices && numbersIn(prices, rows),
      ...(!isRead && { exact }),
    });
    return [{ rows, plan }];
  });
}

/**
 * The terms of rows with their least and most to hold in money, since shares of the portfolio aren't those of an
 * account. A row that the program leaves outside of one isn't to come back: that would be paid by the others, or buy
 * them, beyond what is wanted of them. Nor is it sold further than that.
 */
function termsInMoney(
  { request: { terms }, held, toPlace }: HouseholdBook,
  trades: readonly Exact[],
): RowTerms | null {
  if (!terms) return null;
  const invested = sumOf(held).plus(toPlace);
  const inMoney = (limits: Float64Array, row: number): Exact => {
    const limit = exactOf(limits[row] as number);
    return limit.gt(SHARE_MOST) ? limit : limit.times(invested);
  };
  const after = held.map((value, row) => value.plus(trades[row] as Exact));
  const column = (
    limits: Float64Array | null,
    kept: (money: Exact, row: number) => Exact | null,
  ): Float64Array | null =>
    limits &&
    limits.map((limit, row) =>
      Number.isNaN(limit) ? NaN : (kept(inMoney(limits, row), row)?.toNumber() ?? NaN),
    );
  return {
    ...terms,
    least: column(terms.least, (least, row) => {
      const own = after[row] as Exact;
      if (own.gte(least)) return least;
      return trades[row]?.isNegative() ? own : null;
    }),
    most: column(terms.most, (most, row) => ((after[row] as Exact).gt(most) ? null : most)),
    areMoney: true,
  };
}

function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
}

/** What an account is planned by: what counts for the household as a whole is done by then. */
function policyOfAccounts(request: PlacementRequest): TradePolicy {
  return {
    ...request.policy,
    keepCash: 0,
    turnoverCap: Infinity,
    maximumTrades: Infinity,
    minimumTrade: leastTradeOf(request).toNumber(),
    minimumShare: 0,
  };
}

/** What a trade has to come to in any account, money. */
export function leastTradeOf({ policy, portfolio }: PlacementRequest): Exact {
  const share = exactOf(policy.minimumShare).times(sumOf(exactValues(portfolio)));
  return Exact.max(exactOf(policy.minimumTrade), share);
}
