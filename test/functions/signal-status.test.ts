import { describe, expect, it } from "vitest";
import { describeWith, marketData } from "../market-data";
import type { CellValue } from "../../src/workbench/cells";
import { column, notAvailable, options, row, useKeel, valueError } from "./keel";

const keel = useKeel();
const SERIES = options({ show: "series" });

describe("SIGNAL_STATUS", () => {
  it("says whether the signal is on at the last observation", async () => {
    expect(await keel().one("SIGNAL_STATUS", column(20, 31, 28), "> 30", "< 25")).toBe("On");
    expect(await keel().one("SIGNAL_STATUS", column(20, 31, 24), "> 30", "< 25")).toBe("Off");
  });

  it("gives the state of each observation", async () => {
    const found = await keel().list("SIGNAL_STATUS", column(20, 31, 25, 24), 30, 25, SERIES);
    expect(found).toEqual(["Off", "On", "On", "Off"]);
  });

  it("leaves at the entry level where there is no exit", async () => {
    const found = await keel().list("SIGNAL_STATUS", row(31, 30, 29), "> 30", null, SERIES);
    expect(found).toEqual(["On", "On", "Off"]);
  });

  it("watches the drawdown and the average", async () => {
    const fall = options({ measure: "drawdown", show: "series" });
    expect(
      await keel().list("SIGNAL_STATUS", column(100, 79, 90, 96), "< -20%", "> -5%", fall),
    ).toEqual(["Off", "On", "On", "Off"]);
    const trend = options({ measure: "against average", average: 2, show: "series" });
    expect(await keel().list("SIGNAL_STATUS", column(10, 12, 11), 0, 0, trend)).toEqual([
      "Off",
      "On",
      "Off",
    ]);
  });

  it("is an error where the average has more observations than there are", async () => {
    const of = (average: number, show: string) =>
      keel().call(
        "SIGNAL_STATUS",
        column(10, 12, null, 11),
        "> 0",
        null,
        options({ measure: "against average", average, show }),
      );
    const tooFew = valueError(
      'The average is of 4 observations, and the series has 3. Give more, or a smaller "average".',
    );
    expect(await of(4, "last")).toEqual(tooFew);
    expect(await of(4, "series")).toEqual(tooFew);
    expect(await of(3, "series")).toEqual([["Off"], ["Off"], [""], ["Off"]]);
  });

  it("passes over a header, blanks and zeros, which are no observations", async () => {
    const series = column("VIX", 31, null, 0, 31, 31, null);
    const given = options({ confirmations: 3, show: "series" });
    expect(await keel().list("SIGNAL_STATUS", series, "> 30", "< 25", given)).toEqual([
      "Signal",
      "Off",
      "",
      "",
      "Off",
      "On",
      "",
    ]);
  });

  it("names the row that is missing", async () => {
    expect(await keel().one("SIGNAL_STATUS", column(20, "n/a", 31), "> 30")).toEqual(
      notAvailable("Row 2's observation is missing."),
    );
    const fall = options({ measure: "drawdown", show: "series" });
    expect(await keel().list("SIGNAL_STATUS", column(20, -1), "< -20%", null, fall)).toEqual([
      notAvailable("Row 2's observation is missing."),
      valueError("Row 2: the observation -1 is not above 0. Give a number above 0."),
    ]);
  });

  it("refuses an exit that can hold together with the entry", async () => {
    expect(await keel().one("SIGNAL_STATUS", column(20), "> 30", "< 35")).toEqual(
      valueError(
        'Exit "< 35" and entry "> 30" could hold at once. Give an exit on the other side of it.',
      ),
    );
  });
});

/** How often a signal comes on. */
function entries(states: readonly CellValue[]): number {
  return states.filter((state, at) => state === "On" && states[at - 1] !== "On").length;
}

describeWith("vix_daily.csv", "SIGNAL_STATUS on the volatility index from 1990 to 2022", () => {
  const read = (): CellValue[] =>
    marketData("vix_daily.csv")
      .filter(({ DATE = "" }) => DATE < "2023")
      .map(({ CLOSE }) => Number(CLOSE));

  it.each([
    [20, 3259],
    [30, 720],
    [40, 203],
  ])("is above %s on %s of 8,317 days", async (level, days) => {
    const closes = column(...read());
    expect(closes).toHaveLength(8317);
    const states = await keel().list("SIGNAL_STATUS", closes, level, level, SERIES);
    const equal = closes.flat().filter((close, at) => close === level && states[at] === "On");
    expect(states.filter((state) => state === "On").length - equal.length).toBe(days);
  });

  it.each([
    [30, 1, 89],
    [30, 3, 43],
    [25, 1, 39],
    [25, 3, 25],
    [20, 1, 22],
    [20, 3, 16],
  ])(
    "enters above 30 with an exit below %s and %s confirmations %s times",
    async (exit, confirmations, count) => {
      const given = options({ confirmations, show: "series" });
      const states = await keel().list(
        "SIGNAL_STATUS",
        column(...read()),
        "> 30",
        `< ${exit}`,
        given,
      );
      expect(entries(states)).toBe(count);
    },
  );
});

describeWith(
  "shiller_sp500.csv",
  "SIGNAL_STATUS with Faber's ten-month average from 1973 to 2022",
  () => {
    it("is above it in 427 of 600 months and switches 63 times", async () => {
      const prices = marketData("shiller_sp500.csv")
        .filter(({ Date = "" }) => Date >= "1972" && Date < "2023")
        .map(({ SP500 }) => Number(SP500));
      const given = options({ measure: "against average", average: 10, show: "series" });
      const all = await keel().list("SIGNAL_STATUS", column(...prices), "> 0", "< 0", given);
      const states = all.slice(12);
      expect(states).toHaveLength(600);
      expect(states.filter((state) => state === "On")).toHaveLength(427);
      expect(states.filter((state, at) => state !== all[at + 11])).toHaveLength(63);
    });
  },
);
