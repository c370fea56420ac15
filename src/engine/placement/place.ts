import { Exact } from "../numbers/exact";
import { solveLinearProgram } from "../trades/linear/solve-linear-program";
import { placementProgram } from "./placement-program";
import type { PlacementTask } from "./placement-task";

/** Where trades are placed; money. */
export interface Placed {
  /** To buy (+) or sell (−), one a row. */
  readonly trades: readonly Exact[];
  /** Money that comes to each account to be spent (+) or is raised in it (−). */
  readonly cash: readonly Exact[];
  /** Money that each account sells for beside, and keeps in cash. */
  readonly left: readonly Exact[];
  /** By how much each need ends over (+) or short (−) of what is wanted. */
  readonly missed: readonly Exact[];
  /** False where other trades come as close with the same turnover. */
  readonly isUnique: boolean;
}

/** Places trades into accounts, exactly (`placementProgram`). */
export function place(task: PlacementTask): Placed {
  const { program, meanings, unit, scales } = placementProgram(task);
  const solution = solveLinearProgram(program);
  // Trading nothing keeps every account balanced, so there is always a solution.
  if (!solution) throw new RangeError("The accounts can't be balanced");
  const trades = task.rooms.map(() => new Exact(0));
  const cash = task.cashRooms.map(() => new Exact(0));
  const left = task.cashRooms.map(() => new Exact(0));
  const missed = task.needs.map(() => new Exact(0));
  const parts = unit.times(String(solution.denominator));
  for (const [at, meaning] of meanings.entries()) {
    const numerator = solution.numerators[at] ?? 0n;
    if (numerator === 0n) continue;
    const money = new Exact(String(numerator)).div(parts);
    switch (meaning.kind) {
      case "trade":
        addTo(trades, meaning.row, money.times(meaning.sign));
        break;
      case "cash":
        addTo(cash, meaning.account, task.cash.gt(0) ? money : money.negated());
        break;
      case "left":
        addTo(left, meaning.account, money);
        break;
      case "missing":
        addTo(missed, meaning.need, money.div(String(scales[meaning.need])).times(-meaning.sign));
        break;
      case "other":
        break;
    }
  }
  keepSurplus(task.cash, cash, left);
  return { trades, cash, left, missed, isUnique: solution.isUnique };
}

/** Leaves what is raised beyond a withdrawal where it is raised, in the earlier accounts first. */
function keepSurplus(asked: Exact, cash: Exact[], left: Exact[]): void {
  if (asked.gte(0)) return;
  let surplus = cash.reduce((sum, money) => sum.minus(money), asked);
  for (const [account, money] of cash.entries()) {
    const kept = Exact.max(Exact.min(surplus, money.negated()), 0);
    surplus = surplus.minus(kept);
    addTo(cash, account, kept);
    addTo(left, account, kept);
  }
}

function addTo(amounts: Exact[], place: number, money: Exact): void {
  amounts[place] = (amounts[place] as Exact).plus(money);
}
