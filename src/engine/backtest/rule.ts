import { InputError } from "../errors/input-error";
import { laterError } from "../errors/later-error";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../trades/trade-policy";
import type { Band } from "../triggers/band";
import { bandFromNumber, bandFromText } from "../triggers/band-text";
import { calendarOf, type Frequency, MONTHS_OF_PERIOD } from "../triggers/calendar";
import { DEFAULT_TRIGGER_POLICY, type TriggerPolicy } from "../triggers/trigger-policy";
import { plain } from "../wording/format";

/** A rule of a backtest: the policies that would give today's trades. */
export interface Rule {
  /** The rule in the user's words. */
  readonly text: string;
  /** What asks for trades; null for a rule that never trades. */
  readonly trigger: TriggerPolicy | null;
  /** One for all assets; null without bands. */
  readonly band: Band | null;
  readonly trade: TradePolicy;
}

/** A calendar rule's frequency; null for a rule that looks at each period. */
type Look = Frequency | null;

const LOOKS = Object.keys(MONTHS_OF_PERIOD).join("|");
const DESTINATION = /^(.+?) to (target|half|edge|(\d+(?:[.,]\d+)?) ?%)$/;
const LOOK_FIRST = new RegExp(`^(${LOOKS}) (and|or) (.+)$`);
const LOOK_LAST = new RegExp(`^(.+) (${LOOKS})$`);
const LOOK_ALONE = new RegExp(`^(?:${LOOKS})$`);

/**
 * Reads a rule: "never", a look ("monthly", "quarterly", "half-yearly", "yearly"), or
 * `[look and|or] band [look] [to destination]`: "5%", "5/25", "5% quarterly", "yearly or 5%", "5% to half",
 * "2% to 87.5%" (of the band). A band without a look is looked at each period.
 *
 * @param row the row that an error names; null where the rule stands by itself
 * @throws InputError `ruleText`
 */
export function ruleFromText(text: string, row: number | null): Rule {
  const spelling = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  if (spelling === "never") {
    return { text, trigger: null, band: null, trade: DEFAULT_TRADE_POLICY };
  }
  if (LOOK_ALONE.test(spelling)) return ruleOf(text, "calendar", spelling as Frequency, null, 0);
  const [, body = spelling, destination, digits] = DESTINATION.exec(spelling) ?? [];
  const to = shareOfBand(destination, digits);
  // Beyond the band is no place to trade to.
  if (to > 1) throw laterError("ruleText", { row, text });
  const first = LOOK_FIRST.exec(body);
  const last = first ? null : LOOK_LAST.exec(body);
  const band = bandIn(first?.[3] ?? last?.[1] ?? body, text, row);
  const look = (first?.[1] ?? last?.[2] ?? null) as Look;
  if (look === null) return ruleOf(text, "band", null, band, to);
  return ruleOf(
    text,
    first?.[2] === "or" ? "calendar or band" : "calendar and band",
    look,
    band,
    to,
  );
}

/**
 * Reads a number as the rule of its band, looked at each period.
 *
 * @throws InputError `bandNumber`
 */
export function ruleFromNumber(number: number, row: number): Rule {
  return ruleOf(`${plain(number * 100)}%`, "band", null, bandFromNumber(number, row), 0);
}

/**
 * The same rule with the phase of its calendar.
 *
 * @throws InputError `phaseRange`
 */
export function inPhase(rule: Rule, phase: number): Rule {
  const calendar = rule.trigger?.calendar;
  if (!rule.trigger || !calendar) return rule;
  return {
    ...rule,
    text: `${rule.text}, phase ${phase}`,
    trigger: { ...rule.trigger, calendar: calendarOf(calendar.frequency, phase) },
  };
}

/** The rule in each phase of its calendar: rules that differ by timing luck alone. */
export function inAllPhases(rule: Rule): readonly Rule[] {
  const calendar = rule.trigger?.calendar;
  if (!calendar) return [rule];
  const phases = MONTHS_OF_PERIOD[calendar.frequency];
  return Array.from({ length: phases }, (_, at) => inPhase(rule, at + 1));
}

function ruleOf(
  text: string,
  asks: TriggerPolicy["rule"],
  look: Look,
  band: Band | null,
  to: number,
): Rule {
  return {
    text,
    trigger: { ...DEFAULT_TRIGGER_POLICY, rule: asks, calendar: look && calendarOf(look, null) },
    band,
    trade: { ...DEFAULT_TRADE_POLICY, to },
  };
}

function shareOfBand(destination: string | undefined, digits: string | undefined): number {
  if (digits !== undefined) return Number(`${digits.replace(",", ".")}e-2`);
  return destination === "edge" ? 1 : destination === "half" ? 0.5 : 0;
}

function bandIn(band: string, text: string, row: number | null): Band {
  if (band === "") throw laterError("ruleText", { row, text });
  try {
    return bandFromText(band, row);
  } catch (error) {
    if (error instanceof InputError) throw laterError("ruleText", { row, text });
    throw error;
  }
}
