import type { Plan } from "../plan";
import { type Reason, reasonOf } from "./reasons";

/** Reasons of rows that don't trade because they need not. */
const SETTLED: ReadonlySet<Reason> = new Set([
  "on target",
  "inside its band",
  "no band",
  "less than a cent",
  "no cash for it",
  "no cash from it",
]);

/** True for a row that doesn't trade although its target or its band asks for it: something keeps it from that. */
export function isUndone(plan: Plan, row: number): boolean {
  return plan.trades[row] === 0 && !SETTLED.has(reasonOf(plan, row));
}
