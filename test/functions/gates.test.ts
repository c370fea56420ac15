import { describe, expect, it } from "vitest";
import type { CellError, CellMatrix, CellValue } from "../../src/workbench/cells";
import { column, options, useKeel } from "./keel";

const keel = useKeel();
const VALUES = column(66, 34);
const TARGETS = column(60, 40);
type Given = Readonly<Record<string, CellValue>>;

const DUE = { review: "quarterly", "as of": "2026-11-25", "last rebalanced": "2026-07-01" };
const NOT_DUE = { ...DUE, "last rebalanced": "2026-10-02" };
const COOLING = { cooldown: "30 days", "as of": 46351, "last rebalanced": "2026-11-05" };
const UNCONFIRMED = { confirmations: "3 observations", seen: 2 };

/** The decision of TRIGGER_STATUS, and what it says about it. */
async function summary(given: Given, bands: CellValue = 0.05): Promise<string> {
  const asked = options({ ...given, show: "summary" });
  return (await keel().one("TRIGGER_STATUS", VALUES, TARGETS, bands, asked)) as string;
}

function trades(
  given: Given,
  bands: CellValue = 0.05,
  cash: CellValue = null,
): Promise<CellValue[]> {
  return keel().list("REBALANCE_TRADES", VALUES, TARGETS, bands, cash, null, options(given));
}

async function reasons(given: Given, bands: CellValue = 0.05, cash: CellValue = null) {
  const asked = options({ ...given, show: "detail" });
  const rows = await keel().call("REBALANCE_TRADES", VALUES, TARGETS, bands, cash, null, asked);
  return (rows as CellMatrix).map((row) => row[5]);
}

describe("a policy's calendar and gates", () => {
  it.each<[string, Given, CellValue, string, CellValue[]]>([
    ["a band that fires", {}, 0.05, "Act", [-6, 6]],
    ["a band that holds", {}, 0.1, "Hold", [0, 0]],
    ["a band outside a review", NOT_DUE, 0.05, "Wait", [0, 0]],
    ["a band on a review", DUE, 0.05, "Act", [-6, 6]],
    ["a review without a band that fires", DUE, 0.1, "Wait", [0, 0]],
    ["either of both", { ...DUE, rule: "calendar or band" }, 0.1, "Act", [-6, 6]],
    ["a review alone", { ...DUE, rule: "Calendar" }, 0.1, "Act", [-6, 6]],
    ["no review yet", { ...NOT_DUE, rule: "calendar" }, 0.05, "Hold", [0, 0]],
    ["a band alone", { ...NOT_DUE, rule: "band" }, 0.05, "Act", [-6, 6]],
    ["a cooldown", COOLING, 0.05, "Wait", [0, 0]],
    ["a cooldown that is over", { ...COOLING, cooldown: 20 }, 0.05, "Act", [-6, 6]],
    ["too few observations", UNCONFIRMED, 0.05, "Wait", [0, 0]],
    ["enough observations", { ...UNCONFIRMED, seen: 3 }, 0.05, "Act", [-6, 6]],
    ["a signal that is on", { signal: "On" }, 0.05, "Act", [-6, 6]],
    ["a signal that is off", { signal: false }, 0.05, "Wait", [0, 0]],
  ])("decide alike for statuses and trades: %s", async (_, given, bands, decision, traded) => {
    expect((await summary(given, bands)).split(":")[0]).toBe(decision);
    expect(await trades(given, bands)).toEqual(traded);
  });

  it("don't change the statuses of the rows", async () => {
    for (const given of [NOT_DUE, COOLING, UNCONFIRMED, { signal: false }]) {
      expect(await keel().list("TRIGGER_STATUS", VALUES, TARGETS, 0.05, options(given))).toEqual([
        "Above",
        "Below",
      ]);
    }
  });

  it("decide for a book without bands, too", async () => {
    expect(await trades(DUE, null)).toEqual([-6, 6]);
    expect(await trades(NOT_DUE, null)).toEqual([0, 0]);
    expect(await trades(COOLING, null)).toEqual([0, 0]);
    expect(await trades({ signal: true }, null)).toEqual([-6, 6]);
  });

  it("let cash be placed or raised in any case", async () => {
    expect(await trades(COOLING, 0.01, 3)).toEqual([0, 3]);
    expect(await trades(NOT_DUE, null, -3)).toEqual([-3, 0]);
  });

  // 66/34 fires; with 10 in debt the book is 66/44 of 110, which is 60/40.
  it("judge bands after cash in trades", async () => {
    expect(await trades(DUE, 0.05, 10)).toEqual([0, 10]);
    expect(await trades({ ...DUE, rule: "calendar or band" }, 0.05, 10)).toEqual([0, 10]);
  });

  it("let a whole book be withdrawn on a review", async () => {
    expect(await trades({ ...DUE, rule: "calendar", to: "edge" }, 0.05, -100)).toEqual([-66, -34]);
    expect(await trades({ ...DUE, rule: "calendar or band" }, 0.05, -100)).toEqual([-66, -34]);
  });

  it("leave bands their destination where a calendar acts", async () => {
    // 66 against an edge of 65: the review takes it there, though only the calendar is asked.
    expect(await trades({ ...DUE, rule: "calendar", to: "edge" })).toEqual([-1, 1]);
    expect(await trades({ ...DUE, rule: "calendar", to: "edge" }, 0.1)).toEqual([0, 0]);
  });

  it("say in words why a row is held, with the gate's numbers", async () => {
    expect(await reasons(COOLING)).toEqual([
      "Held: 66.0 % is above 55.0–65.0 %, but the cooldown ends on 2026-12-05, 10 days from now",
      "Held: 34.0 % is below 35.0–45.0 %, but the cooldown ends on 2026-12-05, 10 days from now",
    ]);
    expect(await reasons(NOT_DUE, null)).toEqual([
      "Held: 66.0 %, target 60.0 %; the next quarterly review is on 2026-12-31, 36 days from now",
      "Held: 34.0 %, target 40.0 %; the next quarterly review is on 2026-12-31, 36 days from now",
    ]);
    expect((await reasons(DUE, 0.1))[0]).toBe(
      "Held: 66.0 % is inside 50.0–70.0 %; the quarterly review of 2026-09-30 is due, but no band fires",
    );
  });

  it("show in words what a calendar and a signal say together", async () => {
    expect(await summary({ ...NOT_DUE, signal: "off" })).toBe(
      "Wait: 2 bands fire, furthest in row 1 of the range, where 66.0 % is above 55.0–65.0 %, but the next quarterly review is on 2026-12-31, 36 days from now, and the signal is off. Portfolio drift 6.0 %.",
    );
    expect(await summary({ ...DUE, signal: true, rule: "calendar" })).toBe(
      "Act: the quarterly review of 2026-09-30 is due, and the signal is on. Portfolio drift 6.0 %.",
    );
  });

  it("count one day as one", async () => {
    expect(await summary({ ...COOLING, "as of": "2026-12-04" })).toContain(
      "the cooldown ends on 2026-12-05, 1 day from now",
    );
  });

  it("hold a row without a band with the others", async () => {
    const asked = options({ ...DUE, rule: "calendar", show: "detail" });
    const rows = await keel().call("TRIGGER_STATUS", VALUES, TARGETS, "none", asked);
    expect((rows as CellMatrix)[0]?.slice(7)).toEqual([
      "Act",
      "66.0 %: no band; the quarterly review of 2026-09-30 is due",
    ]);
  });

  it("trade in whole units only where they act", async () => {
    const units = (given: Given): Promise<CellValue[]> =>
      keel().list(
        "REBALANCE_TRADES",
        VALUES,
        TARGETS,
        0.05,
        null,
        column(2, 2),
        options({ ...given, show: "units" }),
      );
    expect(await units(COOLING)).toEqual([0, 0]);
    expect(await units({ ...COOLING, cooldown: 0 })).toEqual([-3, 3]);
  });

  it("are left out by blank cells, which may come as 0", async () => {
    const blank = { rule: 0, review: 0, phase: 0, "as of": 0, cooldown: 0, confirmations: 0 };
    expect(
      await trades({ ...blank, signal: 0, "outside since": 0, "last rebalanced": null }),
    ).toEqual([-6, 6]);
  });

  it("are not asked where cash alone is used", async () => {
    expect(await trades({ ...COOLING, use: "cash only" }, 0.05, 3)).toEqual([0, 3]);
  });

  it.each<[Given, string]>([
    [{ cooldown: -1 }, 'Option "cooldown" is "-1". Give days, such as 30 days.'],
    [{ cooldown: 2.5 }, 'Option "cooldown" is "2.5". Give days, such as 30 days.'],
    [{ ...UNCONFIRMED, seen: 1.5 }, 'Option "seen" is "1.5". Give a whole number, 0 or more.'],
    [{ ...DUE, phase: 13 }, 'Option "phase" is "13". Give a whole number from 1 to 12.'],
    [{ ...DUE, review: "weekly" }, 'Option "review" is "weekly".'],
    [{ ...DUE, "as of": "2026-02-30" }, 'Option "as of" is "2026-02-30". Give a date'],
    [{ ...DUE, "as of": { error: "#N/A" } }, 'Option "as of" is "#N/A". Give a date'],
  ])("are refused as %j", async (given, message) => {
    const call = keel().call("TRIGGER_STATUS", VALUES, TARGETS, 0.05, options(given));
    expect(((await call) as CellError).message).toContain(message);
  });
});
