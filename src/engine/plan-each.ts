import { InputError } from "./errors/input-error";
import { planInLots } from "./lot-plan";
import { type Plan, plan, type PlanRequest } from "./plan";
import {
  type Holdings,
  numbersIn,
  portfolioIn,
  type PortfolioRows,
  termsIn,
} from "./portfolio/holdings";
import type { Band } from "./triggers/band";

/** What a portfolio is planned by, beside its positions. */
export type Mandate = Omit<PlanRequest, "portfolio" | "bands" | "terms">;

/** A portfolio with its plan, whose rows are counted within it; or with why there is none. */
export interface PlanOutcome {
  readonly portfolio: PortfolioRows;
  readonly plan: Plan | InputError;
}

/**
 * Plans many portfolios, each on its own: one that can't be planned doesn't keep the others from it. Each is planned
 * when it is asked for, so that a plan can be let go of before the next is made.
 *
 * @param bands one a row of the holdings, or one for all; null where there are none
 * @param mandateOf what a portfolio is planned by; may throw an InputError, which is then the portfolio's outcome
 * @returns one outcome a portfolio, in their order
 */
export function* planEach(
  holdings: Holdings,
  bands: readonly Band[] | null,
  portfolios: readonly PortfolioRows[],
  mandateOf: (portfolio: PortfolioRows) => Mandate,
): Generator<PlanOutcome, void> {
  for (const portfolio of portfolios) {
    const plan = attempted(() => planOne(holdings, bands, portfolio.rows, mandateOf(portfolio)));
    yield { portfolio, plan };
  }
}

function attempted(planning: () => Plan): Plan | InputError {
  try {
    return planning();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function planOne(
  holdings: Holdings,
  bands: readonly Band[] | null,
  rows: Uint32Array,
  mandate: Mandate,
): Plan {
  const request = {
    ...mandate,
    portfolio: portfolioIn(holdings, rows),
    bands: bands && bandsIn(bands, rows),
    terms: holdings.terms && termsIn(holdings.terms, rows),
  };
  const prices = holdings.prices && numbersIn(holdings.prices, rows);
  return prices?.some((price) => price > 0) ? planInLots(request, prices) : plan(request);
}

/** The bands of the rows of one portfolio. */
export function bandsIn(bands: readonly Band[], rows: Uint32Array): readonly Band[] {
  return bands.length === 1 ? bands : Array.from(rows, (row) => bands[row] as Band);
}
