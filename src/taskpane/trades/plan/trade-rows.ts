import { reasonsOf } from "../../../engine/explanations/plan-reasons";
import { isUndone } from "../../../engine/explanations/undone";
import type { Plan } from "../../../engine/plan";
import { portfolioIn } from "../../../engine/portfolio/holdings";
import type { HoldingsTable } from "../../../input/holdings";
import type { PlannedPortfolio } from "../../../input/planned-portfolios";

/** One row of a plan; money and fractions. */
export interface TradeRow {
  /** By what it is told from the others, whatever row it stands in. */
  readonly key: string;
  readonly name: string;
  readonly symbol: string;
  readonly account: string;
  readonly class: string;
  readonly value: number;
  /** NaN where nothing is held. */
  readonly weight: number;
  readonly target: number;
  /** Money to buy (+) or sell (−). */
  readonly trade: number;
  /** Units to buy (+) or sell (−); null for a row without a price. */
  readonly units: number | null;
  readonly after: number;
  readonly weightAfter: number;
  readonly cost: number;
  /** Whether it doesn't trade although its rules ask for it. */
  readonly isUndone: boolean;
  /** Why it trades, or doesn't; worded when it is shown. */
  readonly reason: () => string;
}

/** The rows of a plan in the order of the holdings. */
export function tradeRows(
  portfolio: PlannedPortfolio,
  plan: Plan,
  { holdings }: HoldingsTable,
): TradeRow[] {
  const reasons = reasonsOf(plan, portfolio);
  const { values } = portfolio.wanted ?? portfolioIn(holdings, portfolio.rows);
  return Array.from(portfolio.rows, (row, at): TradeRow => {
    const [name, symbol] = [holdings.names[row] ?? "", holdings.symbols?.[row] ?? ""];
    const account = holdings.accounts?.[row] ?? "";
    const units = plan.units?.[at];
    return {
      key: [portfolio.name, account, name, symbol].join("\n").toLowerCase(),
      name,
      symbol,
      account,
      class: holdings.classes?.[row] ?? "",
      value: values[at] as number,
      weight: plan.weights[at] as number,
      target: plan.targets[at] as number,
      trade: plan.trades[at] as number,
      units: units === undefined || Number.isNaN(units) ? null : units,
      after: plan.after[at] as number,
      weightAfter: plan.weightsAfter[at] as number,
      cost: plan.costs[at] as number,
      isUndone: isUndone(plan, at),
      reason: () => reasons(at),
    };
  });
}

/** The rows that trade, sells before buys, each in the order of the holdings. */
export function tradesInOrder(rows: readonly TradeRow[]): TradeRow[] {
  return [...rows.filter(({ trade }) => trade < 0), ...rows.filter(({ trade }) => trade > 0)];
}
