import type { Arithmetic } from "../numbers/arithmetic";
import type { Book } from "../portfolio/book";
import type { Band } from "../triggers/band";
import { decide, type Decision } from "../triggers/decision";
import { type Edges, edgesOf } from "../triggers/edges";
import type { Gates } from "../triggers/gates";
import { judged } from "../triggers/judgement";
import { placeCash } from "./cash-flow";
import { beyondDestination, type Moves, moveToDestination } from "./destination";
import { negative, type Position, signOf, type Spread } from "./position";
import { toTarget } from "./to-target";
import type { TradePolicy } from "./trade-policy";

/** Which step of the rules the trades come from. */
export type Step = "to target" | "cash" | "to destination";

/** The exact trades of a plan, before they are rounded. */
export interface Solution<Column> extends Spread<Column> {
  readonly step: Step;
  /** Whether bands and gates let the book trade beside its cash. */
  readonly decision: Decision;
  /** What the trades cost, money (length 1). */
  readonly costs: Column;
  /** Money that all rows together are to be worth after the trades (length 1). */
  readonly invested: Column;
  /** Each row's status by its band after cash is placed; null without bands. */
  readonly statuses: Int8Array | null;
  /** For rows that end exactly at the edge they were moved to, the way into their band: −1 down, 1 up; else 0. */
  readonly inward: Int8Array;
}

/** What is to be solved: a position with its cash. */
export interface Task<Column> {
  readonly book: Book<Column>;
  readonly position: Position<Column>;
  /** Cash to place (+) or raise (−) after what is kept, money (length 1). */
  readonly cash: Column;
  readonly bands: readonly Band[] | null;
  readonly gates: Gates;
  readonly policy: TradePolicy;
  /** 1 for the rows whose trade is an order that pays a fee. */
  readonly orders: Uint8Array;
}

/**
 * The trades that the rules ask for, exact and paying for themselves (semantics: Cash and trades).
 *
 * Cash is placed or raised first. Bands are judged on the result; where bands and gates say so, rows go to their
 * destination. Without bands they go to target. With "cash only" it ends after the first step.
 */
export function solve<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
): Solution<Column> {
  const { policy, bands, gates } = task;
  const edges = bands && edgesOf(arithmetic, task.position, bands);
  const statuses = edges && statusesAfterCash(arithmetic, task, edges);
  const decision = decide(gates, statuses?.some((status) => status !== 0) ?? false);
  const acts = policy.use === "cash then trades" && decision.action === "Act";
  if (!acts) return { ...cashAlone(arithmetic, task), statuses, decision };
  if (!edges || !statuses) return { ...allToTarget(arithmetic, task), decision };
  return { ...toDestination(arithmetic, task, edges, statuses), decision };
}

/** The exact trades before it is said why. */
type Solved<Column> = Omit<Solution<Column>, "decision">;

/** The value of all rows after cash in and costs out. */
function investedAfter<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  costs: Column,
): Column {
  return arithmetic.subtract(arithmetic.add(task.book.total, task.cash), costs);
}

/** Finds the costs at which trades that pay them cost just that much (domain: Costs, self-financing). */
function selfFinanced<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  spreadAt: (costs: Column) => Spread<Column>,
): Column {
  const { add, cells, divide, fixedPoint, larger, multiply, sum } = arithmetic;
  const { costRate, feePerOrder } = task.policy;
  const count = task.orders.reduce((orders, mark) => orders + mark, 0);
  const fees = multiply(cells([feePerOrder]), cells([count]));
  if (costRate === 0) return fees;
  const rate = cells([costRate]);
  const costsOf = (costs: Column): Column => {
    const { trades } = spreadAt(costs);
    const sizes = sum(larger(trades, negative(arithmetic, trades)));
    return add(divide(multiply(sizes, rate), task.position.targetTotal), fees);
  };
  return fixedPoint(costsOf, fees);
}

function allToTarget<Column>(arithmetic: Arithmetic<Column>, task: Task<Column>): Solved<Column> {
  const { position } = task;
  const spreadAt = (costs: Column): Spread<Column> =>
    toTarget(arithmetic, position, investedAfter(arithmetic, task, costs));
  const costs = selfFinanced(arithmetic, task, spreadAt);
  return {
    step: "to target",
    ...spreadAt(costs),
    costs,
    invested: investedAfter(arithmetic, task, costs),
    statuses: null,
    inward: new Int8Array(position.free.length),
  };
}

function cashAlone<Column>(arithmetic: Arithmetic<Column>, task: Task<Column>): Solved<Column> {
  const { cells, larger, subtract } = arithmetic;
  const { position, cash, policy } = task;
  const sign = signOf(arithmetic, cash);
  // Costs never turn a deposit into sales.
  const amountAfter = (costs: Column): Column =>
    sign > 0 ? larger(subtract(cash, costs), cells([0])) : subtract(cash, costs);
  const spreadAt = (costs: Column): Spread<Column> =>
    placeCash(arithmetic, position, amountAfter(costs), policy.cashRule);
  const costs = sign === 0 ? cells([0]) : selfFinanced(arithmetic, task, spreadAt);
  return {
    step: "cash",
    ...spreadAt(costs),
    costs,
    invested: investedAfter(arithmetic, task, costs),
    statuses: null,
    inward: new Int8Array(position.free.length),
  };
}

/** Judges the bands on what the cash makes of the holdings, before costs that no trade has caused yet. */
function statusesAfterCash<Column>(
  arithmetic: Arithmetic<Column>,
  { book, position, cash, policy }: Task<Column>,
  edges: Edges<Column>,
): Int8Array {
  if (signOf(arithmetic, cash) === 0) {
    return judged(arithmetic, book.held, book.targetTotal, book.total, edges);
  }
  const { add, cells } = arithmetic;
  const value = add(book.total, cash);
  if (signOf(arithmetic, value) <= 0) return new Int8Array(position.free.length);
  const placed = placeCash(arithmetic, position, cash, policy.cashRule);
  return judged(arithmetic, add(position.held, placed.trades), cells([1]), value, edges);
}

function toDestination<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  edges: Edges<Column>,
  statuses: Int8Array,
): Solved<Column> {
  const { add, cells, multiply } = arithmetic;
  const { position, cash, policy } = task;
  if (policy.to === 0 && policy.trade === "all") {
    return { ...allToTarget(arithmetic, task), step: "to destination", statuses };
  }
  const placed = placeCash(arithmetic, position, cash, policy.cashRule);
  const departed = { ...position, held: add(position.held, placed.trades) };
  const beforeCosts = investedAfter(arithmetic, task, cells([0]));
  const beyond = beyondDestination(
    arithmetic,
    { position: departed, edges, invested: beforeCosts },
    policy.to,
  );
  const movesAt = (costs: Column): Moves<Column> => {
    const moves = moveToDestination(
      arithmetic,
      {
        position: departed,
        edges,
        statuses,
        beyond,
        invested: investedAfter(arithmetic, task, costs),
        net: negative(arithmetic, multiply(costs, position.targetTotal)),
      },
      policy,
    );
    const isPlaced = placed.isPlaced && moves.isPlaced;
    return { ...moves, trades: add(placed.trades, moves.trades), isPlaced };
  };
  const costs = selfFinanced(arithmetic, task, movesAt);
  const moves = movesAt(costs);
  return {
    step: "to destination",
    trades: moves.trades,
    isPlaced: moves.isPlaced,
    costs,
    invested: investedAfter(arithmetic, task, costs),
    statuses,
    inward: policy.to === 1 ? moves.arrived : new Int8Array(moves.arrived.length),
  };
}
