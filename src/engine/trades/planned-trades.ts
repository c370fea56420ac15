import { type InputError, inputError } from "../errors/input-error";
import { laterError } from "../errors/later-error";
import type { Arithmetic } from "../numbers/arithmetic";
import { newNumbers, newSigns } from "../numbers/new-numbers";
import { bookOf } from "../portfolio/book";
import type { Decision } from "../triggers/decision";
import { statusesOf } from "../triggers/statuses";
import { costTermsOf } from "./costs";
import type { LotAims } from "./lot-trades";
import { gatesIn, type PlanRequest } from "./plan-request";
import { positionOf, signOf } from "./position";
import type { Solution } from "./solve";
import type { TradePolicy } from "./trade-policy";
import type { Step } from "./ways";
import { type DroppedTrade, type OpenTask, worthwhileTrades } from "./worthwhile";

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
  /** True where `atLimit` has only rows that were to trade, by their bands or for their class; left out where not. */
  readonly areLimitsAsked?: boolean | undefined;
  /** What the trades would be without the turnover cap; null where it takes nothing off. */
  readonly uncapped: Float64Array | null;
  /** What whole lots are chosen around; left out where all rows trade in money. */
  readonly lots?: LotAims | undefined;
}

/** How the bands stand, one status a row; null where there are none, or cash is placed or raised before they are judged. */
export function standingOf({ portfolio, bands, cash, policy }: PlanRequest): Int8Array | null {
  return bands && isJudgedFirst(policy, cash) ? statusesOf(portfolio, bands) : null;
}

/** Whether bands are judged on what is held: no cash is placed or raised before. */
export function isJudgedFirst({ keepCash }: TradePolicy, cash: number): boolean {
  return cash === 0 && keepCash === 0;
}

const NONE_DROPPED: PlannedTrades["dropped"] = new Map();

/**
 * No trades, where there is no cash to place or raise and bands or gates ask for none; null where trades are to be found.
 *
 * @param standing as `standingOf`
 */
export function untouched(
  standing: Int8Array,
  { use }: TradePolicy,
  decision: Decision,
): PlannedTrades | null {
  if (use === "cash then trades" && decision.action === "Act") return null;
  const nothing = newNumbers(standing.length);
  return {
    step: "cash",
    decision,
    trades: nothing,
    units: null,
    costs: nothing,
    statuses: standing,
    dropped: NONE_DROPPED,
    atLimit: newSigns(standing.length),
    uncapped: null,
  };
}

/**
 * The trades of a portfolio, or of several that are planned together.
 *
 * @param standing as `standingOf`
 * @param cash of each portfolio
 * @throws InputError if targets or values don't add up, or more is to be withdrawn or kept than there is
 */
export function inMoney<Column>(
  arithmetic: Arithmetic<Column>,
  request: PlanRequest,
  standing: Int8Array | null,
  cash: ArrayLike<number> = [request.cash],
): PlannedTrades {
  const task = { ...taskOf(arithmetic, request, cash), standing };
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
 * @param cash of each portfolio
 * @throws InputError as `plan`
 */
export function taskOf<Column>(
  arithmetic: Arithmetic<Column>,
  request: PlanRequest,
  cash: ArrayLike<number> = [request.cash],
): OpenTask<Column> {
  const { portfolio, bands, policy, terms = null } = request;
  const { cells, add, subtract, numbers } = arithmetic;
  const book = bookOf(arithmetic, portfolio);
  const toPlace = subtract(cells(cash), cells([policy.keepCash]));
  const invested = signOf(arithmetic, add(book.total, toPlace));
  if (invested <= 0) {
    const total = numbers(book.total)[0] as number;
    if (signOf(arithmetic, toPlace) >= 0) throw inputError("valuesTotal", { total });
    if (invested < 0) throw cashTooLow(-(numbers(toPlace)[0] as number), total);
  }
  const position = positionOf(arithmetic, book, portfolio.values.length);
  const costTerms = costTermsOf(arithmetic, policy, terms);
  return {
    book,
    position,
    terms,
    cash: toPlace,
    bands,
    standing: null,
    gates: gatesIn(request),
    policy,
    costTerms,
  };
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
