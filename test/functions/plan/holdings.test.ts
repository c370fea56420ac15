import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { notAvailable, options, useKeel, valueError } from "../keel";
import { planned, plannedColumn } from "./plan";

const keel = useKeel();
const MONEY = options({ show: "money" });

function trades(holdings: CellMatrix): Promise<CellValue[]> {
  return plannedColumn("Trade", keel(), holdings, MONEY);
}

describe("a table of holdings", () => {
  it("has its columns in any order, by usual words for them", async () => {
    const holdings = [
      ["Ziel", "Kurswert", "Konto", "Bezeichnung"],
      [60, 66, "Depot", "Aktien"],
      [40, 34, "Depot", "Renten"],
    ];
    expect(await keel().call("PLAN", holdings, MONEY)).toEqual([
      ["Name", "Account", "Trade"],
      ["Aktien", "Depot", -6],
      ["Renten", "Depot", 6],
    ]);
  });

  it("has classes in one column or by levels", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Class 1", "Class 2"],
      ["VTI", 60, 60, "Equity", "Large cap"],
      ["BND", 40, 40, "Debt", ""],
    ];
    const detail = options({ show: "detail" });
    expect(await plannedColumn("Class", keel(), holdings, detail)).toEqual([
      "Equity > Large cap",
      "Debt",
    ]);
  });

  it("names a row by the first of its columns of names and symbols", async () => {
    const holdings = [
      ["Symbol", "Name", "Value", "Target"],
      ["VTI", "Vanguard Total Stock Market", 60, 60],
      ["", "Cash in bank", 40, 40],
    ];
    expect(await plannedColumn("Name", keel(), holdings, MONEY)).toEqual(["VTI", "Cash in bank"]);
    const swapped = holdings.map(([symbol = "", name = "", ...row]) => [name, symbol, ...row]);
    expect(await plannedColumn("Name", keel(), swapped, MONEY)).toEqual([
      "Vanguard Total Stock Market",
      "Cash in bank",
    ]);
  });

  it("has values, or quantities and prices, and trades what has a price in whole units", async () => {
    const holdings = [
      ["Name", "Quantity", "Price", "Target"],
      ["VTI", 22, 3, 60],
      ["BND", 17, 2, 40],
    ];
    const rows = await planned(keel(), holdings);
    // 66/34: 2 units of 3 sold are 6, 3 units of 2 bought are 6.
    expect(rows.map(({ Trade, Units }) => [Trade, Units])).toEqual([
      [-6, -2],
      [6, 3],
    ]);
  });

  it("trades a row without a price in cents beside others in whole units", async () => {
    const holdings = [
      ["Name", "Value", "Price", "Target"],
      ["VTI", 60, 7, 60],
      ["Cash", 40.5, null, 40],
    ];
    const rows = await planned(keel(), holdings, options({ show: "detail", cash: 10 }));
    expect(rows.map(({ Units }) => Units)).toEqual([1, ""]);
    // 110.5 · 60 % is 66.3; one unit of 7 leaves 3.
    expect(rows.map(({ Trade }) => Trade)).toEqual([7, 3]);
  });

  it("lists what has no target, and sells it", async () => {
    const holdings = [
      ["Name", "Value", "Target"],
      ["VTI", 60, 60],
      ["BND", 30, 40],
      ["Old fund", 10, null],
    ];
    const rows = await planned(keel(), holdings);
    expect(rows.map(({ Name, Trade }) => [Name, Trade])).toEqual([
      ["BND", 10],
      ["Old fund", -10],
    ]);
    expect(rows[1]?.["Reason"]).toBe("Sold 10.00, all of it: its target is 0 %");
  });
});

describe("the bands of a table of holdings", () => {
  const withColumns = (headers: string[], equity: CellValue[], debt: CellValue[]): CellMatrix => [
    ["Name", "Value", "Target", ...headers],
    ["Equity", 66, 0.6, ...equity],
    ["Debt", 34, 0.4, ...debt],
  ];
  const HELD = [0, 0];
  const MOVED = [-6, 6];

  it.each<[string, CellMatrix, number[]]>([
    ["a band that holds", withColumns(["Band"], ["10%"], ["10%"]), HELD],
    ["a band that fires", withColumns(["Band"], [0.05], ["none"]), MOVED],
    ["edges that hold", withColumns(["Lower", "Upper"], [0.5, 0.7], [0.3, 0.5]), HELD],
    ["an edge that fires", withColumns(["Upper", "Lower"], [0.65, 0.5], [0.5, 0]), MOVED],
    ["blank edges, without tolerance", withColumns(["Lower", "Upper"], [0, 1], ["", 0]), MOVED],
    ["an upper edge alone", withColumns(["Upper"], [0.7], [1]), HELD],
    ["a lower edge alone", withColumns(["Lower"], [0.5], [0.35]), MOVED],
    [
      "edges beside a band, which aren't read",
      withColumns(["Band", "Lower", "Upper"], ["10%", 0.5, 0.6], ["10%", 0.3, 0.5]),
      HELD,
    ],
  ])("are read: %s", async (_, holdings, expected) => {
    expect(await trades(holdings)).toEqual(expected);
  });

  it("may lie beyond the target; a row that then fills the gap is off its edge, and isn't rounded to it", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Lower", "Upper"],
      ["A", 49.3, 20, 0.8, 0.9],
      ["B", 35.7, 5, 0, 0.1],
      ["C", 15, 75, 0.7, 0.8],
    ];
    // To their edges 30.7, −25.7 and 55: 60 must be sold. The rows that fired give it by their distance from target,
    // A 60 of 65 and B 5: −24.6846 and −30.3154. One of A's and B's units is left over after −25, −31 and 55.
    const rounded = { to: "edge", decimals: 0, show: "money" };
    expect(await plannedColumn("Trade", keel(), holdings, options(rounded))).toEqual([
      -25, -30, 55,
    ]);
  });

  it("may lie beyond the target; what can't be paid then comes off what a row still asks for, and nothing is sold short", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Lower", "Upper", "Trade"],
      ["A", 0, 30, 0.5, 0.6, null],
      ["B", 90, 30, 0, 1, "hold"],
      ["C", 10, 30, 0, 1, "hold"],
      ["D", 0, 10, 0.08, 0.12, null],
    ];
    // A asks for 50 and D for 8. A, which fired, gives back the 20 beyond its target; for the other 30 and 8 there
    // is no money. In proportion to 50 and 8 A would sell 2.76, which it doesn't hold, for D.
    const policy = { to: "edge", show: "money" };
    expect(await plannedColumn("Trade", keel(), holdings, options(policy))).toEqual([0, 0, 0, 0]);
  });

  it.each<[CellValue, CellValue, string]>([
    [0.65, 0.55, "65.0 %..55.0 %"],
    [0.55, null, "55.0 %..0.0 %"],
  ])("are refused in their row where edges aren't in order: %s, %s", async (lower, upper, text) => {
    const found = await trades(withColumns(["Lower", "Upper"], [lower, upper], [0.3, 0.5]));
    const error = valueError(
      `Row 2: the edges "${text}" are not in order within 0%..100%. Write 55%..65%.`,
    );
    expect(found[0]).toEqual(error);
  });
});

describe("a row that can't be taken for what it seems", () => {
  it.each([
    ["Total", 'Row 4: "Total" looks like a total, which would count twice. Leave it out.'],
    ["Summe", 'Row 4: "Summe" looks like a total, which would count twice. Leave it out.'],
    ["BND", 'Row 4: "BND" is in row 3, too. Make one row of both.'],
    [null, "Row 4 has no name. Name the holding, or leave the row out if it is a total."],
  ])("shows its error, and its portfolio isn't planned: %s", async (name, message) => {
    const holdings = [
      ["Name", "Value", "Target"],
      ["VTI", 66, 60],
      ["BND", 34, 40],
      [name, 100, null],
    ];
    const other = notAvailable(
      "Row 4 has an error. Its portfolio is planned once that is put right.",
    );
    expect(await trades(holdings)).toEqual([other, other, valueError(message)]);
  });

  it("isn't one of a name that is in another account, or has another symbol", async () => {
    const holdings = [
      ["Description", "Symbol", "Account", "Value", "Target"],
      ["HELD IN MONEY MARKET", "SPAXX", "IRA", 50, 60],
      ["HELD IN MONEY MARKET", "FDRXX", "IRA", 20, 20],
      ["HELD IN MONEY MARKET", "SPAXX", "Joint", 30, 20],
    ];
    // SPAXX is 50 + 30 and is to be 60 + 20 in both accounts together, FDRXX is at its 20.
    expect(await trades(holdings)).toEqual([0, 0, 0]);
  });

  it("has an error where a number belongs, and keeps it", async () => {
    const holdings = [
      ["Name", "Value", "Price", "Target"],
      ["VTI", 66, { error: "#N/A" as const }, 60],
      ["BND", 34, 5, 40],
    ];
    expect((await trades(holdings))[0]).toEqual(notAvailable("Row 2: the price is #N/A."));
  });
});
