import type { Arithmetic } from "../numbers/arithmetic";
import { decide, type Decision } from "../triggers/decision";
import { edgesOf } from "../triggers/edges";
import { judged } from "../triggers/judgement";
import { placeCash } from "./cash-flow";
import { selfFinanced } from "./costs";
import { type Limits, limitsReached } from "./limits";
import { withinMeans } from "./means";
import { signOf, type Spread } from "./position";
import { bounded, investedAfter, leftAfter, type Task } from "./task";
import { type Step, type Way, wayOf } from "./ways";

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
