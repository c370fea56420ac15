import { laterError } from "../errors/later-error";
import { type Calendar, nextReview } from "./calendar";
import { dateText, type Day } from "./dates";
import {
  type Confirmations,
  DEFAULT_TRIGGER_POLICY,
  type TriggerPolicy,
  type TriggerRule,
} from "./trigger-policy";

/** How a calendar stands: it is due from the first review after the last trades on. */
interface ReviewState {
  readonly calendar: Calendar;
  readonly day: Day;
  /** Days until the review; 0 or less where it is due. */
  readonly daysLeft: number;
}

/** How a calendar and a signal stand; together they are due where one of them is. */
export interface CalendarGate {
  readonly isDue: boolean;
  readonly review: ReviewState | null;
  readonly signal: boolean | null;
}

/** How a cooldown after the last trades stands; on the day it ends trades are free again. */
interface CooldownGate {
  readonly ends: Day;
  /** Days until it ends; 0 or less where it is over. */
  readonly daysLeft: number;
}

/** How far a band that fires is confirmed. */
interface ConfirmationGate {
  readonly needed: Confirmations;
  /** In the unit of what is needed. */
  readonly reached: number;
}

/** How the gates stand that don't depend on the portfolio; null for those that the policy doesn't have. */
export interface Gates {
  /** Null where there are neither bands nor a calendar, so that nothing need ask for a trade. */
  readonly rule: TriggerRule | null;
  readonly calendar: CalendarGate | null;
  readonly cooldown: CooldownGate | null;
  readonly confirmation: ConfirmationGate | null;
}

/** The gates of a portfolio whose bands alone decide. */
export const BANDS_ALONE: Gates = gatesOf(DEFAULT_TRIGGER_POLICY, true);

/** The gates of a portfolio with neither bands nor a calendar: it always acts. */
export const NO_GATES: Gates = gatesOf(DEFAULT_TRIGGER_POLICY, false);

/**
 * How the gates of a policy stand (domain: Gates).
 *
 * @param hasBands whether there are bands to judge by
 * @throws InputError `optionNeeds`, `optionNeedsBands` or `dateAfter` where the policy misses what it needs
 */
export function gatesOf(policy: TriggerPolicy, hasBands: boolean): Gates {
  const { confirmations } = policy;
  if (confirmations && !hasBands) {
    throw laterError("optionNeedsBands", { option: "confirmations", text: counted(confirmations) });
  }
  const rule = ruleOf(policy, hasBands);
  return {
    rule,
    calendar: asksCalendar(rule) ? calendarGate(policy) : null,
    cooldown: policy.cooldown > 0 ? cooldownGate(policy) : null,
    confirmation:
      confirmations && asksBands(rule)
        ? { needed: confirmations, reached: reachedOf(policy, confirmations) }
        : null,
  };
}

/** True for a rule in which bands have a say. */
export function asksBands(rule: TriggerRule | null): boolean {
  return rule !== null && rule !== "calendar";
}

/** True for a rule in which a calendar or a signal has a say. */
function asksCalendar(rule: TriggerRule | null): boolean {
  return rule !== null && rule !== "band";
}

/** "3 observations". */
export function counted({ count, unit }: Confirmations): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

function ruleOf({ rule, calendar, signal }: TriggerPolicy, hasBands: boolean): TriggerRule | null {
  const hasCalendar = calendar !== null || signal !== null;
  if (rule === null) return usualRule(hasBands, hasCalendar);
  if (asksBands(rule) && !hasBands) {
    throw laterError("optionNeedsBands", { option: "rule", text: rule, instead: "calendar" });
  }
  if (asksCalendar(rule) && !hasCalendar) throw missing("rule", "review");
  return rule;
}

function usualRule(hasBands: boolean, hasCalendar: boolean): TriggerRule | null {
  if (hasBands) return hasCalendar ? "calendar and band" : "band";
  return hasCalendar ? "calendar" : null;
}

function calendarGate(policy: TriggerPolicy): CalendarGate {
  const { calendar, signal } = policy;
  const review = calendar && reviewState(policy, calendar);
  return { isDue: signal === true || (review !== null && review.daysLeft <= 0), review, signal };
}

function reviewState(policy: TriggerPolicy, calendar: Calendar): ReviewState {
  const { asOf, since } = datesFor(policy, "review", "last rebalanced");
  const day = nextReview(calendar, since);
  return { calendar, day, daysLeft: day - asOf };
}

function cooldownGate(policy: TriggerPolicy): CooldownGate {
  const { asOf, since } = datesFor(policy, "cooldown", "last rebalanced");
  const ends = since + policy.cooldown;
  return { ends, daysLeft: ends - asOf };
}

function reachedOf(policy: TriggerPolicy, { unit }: Confirmations): number {
  if (unit === "observations") {
    if (policy.seen === null) throw missing("confirmations", "seen");
    return policy.seen;
  }
  const { asOf, since } = datesFor(policy, "confirmations", "outside since");
  return asOf - since;
}

/** What an option needs that is given by another, in words. */
const NEEDED = {
  "as of": "the date of the values",
  "last rebalanced": "the date of the last trades",
  "outside since": "the first date outside",
  seen: "the observations outside in a row, today's included",
  review: "one, or a signal",
} as const;

function missing(option: string, needed: keyof typeof NEEDED): Error {
  return laterError("optionNeeds", { option, needed, what: NEEDED[needed] });
}

/** The day of the values and an earlier one that an option counts from. */
function datesFor(
  { asOf, lastRebalanced, outsideSince }: TriggerPolicy,
  option: string,
  from: "last rebalanced" | "outside since",
): { readonly asOf: Day; readonly since: Day } {
  const since = from === "last rebalanced" ? lastRebalanced : outsideSince;
  if (asOf === null) throw missing(option, "as of");
  if (since === null) throw missing(option, from);
  if (since > asOf) {
    throw laterError("dateAfter", { option: from, date: dateText(since), asOf: dateText(asOf) });
  }
  return { asOf, since };
}
