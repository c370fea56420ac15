import { asksBands, type Gates } from "./gates";

/** What may stop a trade, in the order in which it is asked. */
export type Gate = "calendar" | "cooldown" | "band" | "confirmation";

/** Whether to act. */
export interface Decision {
  /**
   * "Hold" where neither bands nor calendar ask for a trade, "Wait" where one does and a gate stops it, "Act" where
   * nothing does.
   */
  readonly action: "Hold" | "Wait" | "Act";
  /** The gate that made a decision to wait. */
  readonly stoppedBy: Gate | null;
}

/**
 * Whether to act (semantics: Triggers). Of the gates that would stop a trade the first in their order is named.
 *
 * @param fires whether a band fires
 */
export function decide(gates: Gates, fires: boolean): Decision {
  const { rule, calendar, cooldown, confirmation } = gates;
  const isDue = calendar?.isDue ?? false;
  const bandAsks = asksBands(rule) && fires;
  if (rule !== null && !bandAsks && !isDue) return { action: "Hold", stoppedBy: null };
  const needsBoth = rule === "calendar and band";
  if (needsBoth && !isDue) return wait("calendar");
  if (cooldown && cooldown.daysLeft > 0) return wait("cooldown");
  if (needsBoth && !bandAsks) return wait("band");
  const isDueAlone = rule === "calendar or band" && isDue;
  if (confirmation && !isDueAlone && confirmation.reached < confirmation.needed.count) {
    return wait("confirmation");
  }
  return { action: "Act", stoppedBy: null };
}

function wait(stoppedBy: Gate): Decision {
  return { action: "Wait", stoppedBy };
}
