import { planTowards } from "../classes/plan-towards";
import type { Exact } from "../numbers/exact";
import type { Plan } from "../plan";
import { currenciesIn, numbersIn, termsIn } from "../portfolio/holdings";
import type { TradePolicy } from "../trades/trade-policy";
import type { HouseholdBook, PlacementRequest } from "./household-book";
import type { Placed } from "./place";

/** The plan of one account, and its rows. */
export interface AccountPlan {
  readonly rows: Uint32Array;
  readonly plan: Plan;
}

/** Plans each account that trades by itself, towards what the program says. */
export function accountPlans(
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
