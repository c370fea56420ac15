import type { Arithmetic } from "../numbers/arithmetic";
import type { Book } from "../portfolio/book";
import type { RowTerms } from "../portfolio/terms";
import type { Band } from "../triggers/band";
import { decide, type Decision } from "../triggers/decision";
import { edgesOf } from "../triggers/edges";
import type { Gates } from "../triggers/gates";
import { judged } from "../triggers/judgement";
import { placeCash, placeParts } from "./cash-flow";
import { type CostTerms, selfFinanced } from "./costs";
import { beyondDestination, moveToDestination } from "./destination";
import { type Limits, limitsOf, limitsReached } from "./limits";
import { withinMeans } from "./means";
import { moved, negative, type Position, signOf, type Spread } from "./position";
import { toTarget } from "./to-target";
import type { TradePolicy } from "./trade-policy";
import { underCap } from "./turnover";

/** Which step of the rules the trades come from. */
export type Step = "to target" | "cash" | "to destination";

/** The exact trades of a plan, before they are rounded. */
export interface Solution<Column> extends Spread<Column> {
  readonly step: Step;
  /** Whether bands and gates let the book trade beside its cash. */
  readonly decision: Decision;
  /** What the trades cost, money (length 1). */
  readonly costs: Column;
  /** Money that is left of the rows and their cash once costs are paid; below 0 there isn't enough (length 1). */
  readonly left: Column;
  /** Each row's status by its band after cash is placed; null without bands. */
  readonly statuses: Int8Array | null;
  /** For rows that end exactly at the edge they were moved to, the way into their band: −1 down, 1 up; else 0. */
  readonly inward: Int8Array;
  /** The limits of the rows; null where none has any. */
  readonly limits: Limits<Column> | null;
  /** For rows that end at a limit, the way they still may go: −1 at their most, 1 at their least, 2 none; else 0. */
  readonly atLimit: Int8Array;
  /** What the trades would be without the turnover cap; null where it takes nothing off. */
  readonly uncapped: Column | null;
}

/** What is to be solved: a position with its cash. */
export interface Task<Column> {
  readonly book: Book<Column>;
  /** The position without the limits of its rows, which depend on what is invested. */
  readonly position: Position<Column>;
  readonly terms: RowTerms | null;
  /** 1 for rows that are not to trade. */
  readonly idle: Uint8Array;
  /** Cash to place (+) or raise (−) after what is kept, money (length 1). */
  readonly cash: Column;
  readonly bands: readonly Band[] | null;
  /** How the bands stand, one status a row; null where that is still to be judged. */
  readonly standing: Int8Array | null;
  readonly gates: Gates;
  readonly policy: TradePolicy;
  readonly costTerms: CostTerms<Column>;
  /** 1 for the rows whose trade is an order that pays a fee. */
  readonly orders: Uint8Array;
}

/**
 * The trades that the rules ask for, exact and paying for themselves (semantics: Cash and trades).
 *
 * Cash is placed or raised first. Bands are judged on the result; where bands and gates say so, rows go to their
 * destination. Without bands they go to target. With "cash only" it ends after the first step. What is traded beside
 * the cash stays under the turnover cap.
 */
export function solve<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
): Solution<Column> {
  const { multiply, subtract } = arithmetic;
  const { policy, gates } = task;
  const statuses = task.standing ?? statusesAfterCash(arithmetic, task);
  const decision = decide(gates, statuses !== null && arithmetic.any(statuses));
  const acts = policy.use === "cash then trades" && decision.action === "Act";
  const way = wayOf(arithmetic, task, acts, statuses);
  const at: Way<Column>["at"] = (costs) => {
    const means = multiply(subtract(task.cash, costs), task.position.targetTotal);
    const found = way.at(costs);
    return { ...found, ...withinMeans(arithmetic, found, means) };
  };
  const costs = way.isFree
    ? arithmetic.cells([0])
    : selfFinanced(
        arithmetic,
        task.costTerms,
        { ...task.position, ...task },
        (costs) => at(costs).trades,
      );
  const { trades, isPlaced, inward } = at(costs);
  const { limits, rows } = bounded(arithmetic, task, investedAfter(arithmetic, task, costs));
  return {
    step: way.step,
    decision,
    trades,
    isPlaced,
    costs,
    left: leftAfter(arithmetic, task, costs),
    statuses,
    inward: inward ?? new Int8Array(rows),
    limits,
    atLimit: limitsReached(arithmetic, limits, trades, rows),
    uncapped: way.uncapped,
  };
}

/** The trades that a step of the rules comes to, whatever they cost. */
interface Way<Column> {
  readonly step: Step;
  /** The trades that leave `costs`, money (length 1), to be paid. */
  readonly at: (costs: Column) => Spread<Column> & { readonly inward?: Int8Array };
  /** Whether nothing trades, so that nothing costs. */
  readonly isFree: boolean;
  readonly uncapped: Column | null;
}

function wayOf<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  acts: boolean,
  statuses: Int8Array | null,
): Way<Column> {
  if (!acts) return cashAlone(arithmetic, task);
  if (!task.bands || !statuses) return capped(arithmetic, task, allToTarget(arithmetic, task));
  return capped(arithmetic, task, toDestination(arithmetic, task, task.bands, statuses));
}

/** What is left of all rows and their cash once costs are paid, money (length 1). */
function leftAfter<Column>(
  { add, subtract }: Arithmetic<Column>,
  { book, cash }: Task<Column>,
  costs: Column,
): Column {
  return subtract(add(book.total, cash), costs);
}

/** What all rows together are to be worth after the trades, money (length 1); never less than nothing. */
function investedAfter<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  costs: Column,
): Column {
  return arithmetic.larger(leftAfter(arithmetic, task, costs), arithmetic.cells([0]));
}

/** The position with the limits of its rows, where `invested` (length 1) is what shares are of. */
function bounded<Column>(
  arithmetic: Arithmetic<Column>,
  { position, terms, idle }: Task<Column>,
  invested: Column,
): Position<Column> {
  const limits = limitsOf(arithmetic, position, terms, idle, invested);
  return limits ? { ...position, limits } : position;
}

function allToTarget<Column>(arithmetic: Arithmetic<Column>, task: Task<Column>): Way<Column> {
  const at = (costs: Column): Spread<Column> => {
    const invested = investedAfter(arithmetic, task, costs);
    const found = toTarget(arithmetic, bounded(arithmetic, task, invested), invested);
    const isPaid = signOf(arithmetic, leftAfter(arithmetic, task, costs)) >= 0;
    return { ...found, isPlaced: found.isPlaced && isPaid };
  };
  return { step: "to target", at, isFree: false, uncapped: null };
}

function cashAlone<Column>(arithmetic: Arithmetic<Column>, task: Task<Column>): Way<Column> {
  const { cells, larger, subtract } = arithmetic;
  const { cash, policy } = task;
  const sign = signOf(arithmetic, cash);
  // Costs never turn a deposit into sales.
  const amountAfter = (costs: Column): Column =>
    sign > 0 ? larger(subtract(cash, costs), cells([0])) : subtract(cash, costs);
  const at = (costs: Column): Spread<Column> => {
    const position = bounded(arithmetic, task, investedAfter(arithmetic, task, costs));
    return placeCash(arithmetic, position, amountAfter(costs), policy.cashRule);
  };
  return { step: "cash", at, isFree: sign === 0, uncapped: null };
}

/** Judges the bands on what the cash makes of the holdings, before costs that no trade has caused yet; null without bands. */
function statusesAfterCash<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
): Int8Array | null {
  const { bands, book, position, cash, policy } = task;
  if (!bands) return null;
  const edges = edgesOf(arithmetic, position, bands);
  if (signOf(arithmetic, cash) === 0) {
    return judged(arithmetic, book.held, book.targetTotal, book.total, edges);
  }
  const { add, cells } = arithmetic;
  const value = add(book.total, cash);
  if (signOf(arithmetic, value) <= 0) return new Int8Array(position.rows);
  const placed = placeCash(arithmetic, bounded(arithmetic, task, value), cash, policy.cashRule);
  return judged(arithmetic, add(position.held, placed.trades), cells([1]), value, edges);
}

function toDestination<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  bands: readonly Band[],
  statuses: Int8Array,
): Way<Column> {
  const { add, cells, multiply } = arithmetic;
  const { cash, policy } = task;
  if (policy.to === 0 && policy.trade === "all") {
    return { ...allToTarget(arithmetic, task), step: "to destination" };
  }
  const edges = edgesOf(arithmetic, task.position, bands);
  const beforeCosts = investedAfter(arithmetic, task, cells([0]));
  const start = bounded(arithmetic, task, beforeCosts);
  const placed = placeCash(arithmetic, start, cash, policy.cashRule);
  const beyond = beyondDestination(
    arithmetic,
    { position: moved(arithmetic, start, placed.trades), edges, invested: beforeCosts },
    policy.to,
  );
  const at: Way<Column>["at"] = (costs) => {
    const invested = investedAfter(arithmetic, task, costs);
    const position = moved(arithmetic, bounded(arithmetic, task, invested), placed.trades);
    const net = negative(arithmetic, multiply(costs, position.targetTotal));
    const departure = { position, edges, statuses, beyond, invested, net };
    const moves = moveToDestination(arithmetic, departure, policy);
    return {
      trades: add(placed.trades, moves.trades),
      isPlaced: placed.isPlaced && moves.isPlaced,
      ...(policy.to === 1 ? { inward: moves.arrived } : {}),
    };
  };
  return { step: "to destination", at, isFree: false, uncapped: null };
}

/**
 * A way under the turnover cap. What is traded beside the cash, before costs that no trade has caused yet, is brought
 * under it; costs are then raised from the highest weights, as cash is.
 */
function capped<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  way: Way<Column>,
): Way<Column> {
  const { add, cells, larger, multiply, subtract } = arithmetic;
  const { book, cash, policy } = task;
  if (policy.turnoverCap === Infinity) return way;
  const start = bounded(arithmetic, task, investedAfter(arithmetic, task, cells([0])));
  const placed = placeCash(arithmetic, start, cash, policy.cashRule);
  const whole = way.at(cells([0]));
  const held = larger(book.total, cells([0]));
  const most = multiply(multiply(held, cells([policy.turnoverCap])), book.targetTotal);
  const moves = subtract(whole.trades, placed.trades);
  const made = underCap(arithmetic, moves, most, policy.capRule);
  if (made === null) return way;
  const trades = add(placed.trades, made);
  const at = (costs: Column): Spread<Column> => {
    const position = bounded(arithmetic, task, investedAfter(arithmetic, task, costs));
    const parts = negative(arithmetic, multiply(costs, book.targetTotal));
    const rest = moved(arithmetic, position, trades);
    const raised = placeParts(arithmetic, rest, parts, "lowest first");
    const isPlaced = whole.isPlaced && placed.isPlaced && raised.isPlaced;
    return { trades: add(trades, raised.trades), isPlaced };
  };
  return { ...way, at, uncapped: whole.trades };
}
