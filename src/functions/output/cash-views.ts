import type { Cell, ErrorCell } from "../../input/cells";
import type { HoldingsTable } from "../../input/holdings";
import type { Answer } from "./answer";
import type { GrowingResult } from "./growing-result";
import { portfolioCells } from "./portfolio-cells";

/** How much cash a portfolio needs and can give, or the error that it has instead. */
export interface CashView {
  readonly name: string;
  /** The account that the cash comes to or goes from; of all together, or where there are no walls, words for that. */
  readonly account: string;
  /** The least deposit that reaches the targets with no sale, money; null where it isn't asked. */
  readonly leastDeposit: number | null | ErrorCell;
  /** The most that can be withdrawn without a breach, money; null where nothing can. */
  readonly mostWithdrawal: number | null | ErrorCell;
  /** What stops it, in words. */
  readonly binds: string | ErrorCell;
}

const HEADERS = ["Least deposit to target", "Most withdrawal", "Binds"];

/** One line a portfolio, or more where it has walls; Account is a column where the holdings have one. */
export function cashViews(
  { hasPortfolios, holdings }: HoldingsTable,
  views: Iterable<CashView>,
  size: GrowingResult,
): Answer {
  const hasAccounts = holdings.accounts !== null;
  const places = (portfolio: string, account: string): Cell[] => [
    ...portfolioCells(hasPortfolios, portfolio),
    ...(hasAccounts ? [account] : []),
  ];
  const cells: Cell[][] = [[...places("Portfolio", "Account"), ...HEADERS]];
  for (const { name, account, leastDeposit, mostWithdrawal, binds } of views) {
    const line = [...places(name, account), leastDeposit ?? "", mostWithdrawal ?? "", binds];
    size.add(line);
    cells.push(line);
  }
  return { cells, isPlain: false };
}
