import type { Cell, Range } from "../../reference";
import type { Case } from "./cases";
import { isInRow } from "./compare";
import type { Outcome } from "./engine-call";

/** What a case decides, counted one by one: where each row lies, whether to trade at all, what each row trades. */
export interface Decisions {
  readonly statuses: number;
  readonly acts: number;
  readonly trades: number;
}

export const NO_DECISIONS: Decisions = { statuses: 0, acts: 0, trades: 0 };

export function addDecisions(a: Decisions, b: Decisions): Decisions {
  return {
    statuses: a.statuses + b.statuses,
    acts: a.acts + b.acts,
    trades: a.trades + b.trades,
  };
}

export function countOf({ statuses, acts, trades }: Decisions): number {
  return statuses + acts + trades;
}

function isStatus(cell: Cell): boolean {
  return cell === "OK" || cell === "Above" || cell === "Below";
}

function isDecision(cell: Cell): boolean {
  return cell === "Hold" || cell === "Wait" || cell === "Act";
}

/** The cells of a result that stand for trades: those of its column Trade, or its first, which may lie in a row. */
function tradesIn(tried: Case, result: Range): readonly Cell[] {
  const [first = []] = result;
  switch (tried.name) {
    case "plan":
    case "units":
    case "classes":
    case "unitsOfClasses":
    case "accounts":
    case "unitsOfAccounts":
      return result.map((row) => row[first.indexOf("Trade")] ?? null);
    case "allocateCash":
    case "rebalanceTrades":
    case "lots":
      return isInRow(tried) ? first : result.map(([trade = null]) => trade);
    default:
      return [];
  }
}

/**
 * The decisions in what a case gives. A row whose own cells can't be read decides nothing, nor does a measure like
 * DRIFT; the decision of a whole portfolio counts once, though each row of "detail" repeats it.
 */
export function decisionsIn(tried: Case, outcome: Outcome): Decisions {
  if (!Array.isArray(outcome)) return NO_DECISIONS;
  const result = outcome as Range;
  const cells = result.flat();
  return {
    statuses: cells.filter(isStatus).length,
    acts: cells.some(isDecision) ? 1 : 0,
    trades: tradesIn(tried, result).filter((cell) => typeof cell === "number").length,
  };
}
