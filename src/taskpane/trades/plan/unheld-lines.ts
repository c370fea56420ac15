import { unheldReason } from "../../../engine/explanations/unheld-words";
import type { Plan } from "../../../engine/plan";
import { amount } from "../../../engine/wording/format";

/** A class of which nothing is held, as its line shows it. */
export interface UnheldLine {
  readonly path: string;
  /** What stays in cash for it. */
  readonly money: string;
  readonly reason: string;
}

/** The classes with a target of which nothing is held. */
export function unheldLines(plan: Plan): UnheldLine[] {
  return (plan.unheld ?? []).map((unheld) => ({
    path: unheld.path,
    money: amount(unheld.money, plan.policy.decimals),
    reason: unheldReason(unheld, plan),
  }));
}
