import { decide } from "../triggers/decision";
import type { Gates } from "../triggers/gates";
import type { TriggerRule } from "../triggers/trigger-policy";

/** The gates of a period of a backtest. */
export function gatesAt(rule: TriggerRule | null, isDue: boolean): Gates {
  const calendar = rule === "band" || rule === null ? null : { isDue, review: null, signal: null };
  return { rule, calendar, cooldown: null, confirmation: null };
}

/** Whether to act, decided once for each of the four cases: not due or due, no band fires or one does. */
export interface Actions {
  readonly quiet: boolean;
  readonly fired: boolean;
  readonly due: boolean;
  readonly dueAndFired: boolean;
}

/** What a rule does in each case; null never trades. */
export function actionsOf(rule: TriggerRule | null): Actions {
  const acts = (isDue: boolean, fires: boolean): boolean =>
    rule !== null && decide(gatesAt(rule, isDue), fires).action === "Act";
  return {
    quiet: acts(false, false),
    fired: acts(false, true),
    due: acts(true, false),
    dueAndFired: acts(true, true),
  };
}
