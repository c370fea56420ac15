import { InputError } from "./errors/input-error";
import { completed } from "./plan";
import {
  type Mandate,
  type Planned,
  plannedApart,
  type Planning,
  type PlanOutcome,
  unplanned,
} from "./plan-one";
import { type Found, goTogether, tradesTogether } from "./plan-together";
import type { PortfolioRows } from "./portfolio/holdings";
import { type JoinedPortfolios, joinedRows, requestAt } from "./trades/joined-portfolios";
import { defaultGates, type PlanRequest } from "./trades/plan-request";

/**
 * Plans many portfolios, each on its own: one that can't be planned doesn't keep the others from it. Each is planned
 * when it is asked for, so that a plan can be let go of before the next is made.
 *
 * @param mandateOf what a portfolio is planned by; may throw an InputError, which is then the portfolio's outcome
 * @returns one outcome a portfolio, in their order
 */
export function* planEach(
  planned: Planned,
  portfolios: readonly PortfolioRows[],
  mandateOf: (portfolio: PortfolioRows) => Mandate,
): Generator<PlanOutcome, void> {
  for (const next of groupsOf(planned, portfolios, mandateOf)) {
    if ("plan" in next) {
      yield next;
      continue;
    }
    const joined = joinedIn(planned, next);
    const found = tradesTogether(joined);
    for (let at = 0; at < found.length; at++) {
      const portfolio = next.portfolios[at] as PortfolioRows;
      yield outcomeOf(portfolio, requestAt(joined, at), found[at] as Found);
    }
  }
}

/** Portfolios that are planned together. */
interface Group {
  /** What all of them are planned by, but for the cash. */
  readonly mandate: Mandate;
  readonly portfolios: PortfolioRows[];
  /** Money that each is to place (+) or raise (−). */
  readonly cash: number[];
  /** How many rows they have. */
  rows: number;
}

/** No more portfolios join a group that has so many rows: columns that are too long for a processor's cache take longer. */
const ROWS_TOGETHER = 32_768;

/** The portfolios in groups that are planned together, and the outcomes of those that aren't. */
function* groupsOf(
  planned: Planned,
  portfolios: readonly PortfolioRows[],
  mandateOf: (portfolio: PortfolioRows) => Mandate,
): Generator<Group | PlanOutcome, void> {
  let group: Group | null = null;
  for (const portfolio of portfolios) {
    const next = attempted(planned, portfolio, mandateOf);
    if (group && !joins(next, group)) {
      yield group;
      group = null;
    }
    if ("plan" in next) {
      yield { portfolio, ...next };
      continue;
    }
    group ??= { mandate: next, portfolios: [], cash: [], rows: 0 };
    group.portfolios.push(portfolio);
    group.cash.push(next.cash);
    group.rows += portfolio.rows.length;
  }
  if (group) yield group;
}

function joins(next: Planning | Mandate, { mandate, rows }: Group): boolean {
  return !("plan" in next) && rows < ROWS_TOGETHER && goTogether(mandate, next);
}

/** What a portfolio is planned by where it may be planned together with others, or else its plan. */
function attempted(
  planned: Planned,
  portfolio: PortfolioRows,
  mandateOf: (portfolio: PortfolioRows) => Mandate,
): Planning | Mandate {
  try {
    const mandate = mandateOf(portfolio);
    return plannedApart(planned, portfolio, mandate) ?? mandate;
  } catch (error) {
    if (error instanceof InputError) return unplanned(error);
    throw error;
  }
}

function joinedIn(
  { holdings, bands }: Planned,
  { portfolios, cash, mandate }: Group,
): JoinedPortfolios {
  const { values, targets } = holdings;
  return {
    ...joinedRows(
      { values, targets, bands },
      portfolios.map(({ rows }) => rows),
    ),
    cash,
    policy: mandate.policy,
    gates: mandate.gates ?? defaultGates(bands),
    standing: null,
  };
}

function outcomeOf(portfolio: PortfolioRows, request: PlanRequest, found: Found): PlanOutcome {
  if (found instanceof InputError) return { portfolio, ...unplanned(found) };
  const plan = completed(request, found);
  return { portfolio, plan, wanted: request.portfolio, classed: null, placed: null };
}
