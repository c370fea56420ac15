import { dateText } from "../triggers/dates";
import type { Decision, Gate } from "../triggers/decision";
import { asksBands, type CalendarGate, counted, type Gates } from "../triggers/gates";

/** What decides about a portfolio, and how it does. */
export interface Decided {
  readonly gates: Gates;
  readonly decision: Decision;
  /** How many rows lie beyond their bands. */
  readonly firedCount: number;
}

/**
 * Why a portfolio acts, waits or holds, in words with the numbers in them.
 *
 * @param bands what the bands say: "2 bands fire" or "no band fires"
 */
export function decisionWords({ gates, decision, firedCount }: Decided, bands: string): string {
  const { rule, calendar } = gates;
  const voices = [
    ...(asksBands(rule) ? [{ asks: firedCount > 0, says: bands }] : []),
    ...(calendar ? [{ asks: calendar.isDue, says: calendarWords(calendar) }] : []),
  ];
  const saying = (asks: boolean): string[] =>
    voices.filter((voice) => voice.asks === asks).map(({ says }) => says);
  if (decision.action === "Hold") return saying(false).join("; ");
  const asking = saying(true).join(", and ");
  if (decision.stoppedBy === null) return asking;
  const stop = stopWords(decision.stoppedBy, gates, bands);
  return asking === "" ? stop : `${asking}, but ${stop}`;
}

/**
 * A row's place, and why the portfolio acts, waits or holds.
 *
 * @param place where the row lies: "69.0 % is above 55.0–65.0 %"
 */
export function placeWithDecision(place: string, isFired: boolean, decided: Decided): string {
  if (isFired && asksBands(decided.gates.rule)) return decisionWords(decided, place);
  const words = decisionWords(decided, otherBands(decided.firedCount));
  return words === "" ? place : `${place}; ${words}`;
}

function otherBands(firedCount: number): string {
  if (firedCount === 0) return "no band fires";
  return firedCount === 1
    ? "the band of another row fires"
    : `the bands of ${firedCount} other rows fire`;
}

/** "the quarterly review of 2026-09-30 is due", or when the next one is. */
function calendarWords({ review, signal, isDue }: CalendarGate): string {
  const says: string[] = [];
  if (review && review.daysLeft <= 0) {
    says.push(`the ${review.calendar.frequency} review of ${dateText(review.day)} is due`);
  } else if (review && !isDue) {
    const next = `the next ${review.calendar.frequency} review is on ${dateText(review.day)}`;
    says.push(`${next}, ${daysFromNow(review.daysLeft)}`);
  }
  if (signal === true) says.push("the signal is on");
  if (signal === false && !isDue) says.push("the signal is off");
  return says.join(", and ");
}

function stopWords(gate: Gate, { calendar, cooldown, confirmation }: Gates, bands: string): string {
  switch (gate) {
    case "calendar":
      return calendar ? calendarWords(calendar) : "";
    case "cooldown":
      return cooldown
        ? `the cooldown ends on ${dateText(cooldown.ends)}, ${daysFromNow(cooldown.daysLeft)}`
        : "";
    case "band":
      return bands;
    case "confirmation":
      return confirmation
        ? `only ${confirmation.reached} of ${counted(confirmation.needed)} confirm it`
        : "";
  }
}

function daysFromNow(days: number): string {
  return `${counted({ count: days, unit: "days" })} from now`;
}
