import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../src/engine/triggers/calendar";
import { dayFromText } from "../../../src/engine/triggers/dates";
import { decide, type Decision, type Gate } from "../../../src/engine/triggers/decision";
import { BANDS_ALONE, gatesOf, NO_GATES } from "../../../src/engine/triggers/gates";
import {
  DEFAULT_TRIGGER_POLICY,
  type TriggerPolicy,
  type TriggerRule,
} from "../../../src/engine/triggers/trigger-policy";

function day(text: string): number {
  const found = dayFromText(text);
  if (found === null) throw new RangeError(`${text} is no date`);
  return found;
}

const TODAY = day("2026-11-25");
/** The third quarter's end, 2026-09-30, lies between these trades and today. */
const DUE = {
  calendar: calendarOf("quarterly", null),
  lastRebalanced: day("2026-09-15"),
  asOf: TODAY,
};
/** The next review after these trades is 2026-12-31. */
const NOT_DUE = { ...DUE, lastRebalanced: day("2026-11-05") };
const BETWEEN = { asOf: TODAY, lastRebalanced: day("2026-11-05") };
const UNCONFIRMED = { confirmations: { count: 3, unit: "observations" }, seen: 2 } as const;

function decision(given: Partial<TriggerPolicy>, fires: boolean, hasBands = true): Decision {
  return decide(gatesOf({ ...DEFAULT_TRIGGER_POLICY, ...given }, hasBands), fires);
}

const ACT: Decision = { action: "Act", stoppedBy: null };
const HOLD: Decision = { action: "Hold", stoppedBy: null };
const wait = (stoppedBy: Gate): Decision => ({ action: "Wait", stoppedBy });

describe("the decision", () => {
  it("is to act where there are neither bands nor a calendar", () => {
    expect(decide(NO_GATES, false)).toEqual(ACT);
    expect(decision({}, false, false)).toEqual(ACT);
  });

  it("is that of the bands alone where there is no calendar", () => {
    expect(decide(BANDS_ALONE, true)).toEqual(ACT);
    expect(decide(BANDS_ALONE, false)).toEqual(HOLD);
    expect(decision({}, true)).toEqual(ACT);
  });

  it("is that of the calendar alone where there are no bands", () => {
    expect(decision(DUE, false, false)).toEqual(ACT);
    expect(decision(NOT_DUE, false, false)).toEqual(HOLD);
  });

  it("takes both where there are both: bands are judged on review dates only", () => {
    expect(decision(DUE, true)).toEqual(ACT);
    expect(decision(NOT_DUE, true)).toEqual(wait("calendar"));
    expect(decision(DUE, false)).toEqual(wait("band"));
    expect(decision(NOT_DUE, false)).toEqual(HOLD);
  });

  it.each<[TriggerRule, boolean, boolean, Decision]>([
    ["band", false, true, ACT],
    ["band", true, false, HOLD],
    ["calendar", true, false, ACT],
    ["calendar", false, true, HOLD],
    ["calendar and band", true, true, ACT],
    ["calendar and band", true, false, wait("band")],
    ["calendar and band", false, true, wait("calendar")],
    ["calendar and band", false, false, HOLD],
    ["calendar or band", true, true, ACT],
    ["calendar or band", true, false, ACT],
    ["calendar or band", false, true, ACT],
    ["calendar or band", false, false, HOLD],
  ])("by the rule %j with due %j and fires %j is %j", (rule, isDue, fires, expected) => {
    expect(decision({ ...(isDue ? DUE : NOT_DUE), rule }, fires)).toEqual(expected);
  });

  it("takes a signal for a calendar that is due, and its absence for one that isn't", () => {
    expect(decision({ signal: true }, true)).toEqual(ACT);
    expect(decision({ signal: false }, true)).toEqual(wait("calendar"));
    expect(decision({ signal: true }, false, false)).toEqual(ACT);
    expect(decision({ signal: false }, false, false)).toEqual(HOLD);
    expect(decision({ ...NOT_DUE, signal: true }, true)).toEqual(ACT);
    expect(decision({ ...DUE, signal: false }, true)).toEqual(ACT);
  });
});

describe("a calendar", () => {
  it.each([
    ["2026-09-29", "2026-09-29", HOLD],
    ["2026-09-29", "2026-09-30", ACT],
    ["2026-09-30", "2026-09-30", HOLD],
    ["2026-09-30", "2026-12-30", HOLD],
    ["2026-09-30", "2026-12-31", ACT],
    ["2026-12-31", "2027-01-04", HOLD],
    // The review of 2026-12-31 was missed for the holidays: it is due until trades follow.
    ["2026-09-30", "2027-01-04", ACT],
    ["2026-09-30", "2027-03-30", ACT],
  ])("last rebalanced %s is, on %s, %j", (last, today, expected) => {
    const dates = { lastRebalanced: day(last), asOf: day(today) };
    expect(decision({ ...DUE, ...dates }, false, false)).toEqual(expected);
  });
});

describe("a cooldown", () => {
  it.each([
    ["2026-11-06", wait("cooldown")],
    ["2026-12-04", wait("cooldown")],
    ["2026-12-05", ACT],
    ["2027-12-05", ACT],
  ])("of 30 days after trades on 5 November 2026 is, on %s, %j", (today, expected) => {
    const given = { ...BETWEEN, cooldown: 30, asOf: day(today) };
    expect(decision(given, true)).toEqual(expected);
    expect(decision(given, false, false)).toEqual(expected);
    expect(decision(given, false)).toEqual(HOLD);
  });
});

describe("confirmations", () => {
  it.each([
    [0, wait("confirmation")],
    [2, wait("confirmation")],
    [3, ACT],
    [4, ACT],
  ])("of 3 observations are, after %i, %j", (seen, expected) => {
    expect(decision({ ...UNCONFIRMED, seen }, true)).toEqual(expected);
    expect(decision({ ...UNCONFIRMED, seen }, false)).toEqual(HOLD);
  });

  it.each([
    ["2026-11-25", wait("confirmation")],
    ["2026-11-16", wait("confirmation")],
    ["2026-11-15", ACT],
  ])("of 10 days are, outside since %s, on 25 November 2026, %j", (since, expected) => {
    const confirmations = { count: 10, unit: "days" } as const;
    const given = { confirmations, outsideSince: day(since), asOf: TODAY };
    expect(decision(given, true)).toEqual(expected);
  });

  it("concern bands: a due calendar needs none where either may act", () => {
    const either = { ...UNCONFIRMED, rule: "calendar or band" } as const;
    expect(decision({ ...either, ...DUE }, true)).toEqual(ACT);
    expect(decision({ ...either, ...NOT_DUE }, true)).toEqual(wait("confirmation"));
    expect(decision({ ...UNCONFIRMED, ...DUE, rule: "calendar" }, true)).toEqual(ACT);
  });
});

describe("of several gates that would stop a trade", () => {
  const all = { ...NOT_DUE, ...UNCONFIRMED, cooldown: 30 };

  it("the first in their order is named: calendar, cooldown, band, confirmation", () => {
    expect(decision(all, true)).toEqual(wait("calendar"));
    expect(decision({ ...all, signal: true }, true)).toEqual(wait("cooldown"));
    expect(decision({ ...all, signal: true }, false)).toEqual(wait("cooldown"));
    expect(decision({ ...all, signal: true, cooldown: 20 }, false)).toEqual(wait("band"));
    expect(decision({ ...all, signal: true, cooldown: 20 }, true)).toEqual(wait("confirmation"));
    expect(decision({ ...all, signal: true, cooldown: 20, seen: 3 }, true)).toEqual(ACT);
  });

  it("one more can only hold back: it never turns waiting into acting", () => {
    const base = fc.record({
      rule: fc.constantFrom<TriggerRule | null>(
        null,
        "band",
        "calendar",
        "calendar and band",
        "calendar or band",
      ),
      dates: fc.constantFrom(DUE, NOT_DUE),
      signal: fc.constantFrom(null, true, false),
    });
    const fires = fc.boolean();
    fc.assert(
      fc.property(
        base,
        fires,
        fc.integer({ min: 0, max: 90 }),
        ({ dates, ...given }, fire, days) => {
          const without = decision({ ...dates, ...given }, fire);
          const behind = decision({ ...dates, ...given, ...UNCONFIRMED, cooldown: days }, fire);
          if (without.action !== "Act") expect(behind.action).toBe(without.action);
          expect(behind.action === "Hold").toBe(without.action === "Hold");
        },
      ),
    );
  });
});

describe("a policy that misses something", () => {
  it.each<[Partial<TriggerPolicy>, string]>([
    [{ ...DUE, asOf: null }, 'Option "review" needs "as of". Give the date of the values.'],
    [
      { ...DUE, lastRebalanced: null },
      'Option "review" needs "last rebalanced". Give the date of the last trades.',
    ],
    [{ ...BETWEEN, cooldown: 30, asOf: null }, 'Option "cooldown" needs "as of".'],
    [{ ...BETWEEN, cooldown: 30, lastRebalanced: null }, '"cooldown" needs "last rebalanced".'],
    [
      { ...UNCONFIRMED, seen: null },
      `Option "confirmations" needs "seen". Give the observations outside in a row, today's included.`,
    ],
    [
      { confirmations: { count: 10, unit: "days" }, asOf: TODAY },
      'Option "confirmations" needs "outside since". Give the first date outside.',
    ],
    [
      { confirmations: { count: 10, unit: "days" }, outsideSince: TODAY },
      'Option "confirmations" needs "as of".',
    ],
    [{ rule: "calendar or band" }, 'Option "rule" needs "review". Give one, or a signal.'],
    [
      { ...DUE, lastRebalanced: day("2026-11-26") },
      'Option "last rebalanced" is 2026-11-26, after "as of", 2026-11-25. Correct one of them.',
    ],
  ])("is refused: %j", (given, message) => {
    expect(() => decision(given, false)).toThrow(message);
  });

  it("is refused where it judges by bands that aren't there", () => {
    expect(() => decision({ ...DUE, rule: "calendar or band" }, false, false)).toThrow(
      'Option "rule" is "calendar or band", but there are no bands. Give bands, or use calendar.',
    );
    expect(() => decision(UNCONFIRMED, false, false)).toThrow(
      'Option "confirmations" is "3 observations", but there are no bands. Give bands.',
    );
  });

  it("is good without dates that its rule doesn't ask for", () => {
    expect(decision({ calendar: calendarOf("monthly", null), rule: "band" }, true)).toEqual(ACT);
  });
});
