import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel, valueError } from "../keel";
import { planned, plannedColumn } from "./plan";

const keel = useKeel();

const FUND = "Equity 60%, Debt 40%";

async function trades(
  holdings: CellMatrix,
  policy: Record<string, CellValue> = {},
): Promise<CellValue[]> {
  return plannedColumn("Trade", keel(), holdings, options({ show: "money", ...policy }));
}

/** Equity, debt and a fund of both, with the targets of ordinary rows. */
function holdings(equity: number, debt: number, fund: number, cell = FUND): CellMatrix {
  return [
    ["Name", "Class", "Value", "Target"],
    ["VTI", "Equity", equity, 60],
    ["BND", "Debt", debt, 40],
    ["AOR", cell, fund, ""],
  ];
}

describe("A fund that is split over classes", () => {
  it("is bought back where it is short, in a class that nothing else is held or wanted of", async () => {
    // Debt is 403.328 below nothing, and gets as much of the cash.
    const short = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["", "Debt", "", "", 0.03],
      ["VTI", "Equity", 10000, 100, 0.05],
      ["AOR", FUND, -1008.32, "", ""],
    ];
    expect(await trades(short, { cash: 6578.73 })).toEqual(["", 5570.41, 1008.32]);
  });

  it("counts in each of them", async () => {
    // 48,000 + 12,000 of equity and 32,000 + 8,000 of debt: on target as they are.
    expect(await trades(holdings(48000, 32000, 20000))).toEqual([0, 0, 0]);
    const rows = await planned(keel(), holdings(48000, 32000, 20000), options({ show: "classes" }));
    expect(rows.map((row) => [row["Class"], row["Value"]])).toEqual([
      ["Equity", 60000],
      ["Debt", 40000],
    ]);
  });

  it("leaves the least to trade", async () => {
    // 72,000 of equity: 12,000 of VTI become BND.
    expect(await trades(holdings(60000, 20000, 20000))).toEqual([-12000, 12000, 0]);
  });

  it.each([FUND, "60% Equity, 40% Debt", "Equity 60 %; Debt 40 %", "60%Equity + 40%Debt"])(
    "may be written %s",
    async (cell) => {
      expect(await trades(holdings(60000, 20000, 20000, cell))).toEqual([-12000, 12000, 0]);
    },
  );

  it("serves what the target of a class leaves", async () => {
    // Only the fund and VTI: 80,000 of VTI and 20,000 of the fund. Debt is 8,000 of the 40,000 wanted: all of it in the
    // fund, 100,000, has 40,000 of debt and 60,000 of equity.
    const rows: CellMatrix = [
      ["Name", "Class", "Value", "Target"],
      ["", "Equity", "", 60],
      ["", "Debt", "", 40],
      ["VTI", "Equity", 80000, ""],
      ["AOR", FUND, 20000, ""],
    ];
    expect(await trades(rows)).toEqual(["", "", -80000, 80000]);
  });

  it("says by how much its mix misses", async () => {
    // All in the fund has 40,000 of debt, 10,000 less than wanted, and 10,000 too much equity.
    const rows: CellMatrix = [
      ["Name", "Class", "Value", "Target"],
      ["", "Equity", "", 50],
      ["", "Debt", "", 50],
      ["VTI", "Equity", 80000, ""],
      ["AOR", FUND, 20000, ""],
    ];
    const [summary] = await plannedColumn("Summary", keel(), rows, options({ show: "summary" }));
    expect(summary).toBe(
      "2 of 2 rows trade to target; the funds keep 2 targets out of reach by 20.0 pp. Portfolio drift goes from 42.0 % to 10.0 %.",
    );
    const [, , , fund] = await plannedColumn("Reason", keel(), rows, options({ show: "detail" }));
    expect(fund).toContain("no mix of its funds comes closer, 10,000.00 stays short");
  });

  it("is placed into accounts, too", async () => {
    // 90,000 + 6,000 of 120,000 are equity, 72,000 are wanted. Joint has only VTI and the fund, so 24,000 of debt can
    // only come through the fund there (40 % of 50,000 is 20,000) and the IRA (4,000 of its VTI).
    const rows: CellMatrix = [
      ["Name", "Class", "Account", "Value", "Target"],
      ["VTI", "Equity", "Joint", 50000, 60],
      ["AOR", FUND, "Joint", 10000, ""],
      ["VTI", "Equity", "IRA", 40000, ""],
      ["BND", "Debt", "IRA", 20000, 40],
    ];
    // 24,000 of debt are missing to 48,000. The IRA does it one for one, which turns over least.
    expect(await trades(rows)).toEqual([0, 0, -24000, 24000]);
    const held = rows.map((row, at) => [...row, at === 0 ? "Trade" : at === 4 ? "hold" : ""]);
    // With BND held the fund takes 60,000 of VTI for 24,000 of debt: Joint has 50,000, so 20,000.
    expect(await trades(held)).toEqual([-50000, 50000, 0, 0]);
  });
});

describe("A fund that is split over classes, with a target of its own", () => {
  /** Equity is to be 40 + 18 %, debt 20 + 12 % and gold 10 %. */
  function withFund(
    [equity, debt, fund]: readonly [number, number, number],
    bands: Readonly<Record<string, string>> = {},
  ): CellMatrix {
    return [
      ["Name", "Class", "Value", "Target", "Band"],
      ["", "Equity", "", "", bands["Equity"] ?? ""],
      ["", "Gold", "", "", bands["Gold"] ?? ""],
      ["VTI", "Equity", equity, 0.4, bands["VTI"] ?? ""],
      ["BND", "Debt", debt, 0.2, bands["BND"] ?? ""],
      ["GLD", "Gold", 10000, 0.1, ""],
      ["AOR", FUND, fund, 0.3, bands["AOR"] ?? ""],
    ];
  }

  async function errorOf(
    cells: CellMatrix,
    policy: Record<string, CellValue> = {},
  ): Promise<unknown> {
    const asked = options({ show: "summary", ...policy });
    return (await plannedColumn("Summary", keel(), cells, asked))[0];
  }

  it("goes to it as any other holding does", async () => {
    const holdings = withFund([55000, 25000, 10000]).map((row) => row.slice(0, 4));
    expect(await trades(holdings)).toEqual(["", "", -15000, -5000, 0, 20000]);
  });

  it("can't be in a class with a band, which would be judged without it", async () => {
    // Equity is 44 + 24 %, above 53..63; without the fund it would be 44 % of 40 ± 5.
    expect(await errorOf(withFund([44000, 6000, 40000], { Equity: "5%" }))).toEqual(
      valueError(
        '"AOR" is split over "Equity", which has a band, and has a target of its own. Leave one of them out.',
      ),
    );
  });

  it("can't be judged within its classes, nor others there", async () => {
    expect(
      await errorOf(withFund([44000, 6000, 40000], { VTI: "5%" }), { judge: "parent" }),
    ).toEqual(
      valueError(
        '"AOR" is split over classes and has a target of its own: judge bands against the portfolio.',
      ),
    );
  });

  it("leaves the bands of other classes, and its own, as they are", async () => {
    // The fund is 40 %, above 25..35; all go to target.
    const holdings = withFund([40000, 10000, 40000], { Gold: "5%", AOR: "5%" });
    expect(await trades(holdings)).toEqual(["", "", 0, 10000, 0, -10000]);
  });

  it("serves its classes' targets instead where it has none, and is judged in them", async () => {
    // Equity is 44 + 24 of 100, above 55..65, and goes to 60 %; debt is 6 + 16 and goes to 30 %: BND for VTI.
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["", "Equity", "", 0.6, "5%"],
      ["", "Debt", "", 0.3, ""],
      ["VTI", "Equity", 44000, "", ""],
      ["BND", "Debt", 6000, "", ""],
      ["GLD", "Gold", 10000, 0.1, ""],
      ["AOR", FUND, 40000, "", ""],
    ];
    expect(await trades(holdings)).toEqual(["", "", -8000, 8000, 0, 0]);
    const calm = holdings.map((row) => (row[0] === "VTI" ? row.with(2, 38000) : row));
    const rest = calm.map((row) => (row[0] === "BND" ? row.with(2, 12000) : row));
    expect(await trades(rest)).toEqual(["", "", 0, 0, 0, 0]);
  });
});
