import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-error";
import { type Calendar, calendarOf } from "../engine/triggers/calendar";
import type { Day } from "../engine/triggers/dates";
import type { Confirmations, TriggerPolicy } from "../engine/triggers/trigger-policy";
import { dayIn } from "./dates";
import { type Cell, inWords, isBlankOrZero } from "./cells";
import { choice, number, type OptionReader, type Options, type Takes } from "./options";

const DATE = "a date, such as 2026-11-25";
const DAY = { kind: "date" } as const;

/** The options that say when a portfolio is to act. */
export const TRIGGER_OPTIONS = {
  rule: unlessBlank(choice("band", "calendar", "calendar and band", "calendar or band")),
  review: unlessBlank(choice("monthly", "quarterly", "half-yearly", "yearly")),
  phase: unlessBlank(
    number({ least: 1, most: 12, whole: true, inWords: "a whole number from 1 to 12" }),
  ),
  "as of": unlessBlank(dayOption, DAY),
  "last rebalanced": unlessBlank(dayOption, DAY),
  cooldown: unlessBlank(daysOption),
  confirmations: unlessBlank(confirmationsOption),
  seen: number({ least: 0, most: Infinity, whole: true, inWords: "a whole number, 0 or more" }),
  "outside since": unlessBlank(dayOption, DAY),
  signal: unlessBlank(signalOption, { kind: "words", words: ["TRUE", "FALSE"] }),
};

/** The policy that the options give; what they leave out isn't there. */
export function triggerPolicyOf(options: Options<typeof TRIGGER_OPTIONS>): TriggerPolicy {
  return {
    rule: options.rule ?? null,
    calendar: calendarIn(options),
    signal: options.signal ?? null,
    asOf: options["as of"] ?? null,
    lastRebalanced: options["last rebalanced"] ?? null,
    cooldown: options.cooldown ?? 0,
    confirmations: options.confirmations ?? null,
    seen: options.seen ?? null,
    outsideSince: options["outside since"] ?? null,
  };
}

/** An option that 0 leaves out, since Excel may pass a blank cell as 0. */
function unlessBlank<Value>(
  read: OptionReader<Value>,
  takes: Takes | undefined = read.takes,
): OptionReader<Value | undefined> {
  const unless = (cell: Cell, option: string): Value | undefined =>
    isBlankOrZero(cell) ? undefined : read(cell, option);
  return Object.assign(unless, { takes });
}

function calendarIn({ review, phase }: Options<typeof TRIGGER_OPTIONS>): Calendar | null {
  if (review === undefined) {
    if (phase === undefined) return null;
    throw laterError("optionNeeds", { option: "phase", needed: "review", what: "one" });
  }
  return calendarOf(review, phase ?? null);
}

function dayOption(cell: Cell, option: string): Day {
  const day = dayIn(cell);
  if (day === null) throw inputError("optionRange", { option, text: inWords(cell), range: DATE });
  return day;
}

const DAYS = /^(\d{1,4}) ?days?$/i;

function daysOption(cell: Cell, option: string): number {
  const days =
    typeof cell === "number" ? cell : Number(DAYS.exec(inWords(cell).trim())?.[1] ?? NaN);
  if (Number.isInteger(days) && days >= 0) return days;
  throw inputError("optionRange", { option, text: inWords(cell), range: "days, such as 30 days" });
}

const CONFIRMATIONS = /^(\d{1,4}) ?(observation|day)s?$/i;

function confirmationsOption(cell: Cell, option: string): Confirmations {
  const [, count, unit] = CONFIRMATIONS.exec(inWords(cell).trim()) ?? [];
  if (count !== undefined && unit !== undefined) {
    return { count: Number(count), unit: unit.toLowerCase() === "day" ? "days" : "observations" };
  }
  const range = "observations or days, such as 3 observations";
  throw inputError("optionRange", { option, text: inWords(cell), range });
}

const SIGNALS: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  false: false,
  off: false,
};

function signalOption(cell: Cell, option: string): boolean {
  const signal = SIGNALS[inWords(cell).trim().toLowerCase()];
  if (signal !== undefined) return signal;
  throw inputError("optionRange", {
    option,
    text: inWords(cell),
    range: "TRUE or FALSE, or On or Off",
  });
}
