import { reasonsOf } from "../../../engine/explanations/plan-reasons";
import { isUndone } from "../../../engine/explanations/undone";
import type { Plan } from "../../../engine/plan";
import { portfolioIn } from "../../../engine/portfolio/holdings";
import type { HoldingsTable } from "../../../input/holdings";
import type { PlannedPortfolio } from "../../../input/planned-portfolios";
import { amount, percent } from "../../../engine/wording/format";
import type { FixedEntry } from "../fixed/fixed-entries";
import { rowKey } from "./row-key";

/** One row of a plan; money and fractions. */
export interface TradeRow {
  /** By what it is told from the others, whatever row it stands in. */
  readonly key: string;
  /** What reasons call it: its name or its symbol. */
  readonly called: string;
  readonly name: string;
  /** "" where it has none beside its name. */
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
  /** What was set by hand for it; null where nothing was. */
  readonly fixed: FixedEntry | null;
  /** Whether it doesn't trade although its rules ask for it. */
  readonly isUndone: boolean;
  /** Why it trades, or doesn't; worded when it is shown. */
  readonly reason: () => string;
}

/** The rows of a plan in the order of the holdings. */
export function tradeRows(
  portfolio: PlannedPortfolio,
  plan: Plan,
  table: HoldingsTable,
  entries: ReadonlyMap<number, FixedEntry>,
): TradeRow[] {
  const { holdings } = table;
  const reasons = reasonsOf(plan, portfolio);
  const { values } = portfolio.wanted ?? portfolioIn(holdings, portfolio.rows);
  return Array.from(portfolio.rows, (row, at): TradeRow => {
    const fixed = entries.get(row) ?? null;
    const units = plan.units?.[at];
    return {
      key: rowKey(table, portfolio.name, row),
      ...namesOf(table, row),
      account: holdings.accounts?.[row] ?? "",
      class: holdings.classes?.[row] ?? "",
      value: values[at] as number,
      weight: plan.weights[at] as number,
      target: plan.targets[at] as number,
      trade: plan.trades[at] as number,
      units: units === undefined || Number.isNaN(units) ? null : units,
      after: plan.after[at] as number,
      weightAfter: plan.weightsAfter[at] as number,
      cost: plan.costs[at] as number,
      fixed,
      isUndone: isUndone(plan, at) && fixed?.trade !== 0,
      reason: () => (fixed?.trade == null ? reasons(at) : fixedReason(plan, at, fixed.trade)),
    };
  });
}

/** What a row is called, in reasons and by its columns Name and Symbol. */
function namesOf(
  { holdings, isBySymbol }: HoldingsTable,
  row: number,
): Pick<TradeRow, "called" | "name" | "symbol"> {
  const [called, other] = [holdings.names[row] ?? "", holdings.symbols?.[row] ?? ""];
  const [name, symbol] = isBySymbol && other !== "" ? [other, called] : [called, other];
  return { called, name, symbol: symbol === name ? "" : symbol };
}

/** "Set by hand: from 36.0 % to 36.0 %, target 35.0 %". */
function fixedReason(plan: Plan, row: number, fixed: number): string {
  const [weight, after, target] = [plan.weights, plan.weightsAfter, plan.targets].map((column) =>
    percent(column[row] as number),
  );
  const course = `from ${weight} to ${after}, target ${target}`;
  if (plan.trades[row] === fixed) return `Set by hand: ${course}`;
  const wanted = amount(fixed, plan.policy.decimals);
  return `Set by hand to ${wanted}, which can't be made as things stand: ${course}`;
}

/** The rows of a plan by what becomes of them; each is in one of these, in the order of the holdings. */
export interface RowGroups {
  /** Those that trade, sells before buys. */
  readonly trades: readonly TradeRow[];
  /** Those that don't because they are set to hold by hand. */
  readonly held: readonly TradeRow[];
  readonly undone: readonly TradeRow[];
  /** Those that need no trade. */
  readonly untouched: readonly TradeRow[];
}

/** Sorts the rows of a plan by what becomes of them. */
export function rowGroups(rows: readonly TradeRow[]): RowGroups {
  const resting = rows.filter(({ trade }) => trade === 0);
  const needless = resting.filter(({ isUndone }) => !isUndone);
  return {
    trades: tradesInOrder(rows),
    held: needless.filter(({ fixed }) => fixed !== null),
    undone: resting.filter(({ isUndone }) => isUndone),
    untouched: needless.filter(({ fixed }) => fixed === null),
  };
}

/** The rows that trade, sells before buys, each in the order of the holdings. */
export function tradesInOrder(rows: readonly TradeRow[]): TradeRow[] {
  return [...rows.filter(({ trade }) => trade < 0), ...rows.filter(({ trade }) => trade > 0)];
}
