import type { PlacedPortfolio } from "../placement/placed-portfolio";
import { amount } from "../wording/format";

/** What an account is called in a sentence; "" is that of rows without one. */
export function accountName(name: string | undefined): string {
  return name ? name : "the rows without an account";
}

/** An amount without its sign. */
export function moneyWords({ plan }: PlacedPortfolio, figure: number): string {
  return amount(Math.abs(figure), plan.policy.decimals);
}

/** "10,000.00 of the cash goes to IRA", of a row that spends or raises what its account has of the cash. */
export function cashWords(placed: PlacedPortfolio, row: number): string[] {
  const { accounts, accountOf, cash, plan } = placed;
  const account = accountOf[row] as number;
  const own = cash[account] as number;
  const takesPart = own !== 0 && Math.sign(own) === Math.sign(plan.trades[row] as number);
  if (accounts.length < 2 || !takesPart) return [];
  const course = own > 0 ? "goes to" : "comes from";
  return [`${moneyWords(placed, own)} of the cash ${course} ${accountName(accounts[account])}`];
}
