import type { Cell, ErrorCell } from "../../input/cells";
import type { HoldingsTable } from "../../input/holdings";
import type { Answer } from "./answer";
import type { GrowingResult } from "./growing-result";
import { portfolioCells } from "./portfolio-cells";

/** How much cash a portfolio needs and can give, or the error that it has instead. */
export interface CashView {
  readonly name: string;
  /** The least deposit that reaches the targets with no sale, money; null where it isn't asked. */
  readonly leastDeposit: number | null | ErrorCell;
  /** The most that can be withdrawn without a breach, money; null where nothing can. */
  readonly mostWithdrawal: number | null | ErrorCell;
  /** What stops it, in words. */
  readonly binds: string | ErrorCell;
}

const HEADERS = ["Least deposit to target", "Most withdrawal", "Binds"];

/** One line a portfolio. */
export function cashViews(
  { hasPortfolios }: HoldingsTable,
  views: Iterable<CashView>,
  size: GrowingResult,
): Answer {
  const cells: Cell[][] = [[...portfolioCells(hasPortfolios, "Portfolio"), ...HEADERS]];
  for (const { name, leastDeposit, mostWithdrawal, binds } of views) {
    const line = [
      ...portfolioCells(hasPortfolios, name),
      leastDeposit ?? "",
      mostWithdrawal ?? "",
      binds,
    ];
    size.add(line);
    cells.push(line);
  }
  return { cells, isPlain: false };
}
