import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel } from "../keel";
import { planned, plannedColumn } from "./plan";

const keel = useKeel();

/** Domain's P2 with bands for its classes, in which equity is above and debt below. */
const P2: CellMatrix = [
  ["Name", "Class", "Value", "Target", "Band"],
  ["", "Equity", "", "", "5%"],
  ["Large cap", "Equity", 36000, 35, ""],
  ["Mid cap", "Equity", 21000, 17, ""],
  ["Small cap", "Equity", 12000, 8, ""],
  ["", "Debt", "", "", "5%"],
  ["Bonds", "Debt", 31000, 40, ""],
];

/** The trades of the holdings, without the lines of classes. */
async function trades(
  holdings: CellMatrix,
  policy: Record<string, string | number>,
): Promise<CellValue[]> {
  const rows = await planned(keel(), holdings, options({ show: "money", ...policy }));
  return rows.filter((row) => row["Name"] !== "").map((row) => row["Trade"] ?? null);
}

describe("a class beyond its band trades through its holdings", () => {
  it.each([
    // Domain: Trades. To the holdings' own targets, or all of them smaller in proportion.
    ["to target", [-1000, -4000, -4000, 9000]],
    ["pro rata", [-4695.65, -2739.13, -1565.22, 9000]],
    // All three are over, by 1, 4 and 4.
    ["own drift", [-1000, -4000, -4000, 9000]],
  ])("%s", async (within, expected) => {
    expect(await trades(P2, { within })).toEqual(expected);
  });

  it("by own drift sells only what is over, in proportion to it", async () => {
    // 30, 25, 14 against 35, 17, 8: over by 0, 8 and 6; 9 is shared as 8 to 6.
    const values = new Map<CellValue, number>([
      ["Large cap", 30000],
      ["Mid cap", 25000],
      ["Small cap", 14000],
    ]);
    const holdings = P2.map(([name = "", path = "", value = "", ...others]) => [
      ...[name, path, values.get(name) ?? value],
      ...others,
    ]);
    expect(await trades(holdings, { within: "own drift" })).toEqual([
      ...[0, -5142.86, -3857.14, 9000],
    ]);
  });

  it("to the edge of its band, where it is to go there", async () => {
    // Equity 69 to 65 and debt 31 to 35; 4,000 as 36 to 21 to 12.
    const policy = { within: "pro rata", to: "edge" };
    expect(await trades(P2, policy)).toEqual([-2086.96, -1217.39, -695.65, 4000]);
  });

  it("and what one may not sell falls to the others of the class", async () => {
    // 9,000 as 36 to 12: 6,750 and 2,250.
    const holdings = P2.map((row, at) => [
      ...row,
      at === 0 ? "Trade" : row[0] === "Mid cap" ? "hold" : "",
    ]);
    expect(await trades(holdings, { within: "pro rata" })).toEqual([-6750, 0, -2250, 9000]);
  });

  it("and all of them pay what that costs", async () => {
    // 0.1 % of what is traded, 38,000 − 0.2·V', leaves V' = 99,962 / 0.9998 = 99,982.00. Bonds go to 40 % of it, the
    // others to their shares of 60 %: 36/69, 21/69 and 12/69; the first gives up a cent, so that the sum is −18.00.
    const costly = { within: "pro rata", "cost rate": 0.001 };
    expect(await trades(P2, costly)).toEqual([-4701.28, -2742.42, -1567.1, 8992.8]);
  });

  it("in whole units where they have prices", async () => {
    const priced = P2.map((row, at) => [...row, at === 0 ? "Price" : row[0] === "" ? "" : 500]);
    // 4,695.65, 2,739.13 and 1,565.22 are 9.4, 5.5 and 3.1 units.
    const sold = await trades(priced, { within: "pro rata" });
    expect(sold.every((trade) => Number(trade) % 500 === 0)).toBe(true);
    expect(sold[3]).toBe(9000);
  });
});

describe("a class inside its band", () => {
  /** Equity is on its target, its two funds are not: 66 % and 34 % of it against 50 %. */
  const INSIDE: CellMatrix = [
    ["Name", "Class", "Value", "Target", "Band"],
    ["", "Equity", "", "", "5%"],
    ["VTI", "Equity", 39600, 30, "10%"],
    ["VEA", "Equity", 20400, 30, "10%"],
    ["BND", "Debt", 40000, 40, ""],
  ];

  it("is traded by the bands of its holdings, within itself", async () => {
    // In the class 66 is beyond 50 ± 10; in the portfolio 39.6 is inside 30 ± 10.
    expect(await trades(INSIDE, { judge: "parent" })).toEqual([-9600, 9600, 0]);
    expect(await trades(INSIDE, { judge: "portfolio" })).toEqual([0, 0, 0]);
  });

  it("takes its share of the cash, and each holding what it lacks", async () => {
    // 60 % of 110,000 is 66,000: 6,000 for equity, all to VEA, which has less than half; 4,000 for debt.
    expect(await trades(INSIDE, { cash: 10000 })).toEqual([0, 6000, 4000]);
  });

  it("is held with all it holds where nothing fires", async () => {
    const summary = options({ show: "summary" });
    const [row] = await planned(keel(), INSIDE, summary);
    expect(row?.["Summary"]).toMatch(/^No band fires: nothing trades\./);
  });
});

describe("classes of classes", () => {
  it("trade through their parts, and those through their holdings", async () => {
    // Equity 69 to 60 as its parts are of it; the two large caps, 24 and 12, as 2 to 1.
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["", "Equity", "", "", "5%"],
      ["US", "Equity > Large", 24000, 20, ""],
      ["World", "Equity > Large", 12000, 15, ""],
      ["Mid", "Equity > Mid", 21000, 17, ""],
      ["Small", "Equity > Small", 12000, 8, ""],
      ["Bonds", "Debt", 31000, 40, ""],
    ];
    expect(await trades(holdings, { within: "pro rata" })).toEqual([
      ...[-3130.43, -1565.22, -2739.13, -1565.22, 9000],
    ]);
    expect(await trades(holdings, {})).toEqual([-4000, 3000, -4000, -4000, 9000]);
  });

  it("trade pro rata without any bands, too", async () => {
    const holdings = P2.filter(([name]) => name !== "").map((row) => row.slice(0, 4));
    const expected = [-4695.65, -2739.13, -1565.22, 9000];
    expect(await trades(holdings, { within: "pro rata" })).toEqual(expected);
  });
});

describe("reasons of holdings in classes", () => {
  it("say which class fired, and in detail both drifts", async () => {
    const policy = { within: "pro rata" };
    const why =
      "Sold 4,695.65: from 36.0 % to 31.3 %, target 35.0 %. Equity: 69.0 % is above 55.0–65.0 %";
    const [first] = await plannedColumn("Reason", keel(), P2, options(policy));
    expect(first).toBe(why);
    const detail = options({ ...policy, show: "detail" });
    const [, large] = await plannedColumn("Reason", keel(), P2, detail);
    expect(large).toBe(
      `${why}. In Equity 52.2 % against 58.3 %: under; in the portfolio 36.0 % against 35.0 %: over`,
    );
  });

  it("say in what a holding is beyond its band", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["VTI", "Equity", 39600, 30, "10%"],
      ["VEA", "Equity", 20400, 30, "10%"],
      ["BND", "Debt", 40000, 40, "none"],
    ];
    const policy = options({ judge: "parent", show: "detail" });
    const [row] = await planned(keel(), holdings, policy);
    // 40 % and 60 % of the 60 % that equity is.
    expect(row).toMatchObject({ Status: "Above", Lower: 0.24, Upper: 0.36 });
    expect(row?.["Reason"]).toBe(
      "Sold 9,600.00: 39.6 % is above 24.0–36.0 %; to 30.0 %. In Equity 66.0 % is above 40.0–60.0 %. In Equity 66.0 % against 50.0 %: over; in the portfolio 39.6 % against 30.0 %: over",
    );
  });

  it("count the classes among the bands that fire", async () => {
    const [row] = await planned(keel(), P2, options({ show: "summary", within: "pro rata" }));
    expect(row?.["Summary"]).toBe(
      "2 bands fire: 4 of 4 rows trade to target. Portfolio drift goes from 9.0 % to 3.7 %.",
    );
  });
});
