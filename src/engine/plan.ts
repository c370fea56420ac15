import { type InputError, inputError } from "./errors/input-error";
import { laterError } from "./errors/later-catalogue";
import type { Arithmetic } from "./numbers/arithmetic";
import { doubles } from "./numbers/doubles/doubles";
import { bookOf } from "./portfolio/book";
import type { RowCurrencies } from "./portfolio/currencies";
import type { Portfolio } from "./portfolio/portfolio";
import type { RowTerms } from "./portfolio/terms";
import { valueOf } from "./portfolio/totals";
import { amountAfter, amountLeft, investedAfter } from "./trades/amounts";
import { costTermsOf } from "./trades/costs";
import type { LotAims } from "./trades/lot-trades";
import { positionOf, signOf } from "./trades/position";
import type { Solution, Step } from "./trades/solve";
import type { TradePolicy } from "./trades/trade-policy";
import { type DroppedTrade, type OpenTask, worthwhileTrades } from "./trades/worthwhile";
import type { Band } from "./triggers/band";
import { type BandEdges, bandEdges } from "./triggers/band-edges";
import { decide, type Decision } from "./triggers/decision";
import { BANDS_ALONE, type Gates, NO_GATES } from "./triggers/gates";
import { firedCountOf, statusesOf } from "./triggers/statuses";

/** What is to be planned. */
export interface PlanRequest {
  readonly portfolio: Portfolio;
  /** One a row, or one for all rows; null where there are none. */
  readonly bands: readonly Band[] | null;
  /** How the gates stand; left out, bands alone decide, and without bands nothing does. */
  readonly gates?: Gates;
  /** Money to place (+) or raise (−). */
  readonly cash: number;
  readonly policy: TradePolicy;
  /** What is said of single rows; left out where nothing is. */
  readonly terms?: RowTerms | null;
}

/** What a way of trading finds; one entry a row, money in the currency of the values. */
export interface PlannedTrades {
  readonly step: Step;
  /** Whether bands and gates let the book trade beside its cash. */
  readonly decision: Decision;
  /** Money to buy (+) or sell (−). */
  readonly trades: Float64Array;
  /** Units to buy (+) or sell (−), NaN for a row without a price; null without prices. */
  readonly units: Float64Array | null;
  /** What each order costs. */
  readonly costs: Float64Array;
  /** −1 below, 0 within, 1 above its band, judged after cash is placed; null without bands. */
  readonly statuses: Int8Array | null;
  /** Rows whose trade was too small to be made, or one too many. */
  readonly dropped: ReadonlyMap<number, DroppedTrade>;
  /** −1 for rows that end at the most they may hold or buy, 1 at the least they may hold or sell to, 2 at both, else 0. */
  readonly atLimit: Int8Array;
  /** What the trades would be without the turnover cap; null where it takes nothing off. */
  readonly uncapped: Float64Array | null;
  /** What whole lots are chosen around; left out where all rows trade in money. */
  readonly lots?: LotAims;
}

/** What follows from the trades; each figure is computed when it is first read. */
interface PlanFigures {
  /** What the holdings are worth before the trades, money. */
  readonly total: number;
  /** Each row's share before its trade; NaN where the holdings are worth nothing. */
  readonly weights: Float64Array;
  /** The targets, divided out so that they add up to 1. */
  readonly targets: Float64Array;
  /** The edges of each row's band, NaN where it has none; null without bands. */
  readonly edges: BandEdges | null;
  /** What each row is worth after its trade. */
  readonly after: Float64Array;
  /** Each row's share after its trade of what is to be invested; NaN where nothing is. */
  readonly weightsAfter: Float64Array;
  /** Cash that is left when all is paid, with what is kept. */
  readonly cashLeft: number;
  /** How many rows lie beyond their bands. */
  readonly firedCount: number;
}

/** The trades that put a portfolio right by the rules given. */
export interface Plan extends PlannedTrades, PlanFigures {
  readonly gates: Gates;
  /** Money to place (+) or raise (−), as asked for. */
  readonly cash: number;
  readonly policy: TradePolicy;
  readonly terms: RowTerms | null;
  /** Null where all rows are in the portfolio's currency. */
  readonly currencies: RowCurrencies | null;
}

/**
 * Plans the trades of one portfolio.
 *
 * Σ trades = cash − costs − cash kept, to the minor unit, unless the limits of rows or whole lots leave cash.
 *
 * @throws InputError if targets or values don't add up, or more is to be withdrawn or kept than there is
 */
export function plan(request: PlanRequest): Plan {
  return completed(request, untouched(request) ?? inMoney(doubles, request));
}

/** No trades, where there is no cash to place or raise and bands or gates ask for none; null where trades are to be found. */
function untouched(request: PlanRequest): PlannedTrades | null {
  const { portfolio, bands, cash, policy } = request;
  if (!bands || cash !== 0 || policy.keepCash !== 0) return null;
  const statuses = statusesOf(portfolio, bands);
  const decision = decide(gatesIn(request), firedCountOf(statuses) > 0);
  if (policy.use === "cash then trades" && decision.action === "Act") return null;
  const nothing = new Float64Array(statuses.length);
  const dropped = new Map<number, DroppedTrade>();
  return {
    step: "cash",
    decision,
    trades: nothing,
    units: null,
    costs: nothing,
    statuses,
    dropped,
    atLimit: new Int8Array(statuses.length),
    uncapped: null,
  };
}

/** The plan that trades make of a request. */
export function completed(request: PlanRequest, planned: PlannedTrades): Plan {
  const { cash, policy, terms = null, portfolio } = request;
  const figures = figuresOf(request, planned);
  const given = { gates: gatesIn(request), cash, policy, terms };
  return Object.assign(figures, planned, given, { currencies: portfolio.currencies ?? null });
}

function figuresOf(
  { portfolio, bands, cash, policy }: PlanRequest,
  { trades, costs, statuses }: PlannedTrades,
): PlanFigures {
  const { values, targets } = portfolio;
  const total = once(() => valueOf(portfolio));
  const weights = once(() => sharesOf(values, total()));
  const shares = once(() => sharesOf(targets, sum(targets)));
  const edges = once(() => bands && bandEdges(targets, bands));
  const after = once(() => trades.map((trade, row) => amountAfter(values[row] as number, trade)));
  const weightsAfter = once(() =>
    sharesOf(after(), investedAfter(values, cash, policy.keepCash, costs)),
  );
  return {
    get total() {
      return total();
    },
    get weights() {
      return weights();
    },
    get targets() {
      return shares();
    },
    get edges() {
      return edges();
    },
    get after() {
      return after();
    },
    get weightsAfter() {
      return weightsAfter();
    },
    get cashLeft() {
      return amountLeft(cash, sum(trades), sum(costs));
    },
    get firedCount() {
      return statuses ? firedCountOf(statuses) : 0;
    },
  };
}

/** Each amount's share of a total; NaN where that isn't above 0. */
function sharesOf(amounts: Float64Array, total: number): Float64Array {
  return amounts.map((amount) => (total > 0 ? amount / total : NaN));
}

function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: compute() }).value;
}

function inMoney<Column>(arithmetic: Arithmetic<Column>, request: PlanRequest): PlannedTrades {
  const task = taskOf(arithmetic, request);
  const { solution, rounded: money, dropped } = worthwhileTrades(arithmetic, task);
  requireMeans(arithmetic, task, solution);
  return { ...plannedBy(arithmetic, task, solution), ...money, units: null, dropped };
}

/** What the exact solution says of a plan, before its trades are rounded. */
export function plannedBy<Column>(
  { quotients }: Arithmetic<Column>,
  { position }: OpenTask<Column>,
  { step, decision, statuses, atLimit, uncapped }: Solution<Column>,
): Pick<PlannedTrades, "step" | "decision" | "statuses" | "atLimit" | "uncapped"> {
  return {
    step,
    decision,
    statuses,
    atLimit,
    uncapped: uncapped && quotients(uncapped, position.targetTotal),
  };
}

/**
 * A request in the numbers of an arithmetic.
 *
 * @throws InputError as `plan`
 */
export function taskOf<Column>(
  arithmetic: Arithmetic<Column>,
  request: PlanRequest,
): OpenTask<Column> {
  const { portfolio, bands, cash, policy, terms = null } = request;
  const { cells, add, subtract, numbers } = arithmetic;
  const book = bookOf(arithmetic, portfolio);
  const toPlace = subtract(cells([cash]), cells([policy.keepCash]));
  const invested = signOf(arithmetic, add(book.total, toPlace));
  const total = numbers(book.total)[0] as number;
  if (signOf(arithmetic, toPlace) >= 0 && invested <= 0) throw inputError("valuesTotal", { total });
  if (invested < 0) throw cashTooLow(-(numbers(toPlace)[0] as number), total);
  const position = positionOf(arithmetic, book, portfolio.values.length);
  const costTerms = costTermsOf(arithmetic, policy, terms);
  return {
    book,
    position,
    terms,
    cash: toPlace,
    bands,
    gates: gatesIn(request),
    policy,
    costTerms,
  };
}

function gatesIn({ gates, bands }: PlanRequest): Gates {
  return gates ?? (bands ? BANDS_ALONE : NO_GATES);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * @throws InputError `cashTooLow` where a withdrawal and its costs are more than there is
 */
export function requireMeans<Column>(
  arithmetic: Arithmetic<Column>,
  { book, cash }: Pick<OpenTask<Column>, "book" | "cash">,
  { costs, left }: Pick<Solution<Column>, "costs" | "left">,
): void {
  if (signOf(arithmetic, left) >= 0) return;
  const { numbers, subtract } = arithmetic;
  throw cashTooLow(numbers(subtract(costs, cash))[0] as number, numbers(book.total)[0] as number);
}

function cashTooLow(needed: number, total: number): InputError {
  return laterError("cashTooLow", { needed, total });
}
