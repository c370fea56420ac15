import type { Arithmetic } from "../numbers/arithmetic";
import type { Band } from "../triggers/band";
import { edgesOf } from "../triggers/edges";
import { placeCash, placeParts } from "./cash-flow";
import { moveToDestination } from "./destination";
import { beyondDestination } from "./own-moves";
import { moved, negative, signOf, type Spread } from "./position";
import { bounded, investedAfter, leftAfter, type Task } from "./task";
import { toTarget } from "./to-target";
import { underCap } from "./turnover";

/** Which step of the rules the trades come from. */
export type Step = "to target" | "cash" | "to destination";

/** The trades that a step of the rules comes to, whatever they cost. */
export interface Way<Column> {
  readonly step: Step;
  /** The trades that leave `costs`, money (length 1), to be paid. */
  readonly at: (costs: Column) => Spread<Column> & { readonly inward?: Int8Array };
  /** Whether nothing trades, so that nothing costs. */
  readonly isFree: boolean;
  readonly uncapped: Column | null;
}

export function wayOf<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  acts: boolean,
  statuses: Int8Array | null,
): Way<Column> {
  if (!acts) return cashAlone(arithmetic, task);
  if (!task.bands || !statuses) return capped(arithmetic, task, allToTarget(arithmetic, task));
  return capped(arithmetic, task, toDestination(arithmetic, task, task.bands, statuses));
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
