import { planWithout } from "../classes/plan-beside-unheld";
import type { UnheldClass } from "../portfolio/unheld-class";
import type { PlacedPortfolio } from "./placed-portfolio";

/**
 * The plan of the first rows alone: what the others would buy stays in the cash of their accounts, for the classes that
 * they stand for. What is wanted keeps their rows, so that its targets add up.
 *
 * @param paths as `HouseholdBeside`
 */
export function placedWithout(
  placed: PlacedPortfolio,
  rows: number,
  paths: readonly string[],
): PlacedPortfolio {
  if (paths.length === 0) return placed;
  const { plan, groups, statuses, accountOf, accounts, inPlace } = placed;
  const unheld = paths.map((path, at): UnheldClass => {
    const own = accounts.map((_, account) => rows + at * accounts.length + account);
    const sum = (column: Float64Array): number =>
      own.reduce((total, row) => total + (column[row] as number), 0);
    const ofAccounts = own.map((row, account) => ({
      account: accounts[account] as string,
      money: plan.trades[row] as number,
    }));
    return {
      path,
      target: sum(plan.targets),
      money: sum(plan.trades),
      uncapped: sum(plan.uncapped ?? plan.trades),
      ...(accounts.length > 1 && { accounts: ofAccounts.filter(({ money }) => money > 0) }),
    };
  });
  return {
    ...placed,
    plan: planWithout(plan, rows, unheld),
    groups: groups.filter(({ members }) => members.some(({ row }) => row < rows)),
    statuses: statuses && statuses.slice(0, rows),
    accountOf: accountOf.slice(0, rows),
    inPlace: inPlace.slice(0, rows),
  };
}
