import { type InputError, inputError } from "./errors/input-error";
import { laterError } from "./errors/later-catalogue";
import type { Arithmetic } from "./numbers/arithmetic";
import { doubles } from "./numbers/doubles/doubles";
import { exactOf } from "./numbers/exact";
import { bookOf } from "./portfolio/book";
import type { Portfolio } from "./portfolio/portfolio";
import { positionOf, signOf } from "./trades/position";
import type { Solution, Step, Task } from "./trades/solve";
import type { TradePolicy } from "./trades/trade-policy";
import { type DroppedTrade, worthwhileTrades } from "./trades/worthwhile";
import type { Band } from "./triggers/band";
import { type BandEdges, bandEdges } from "./triggers/band-edges";
import type { Decision } from "./triggers/decision";
import { BANDS_ALONE, type Gates, NO_GATES } from "./triggers/gates";
import { firedCountOf } from "./triggers/statuses";

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
}

/** The trades that put a portfolio right by the rules given; one entry a row, money in the currency of the values. */
export interface Plan {
  readonly step: Step;
  readonly gates: Gates;
  /** Whether bands and gates let the book trade beside its cash. */
  readonly decision: Decision;
  /** Money to buy (+) or sell (−). */
  readonly trades: Float64Array;
  /** Units to buy (+) or sell (−), NaN for a row without a price; null without prices. */
  readonly units: Float64Array | null;
  /** What each order costs. */
  readonly costs: Float64Array;
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
  /** Money to place (+) or raise (−), as asked for. */
  readonly cash: number;
  /** Cash that is left when all is paid, with what is kept. */
  readonly cashLeft: number;
  readonly policy: TradePolicy;
  /** −1 below, 0 within, 1 above its band, judged after cash is placed; null without bands. */
  readonly statuses: Int8Array | null;
  /** How many rows lie beyond their bands. */
  readonly firedCount: number;
  /** Rows whose trade was too small to be made. */
  readonly dropped: ReadonlyMap<number, DroppedTrade>;
}

/** What a way of trading finds; the rest of a plan follows from it. */
export type PlannedTrades = Pick<
  Plan,
  "step" | "decision" | "trades" | "units" | "costs" | "statuses" | "dropped"
>;

/**
 * Plans the trades of one portfolio.
 *
 * Σ trades = cash − costs − cash kept, to the minor unit, unless rows that may not trade or whole lots leave cash.
 *
 * @throws InputError if targets or values don't add up, or more is to be withdrawn or kept than there is
 */
export function plan(request: PlanRequest): Plan {
  return completed(request, inMoney(doubles, request));
}

/** The plan that trades make of a request. */
export function completed(request: PlanRequest, figures: PlannedTrades): Plan {
  const { portfolio, cash, policy } = request;
  const { trades, costs } = figures;
  const total = sum(portfolio.values);
  const targetTotal = sum(portfolio.targets);
  const invested = investedAfter(request, costs);
  const after = trades.map((trade, row) => valueAfter(portfolio.values[row] as number, trade));
  const cashLeft = rounded(cash - sum(trades) - sum(costs), USUAL_PLACES);
  return {
    ...figures,
    gates: gatesIn(request),
    firedCount: figures.statuses ? firedCountOf(figures.statuses) : 0,
    weights: portfolio.values.map((value) => (total > 0 ? value / total : NaN)),
    targets: portfolio.targets.map((target) => target / targetTotal),
    edges: request.bands && bandEdges(portfolio.targets, request.bands),
    after,
    weightsAfter: after.map((value) => (invested > 0 ? value / invested : NaN)),
    cash,
    cashLeft,
    policy,
  };
}

function inMoney<Column>(arithmetic: Arithmetic<Column>, request: PlanRequest): PlannedTrades {
  const task = taskOf(arithmetic, request);
  const { solution, rounded: money, dropped } = worthwhileTrades(arithmetic, task);
  requireMeans(arithmetic, task, solution);
  const { step, decision, statuses } = solution;
  return { step, decision, ...money, units: null, statuses, dropped };
}

/**
 * A request in the numbers of an arithmetic.
 *
 * @throws InputError as `plan`
 */
export function taskOf<Column>(
  arithmetic: Arithmetic<Column>,
  request: PlanRequest,
): Omit<Task<Column>, "orders"> {
  const { portfolio, bands, cash, policy } = request;
  const { cells, add, subtract, numbers } = arithmetic;
  const book = bookOf(arithmetic, portfolio);
  const toPlace = subtract(cells([cash]), cells([policy.keepCash]));
  const invested = signOf(arithmetic, add(book.total, toPlace));
  const total = numbers(book.total)[0] as number;
  if (signOf(arithmetic, toPlace) >= 0 && invested <= 0) throw inputError("valuesTotal", { total });
  if (invested < 0) throw cashTooLow(-(numbers(toPlace)[0] as number), total);
  const position = positionOf(arithmetic, book, portfolio.values.length);
  return { book, position, cash: toPlace, bands, gates: gatesIn(request), policy };
}

function gatesIn({ gates, bands }: PlanRequest): Gates {
  return gates ?? (bands ? BANDS_ALONE : NO_GATES);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rounded(number: number, places: number): number {
  const shown = Number(number.toFixed(places));
  return shown === 0 ? 0 : shown;
}

/**
 * @throws InputError `cashTooLow` where a withdrawal and its costs are more than there is
 */
export function requireMeans<Column>(
  arithmetic: Arithmetic<Column>,
  { book, cash }: Pick<Task<Column>, "book" | "cash">,
  { costs, invested }: Pick<Solution<Column>, "costs" | "invested">,
): void {
  if (signOf(arithmetic, invested) >= 0) return;
  const { numbers, subtract } = arithmetic;
  throw cashTooLow(numbers(subtract(costs, cash))[0] as number, numbers(book.total)[0] as number);
}

function cashTooLow(needed: number, total: number): InputError {
  return laterError("cashTooLow", { needed, total });
}

/** Amounts with this many decimals or fewer are summed by rounding at them. */
const USUAL_PLACES = 6;
const USUAL_PARTS = 10 ** USUAL_PLACES;

/** Below this many parts the rounding to whole parts finds the amount that a cell means. */
const MOST_PARTS = 2 ** 50;

const CELL_DIGITS = 15;

/** What a row is worth after its trade: the exact sum at the digits of a cell. */
function valueAfter(value: number, trade: number): number {
  if (trade === 0) return value;
  const [held, traded] = [wholeParts(value), wholeParts(trade)];
  if (held !== null && traded !== null) return (held + traded) / USUAL_PARTS;
  return exactOf(value).plus(exactOf(trade)).toSignificantDigits(CELL_DIGITS).toNumber();
}

/** An amount in parts; null where it isn't whole in them, or too large to tell. */
function wholeParts(amount: number): number | null {
  const parts = Math.round(amount * USUAL_PARTS);
  return parts / USUAL_PARTS === amount && Math.abs(parts) < MOST_PARTS ? parts : null;
}

/** What all rows are to be worth when costs are paid; 0 where that is nothing. */
function investedAfter({ portfolio, cash, policy }: PlanRequest, costs: Float64Array): number {
  const { add, cells, numbers, subtract, sum: sumOf } = doubles;
  const brought = add(sumOf(cells(portfolio.values)), cells([cash]));
  const taken = add(cells([policy.keepCash]), sumOf(cells(costs)));
  const invested = subtract(brought, taken);
  return signOf(doubles, invested) > 0 ? (numbers(invested)[0] as number) : 0;
}
