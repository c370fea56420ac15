import type { Plan } from "../plan";
import { minimumWords } from "./minimum-words";

/**
 * Why a row spends or raises more of the cash than brings it to its target: "2 other trades are below the minimum of
 * 4,000, so it takes their cash too".
 */
export function othersCashWords(plan: Plan, row: number): string {
  const { size } = plan.dropped;
  const verb = (plan.trades[row] as number) > 0 ? "takes" : "raises";
  return `${droppedWords(plan, "other ")}, so it ${verb} ${size === 1 ? "its" : "their"} cash too`;
}

/** "2 trades are below the minimum of 4,000". */
export function droppedWords(plan: Plan, which: "other " | "" = ""): string {
  const { size } = plan.dropped;
  const trades = size === 1 ? `1 ${which}trade is` : `${size} ${which}trades are`;
  return `${trades} ${whyDropped(plan)}`;
}

function whyDropped({ dropped, policy, total }: Plan): string {
  const reasons = new Set([...dropped.values()].map(({ why }) => why));
  if (reasons.size > 1) return "too small, or one too many";
  if (reasons.has("below minimum"))
    return `below the minimum of ${minimumWords({ policy, total })}`;
  if (reasons.has("beyond maximum trades")) {
    const { maximumTrades } = policy;
    return maximumTrades === 1 ? "smaller" : `not among the largest ${maximumTrades}`;
  }
  return dropped.size === 1 ? "less than its fee" : "less than their fees";
}
