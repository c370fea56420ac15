import {
  classedIn,
  type ClassMandate,
  type ClassRowsByPortfolio,
  isClassed,
} from "./classes/classed-holdings";
import { type ClassedPortfolio, portfolioOf } from "./classes/classed-portfolio";
import { planWithout, requestBeside, unheldOf } from "./classes/plan-beside-unheld";
import { type ClassRequest, hasLevels, planByClasses } from "./classes/plan-classes";
import { InputError } from "./errors/input-error";
import { planInLots } from "./lot-plan";
import { type Plan, plan } from "./plan";
import { goesWithOthers, goTogether, planTogether } from "./plan-together";
import { type AccountPolicy, DEFAULT_ACCOUNT_POLICY } from "./placement/account-policy";
import type { PlacementRequest } from "./placement/household-book";
import type { PlacedPortfolio } from "./placement/placed-portfolio";
import { isPlaced, planPlaced } from "./placement/plan-placed";
import {
  type Holdings,
  numbersIn,
  portfolioIn,
  portfolioKey,
  type PortfolioRows,
  termsIn,
} from "./portfolio/holdings";
import type { Portfolio } from "./portfolio/portfolio";
import { defaultGates, type PlanRequest } from "./trades/plan-request";
import type { Band } from "./triggers/band";

/** What a portfolio is planned by, beside its positions. */
export interface Mandate extends Omit<PlanRequest, "portfolio" | "bands" | "terms">, ClassMandate {
  /** Left out, accounts are walls. */
  readonly accountPolicy?: AccountPolicy;
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

/** What is planned: a table of holdings, and what is said of its rows and classes. */
export interface Planned {
  readonly holdings: Holdings;
  /** One a row of the holdings, or one for all; null where there are none. */
  readonly bands: readonly Band[] | null;
  readonly classRows: ClassRowsByPortfolio;
}

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
  let waiting: Waiting[] = [];
  let rows = 0;
  for (const portfolio of portfolios) {
    const next = attempted(() => planOne(planned, portfolio, mandateOf(portfolio)));
    const waits = "request" in next;
    if (!waits || rows >= ROWS_TOGETHER || !joins(next.request, waiting)) {
      yield* planWaiting(waiting);
      waiting = [];
      rows = 0;
    }
    if (waits) {
      waiting.push({ portfolio, wanted: next.wanted, request: next.request });
      rows += portfolio.rows.length;
    } else {
      yield { portfolio, ...next };
    }
  }
  yield* planWaiting(waiting);
}

/** No more portfolios join once there are so many rows: their columns fit into a processor's cache, and their plans are soon let go of. */
const ROWS_TOGETHER = 8_192;

type Attempt = Omit<PlanOutcome, "portfolio">;

/** What a portfolio asks for that may be planned together with others. */
interface Asked {
  readonly request: PlanRequest;
  readonly wanted: Portfolio;
}

interface Waiting extends Asked {
  readonly portfolio: PortfolioRows;
}

function joins(request: PlanRequest, waiting: readonly Waiting[]): boolean {
  const [first] = waiting;
  return first === undefined || goTogether(first.request, request);
}

function* planWaiting(waiting: readonly Waiting[]): Generator<PlanOutcome, void> {
  const plans = planTogether(waiting.map(({ request }) => request));
  for (const [at, { portfolio, wanted }] of waiting.entries()) {
    const plan = plans[at] as Plan | InputError;
    yield plan instanceof InputError
      ? { portfolio, ...unplanned(plan) }
      : { portfolio, plan, wanted, classed: null, placed: null };
  }
}

/** The outcome of a portfolio that can't be planned. */
export function unplanned(error: InputError): Attempt {
  return { plan: error, wanted: null, classed: null, placed: null };
}

function attempted<Result>(planning: () => Result): Result | Attempt {
  try {
    return planning();
  } catch (error) {
    if (error instanceof InputError) return unplanned(error);
    throw error;
  }
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

function planOne(planned: Planned, portfolio: PortfolioRows, mandate: Mandate): Attempt | Asked {
  const { accounts, classes } = planned.holdings;
  const household = accounts || classes ? householdIn(planned, portfolio, mandate) : null;
  if (household && isPlaced(household.places, household.accountPolicy)) {
    const placed = planPlaced(household);
    return { wanted: placed.portfolio, classed: null, placed, plan: placed.plan };
  }
  const { wanted, classed } = wantedIn(planned, portfolio, mandate);
  const request = requestOf(planned, portfolio, mandate, wanted);
  if (!classed && !request.prices && goesWithOthers(request)) return { request, wanted };
  return { wanted, classed, placed: null, plan: planBesideUnheld(classed, request, portfolio) };
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
  const isInLots = prices?.some((price) => price > 0) === true;
  return isInLots ? planInLots(request, prices) : plan(request);
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

/** The bands of the rows of one portfolio. */
export function bandsIn(bands: readonly Band[], rows: Uint32Array): readonly Band[] {
  return bands.length === 1 ? bands : Array.from(rows, (row) => bands[row] as Band);
}
