import type { Plan } from "../plan";
import { SHARE_MOST } from "../portfolio/terms";
import { amount, percent, plain, points } from "../wording/format";
import { overTarget } from "./reasons";
import { tradeSize } from "./trade-size";

/** What keeps a row from its target, and by how much: "Not sold: marked hold, 4.0 pp stay over". */
export function limitWords(plan: Plan, row: number): string {
  const over = overTarget(plan, row);
  return `${boundWords(plan, row)}, ${pointsLeft(over)} ${over > 0 ? "over" : "short"}`;
}

/** The same of a row that only shares a target, which can't be told by how much it misses it: "Not sold: marked hold". */
export function boundWords(plan: Plan, row: number): string {
  const over = overTarget(plan, row);
  const trade = plan.trades[row] as number;
  const verb =
    trade === 0 ? notTraded(over) : `${trade > 0 ? "Bought" : "Sold"} ${tradeSize(plan, row)}`;
  return `${verb}: ${bound(plan, row, over)}`;
}

function notTraded(over: number): string {
  return over > 0 ? "Not sold" : "Not bought";
}

/** The flag of a row, or the least or most that it is to hold. */
function bound({ terms, policy }: Plan, row: number, over: number): string {
  const flag = terms?.flags?.[row] ?? "any";
  const isFlag = flag === "hold" || flag === (over > 0 ? "buy only" : "sell only");
  const toHold = (over > 0 ? terms?.least : terms?.most)?.[row] ?? NaN;
  if (isFlag || Number.isNaN(toHold)) return `marked ${flag}`;
  const figure = toHold > SHARE_MOST ? amount(toHold, policy.decimals) : percent(toHold);
  return `${over > 0 ? "the least" : "the most"} to hold is ${figure}`;
}

function pointsLeft(over: number): string {
  const left = Math.abs(over);
  return left < 0.0005 ? `${plain(left * 100)} pp stay` : `${points(left)} stay`;
}
