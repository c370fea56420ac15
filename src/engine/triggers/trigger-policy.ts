import type { Calendar } from "./calendar";
import type { Day } from "./dates";

/** What must ask for a trade: a band that fires, a calendar that is due, both, or either. */
export type TriggerRule = "band" | "calendar" | "calendar and band" | "calendar or band";

/** How long a band must have fired before it counts: so many observations in a row, or days. */
export interface Confirmations {
  readonly count: number;
  readonly unit: "observations" | "days";
}

/** When a portfolio is to act. Dates are given; there is no clock. */
export interface TriggerPolicy {
  /** Null for what there is: bands, a calendar, or both of them together. */
  readonly rule: TriggerRule | null;
  readonly calendar: Calendar | null;
  /** A market signal: true acts like a calendar that is due, false like one that isn't; null where there is none. */
  readonly signal: boolean | null;
  /** The day of the values. */
  readonly asOf: Day | null;
  /** The day of the last trades. */
  readonly lastRebalanced: Day | null;
  /** Days after the last trades during which there are no others; 0 for none. */
  readonly cooldown: number;
  readonly confirmations: Confirmations | null;
  /** The observations outside in a row, the one of today included. */
  readonly seen: number | null;
  /** The first of the days outside in a row. */
  readonly outsideSince: Day | null;
}

/** Bands decide where there are any; nothing else does. */
export const DEFAULT_TRIGGER_POLICY: TriggerPolicy = {
  rule: null,
  calendar: null,
  signal: null,
  asOf: null,
  lastRebalanced: null,
  cooldown: 0,
  confirmations: null,
  seen: null,
  outsideSince: null,
};
