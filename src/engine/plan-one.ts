import {
  classedIn,
  type ClassMandate,
  type ClassRowsByPortfolio,
  isClassed,
} from "./classes/classed-holdings";
import { type ClassedPortfolio, portfolioOf } from "./classes/classed-portfolio";
import { planWithout, requestBeside, unheldOf } from "./classes/plan-beside-unheld";
import { type ClassRequest, hasLevels, planByClasses } from "./classes/plan-classes";
import type { InputError } from "./errors/input-error";
import { planPriced } from "./lot-plan";
import type { Plan } from "./plan";
import { type AccountPolicy, DEFAULT_ACCOUNT_POLICY } from "./placement/account-policy";
import type { PlacementRequest } from "./placement/household-book";
import type { PlacedPortfolio } from "./placement/placed-portfolio";
import { isPlaced, planPlaced } from "./placement/plan-placed";
import {
  currenciesIn,
  type Holdings,
  numbersIn,
  portfolioIn,
  portfolioKey,
  type PortfolioRows,
  termsIn,
} from "./portfolio/holdings";
import type { Portfolio } from "./portfolio/portfolio";
import { defaultGates, type PlanRequest } from "./trades/plan-request";
import { isPlain } from "./trades/trade-policy";
import { type Band, bandsIn } from "./triggers/band";

/** What a portfolio is planned by, beside its positions. */
export interface Mandate extends Omit<PlanRequest, "portfolio" | "bands" | "terms">, ClassMandate {
  /** Left out, accounts are walls. */
  readonly accountPolicy?: AccountPolicy;
}

/** What is planned: a table of holdings, and what is said of its rows and classes. */
export interface Planned {
  readonly holdings: Holdings;
  /** One a row of the holdings, or one for all; null where there are none. */
  readonly bands: readonly Band[] | null;
  readonly classRows: ClassRowsByPortfolio;
}

/** A portfolio with its plan, whose rows are counted within it; or with why there is none. */
export interface PlanOutcome {
  readonly portfolio: PortfolioRows;
  readonly plan: Plan | InputError;
  /**
   * What is held and wanted, with the targets that its classes give; null where there is no plan. Rows behind the
   * portfolio's stand for classes of which nothing is held.
   */
  readonly wanted: Portfolio | null;
  /** The portfolio by its classes; null where they have no say. */
  readonly classed: ClassedPortfolio | null;
  /** How its trades are placed into accounts and classes; null where that takes no thought. */
  readonly placed: PlacedPortfolio | null;
}

/** An outcome without its portfolio. */
export type Planning = Omit<PlanOutcome, "portfolio">;

/** The outcome of a portfolio that can't be planned. */
export function unplanned(error: InputError): Planning {
  return { plan: error, wanted: null, classed: null, placed: null };
}

/** A portfolio as it is wanted: with the targets that its classes give, where they have a say. */
export function wantedIn(
  { holdings, classRows }: Pick<Planned, "holdings" | "classRows">,
  portfolio: PortfolioRows,
  mandate: ClassMandate,
): { readonly wanted: Portfolio; readonly classed: ClassedPortfolio | null } {
  if (!isClassed(classRows, portfolio, mandate)) {
    return { wanted: portfolioIn(holdings, portfolio.rows), classed: null };
  }
  const classed = classedIn(holdings, classRows, portfolio, mandate);
  return { wanted: portfolioOf(classed), classed };
}

/** A portfolio as a household, whose accounts and classes are told apart. */
export function householdIn(
  planned: Planned,
  portfolio: PortfolioRows,
  mandate: Mandate,
): PlacementRequest {
  const { holdings, classRows } = planned;
  const { rows } = portfolio;
  return {
    ...requestOf(planned, portfolio, mandate, portfolioIn(holdings, rows)),
    places: {
      names: textsIn(holdings.names, rows),
      symbols: holdings.symbols ? textsIn(holdings.symbols, rows) : null,
      accounts: holdings.accounts && textsIn(holdings.accounts, rows),
      classes: textsIn(holdings.classes ?? [], rows),
    },
    accountPolicy: mandate.accountPolicy ?? DEFAULT_ACCOUNT_POLICY,
    classRows: classRows.get(portfolioKey(portfolio.name)) ?? [],
  };
}

/** The plan of a portfolio that is planned on its own; null where it may be planned together with others. */
export function plannedApart(
  planned: Planned,
  portfolio: PortfolioRows,
  mandate: Mandate,
): Planning | null {
  const { accounts, classes } = planned.holdings;
  const household = accounts || classes ? householdIn(planned, portfolio, mandate) : null;
  if (household && isPlaced(household.places, household.accountPolicy)) {
    const placed = planPlaced(household);
    return { wanted: placed.portfolio, classed: null, placed, plan: placed.plan };
  }
  if (goesWithOthers(planned, portfolio, mandate)) return null;
  const { wanted, classed } = wantedIn(planned, portfolio, mandate);
  const request = requestOf(planned, portfolio, mandate, wanted);
  return { wanted, classed, placed: null, plan: planBesideUnheld(classed, request, portfolio) };
}

/** Whether a portfolio may be planned together with others: where its rows have nothing but values, targets and bands. */
function goesWithOthers(
  { holdings, classRows }: Planned,
  portfolio: PortfolioRows,
  mandate: Mandate,
): boolean {
  const { prices, terms, currencies } = holdings;
  return (
    !prices &&
    !terms &&
    isPlain(mandate.policy) &&
    !isClassed(classRows, portfolio, mandate) &&
    !(currencies && currenciesIn(currencies, portfolio.rows))
  );
}

function requestOf(
  { holdings, bands }: Planned,
  { rows }: PortfolioRows,
  mandate: Mandate,
  portfolio: Portfolio,
): PlanRequest & ClassRequest {
  const { cash, policy, gates, classPolicy } = mandate;
  return {
    portfolio,
    cash,
    policy,
    gates: gates ?? defaultGates(bands),
    classPolicy,
    bands: bands && bandsIn(bands, rows),
    terms: holdings.terms && termsIn(holdings.terms, rows),
    prices: holdings.prices && numbersIn(holdings.prices, rows),
  };
}

/** The texts of a column in the rows of one portfolio; "" where there is none. */
function textsIn(column: readonly string[], rows: Uint32Array): string[] {
  return Array.from(rows, (row) => column[row] ?? "");
}

function planOf(classed: ClassedPortfolio | null, request: PlanRequest & ClassRequest): Plan {
  const { prices, classPolicy } = request;
  if (classed && hasLevels(classed, classPolicy)) return planByClasses(classed, request);
  return planPriced(request, prices);
}

/** The plan of the rows, with which those are planned that stand for classes of which nothing is held. */
function planBesideUnheld(
  classed: ClassedPortfolio | null,
  request: PlanRequest & ClassRequest,
  { rows }: PortfolioRows,
): Plan {
  const unheld = classed?.unheld ?? [];
  if (unheld.length === 0) return planOf(classed, request);
  const plan = planOf(classed, requestBeside(request, rows.length, unheld.length));
  return planWithout(plan, rows.length, unheldOf(plan, rows.length, unheld));
}
