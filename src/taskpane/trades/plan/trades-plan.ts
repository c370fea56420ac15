import { InputError } from "../../../engine/errors/input-error";
import { summaryOf } from "../../../engine/explanations/plan-reasons";
import { checkLine } from "../../../engine/explanations/reconciliation";
import { portfolioKey } from "../../../engine/portfolio/holdings";
import type { Matrix } from "../../../input/cells";
import { type HoldingsTable, holdingsTableOf } from "../../../input/holdings";
import { inOwnCurrencies } from "../../../input/holdings-currencies";
import { plannedAround } from "../../../input/planned-around";
import { isUnplanned, type PlannedPortfolio } from "../../../input/planned-portfolios";
import { policiesOf } from "../../../input/policy";
import type { PlanCells } from "../../../workbook/trades/plan-cells";
import { type FixedEntry, fixedEntries, fixedTrades } from "../fixed/fixed-entries";
import { type PlanFigures, planFigures } from "./plan-figures";
import { type TradeRow, tradeRows } from "./trade-rows";
import { type UnheldLine, unheldLines } from "./unheld-lines";

/** The plan of one portfolio. */
export interface PortfolioPlan {
  /** "" where the holdings name no portfolios. */
  readonly name: string;
  readonly rows: readonly TradeRow[];
  /** Classes for which money stays in cash, or would, because nothing is held of them. */
  readonly unheld: readonly UnheldLine[];
  readonly figures: PlanFigures;
  /** What trades and why, in a few sentences. */
  readonly summary: string;
  /** The trades against the cash, in one line. */
  readonly check: string;
  /** The decimals of money. */
  readonly decimals: number;
}

/** A portfolio that can't be planned, and why. */
export interface UnplannedPortfolio {
  readonly name: string;
  readonly problems: readonly string[];
}

/** The plans of all portfolios of the holdings, or why there are none. */
export type TradesPlan =
  | { readonly portfolios: readonly (PortfolioPlan | UnplannedPortfolio)[] }
  | { readonly problem: string };

/**
 * Plans holdings by a policy, as KEEL.PLAN does, around trades that were set by hand.
 *
 * @param policy the options, name and value
 * @param typed the trades that were set by hand as they were typed, by the keys of their rows
 */
export function tradesPlan(
  { cells, firstRow, targets }: Pick<PlanCells, "cells" | "firstRow" | "targets">,
  policy: Matrix,
  typed: Readonly<Record<string, string>> = {},
): TradesPlan {
  try {
    const read = holdingsTableOf(cells, { firstRow, targets });
    const policies = policiesOf(policy, read.bands !== null);
    const table = inOwnCurrencies(read, (portfolio) => policies.mandateOf(portfolio).currencies);
    const entries = fixedEntries(table, policies, typed);
    const planned = Array.from(plannedAround(table, policies, fixedTrades(entries)));
    return { portfolios: planned.map((portfolio) => portfolioPlan(portfolio, table, entries)) };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    throw error;
  }
}

/** True for a portfolio that has a plan. */
export function isPlanned(
  portfolio: PortfolioPlan | UnplannedPortfolio,
): portfolio is PortfolioPlan {
  return "rows" in portfolio;
}

function portfolioPlan(
  portfolio: PlannedPortfolio,
  table: HoldingsTable,
  entries: ReadonlyMap<number, FixedEntry>,
): PortfolioPlan | UnplannedPortfolio {
  const { name, plan } = portfolio;
  if (isUnplanned(plan)) return { name, problems: problemsOf(portfolio, table, plan.message) };
  return {
    name,
    rows: tradeRows(portfolio, plan, table, entries),
    unheld: unheldLines(plan),
    figures: planFigures(plan, portfolio),
    summary: summaryOf(plan, portfolio),
    check: checkLine(plan),
    decimals: plan.policy.decimals,
  };
}

/** What is wrong in single rows, those of classes too, or else with the portfolio. */
function problemsOf(
  { name, rows }: PlannedPortfolio,
  { problems, classRows }: HoldingsTable,
  message = "This portfolio can't be planned.",
): readonly string[] {
  const ofClasses = classRows.get(portfolioKey(name)) ?? [];
  const all = [...rows, ...ofClasses.map(({ row }) => row)];
  const ofRows = all.flatMap((row) => problems.at(row)?.message ?? []);
  return ofRows.length > 0 ? ofRows : [message];
}
