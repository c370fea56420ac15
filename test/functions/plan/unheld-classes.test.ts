import { describe, expect, it } from "vitest";
import type { CellMatrix } from "../../../src/workbench/cells";
import { atCellDigits, options, useKeel } from "../keel";
import { planned, plannedColumn } from "./plan";

const keel = useKeel();

/** Nothing is held yet of gold, which is to be 10 %. */
const HOLDINGS: CellMatrix = [
  ["Name", "Class", "Value", "Target", "Band"],
  ["VTI", "Equity", 66_000, 60, "5%"],
  ["BND", "Debt", 34_000, 30, "5%"],
  ["", "Gold", "", 10, ""],
];
const WITHOUT_BANDS = HOLDINGS.map((row) => row.slice(0, 4));

describe("A class with a target of which nothing is held", () => {
  // 60,000 − 66,000 and 30,000 − 34,000.
  it("leaves cash for it, with its reason, and everything else is planned", async () => {
    const rows = await planned(keel(), WITHOUT_BANDS, options({ show: "detail" }));
    expect(rows.map(({ Target }) => atCellDigits(Target ?? null))).toEqual([0.6, 0.3, 0.1]);
    expect(rows.map(({ Class, Trade, Reason }) => [Class, Trade, Reason])).toEqual([
      ["Equity", -6_000, "Sold 6,000.00: from 66.0 % to 60.0 %, target 60.0 %"],
      ["Debt", -4_000, "Sold 4,000.00: from 34.0 % to 30.0 %, target 30.0 %"],
      [
        "Gold",
        "",
        "No holding is in Gold, target 10.0 %: 10,000.00 stay in cash until one is added",
      ],
    ]);
  });

  // Off by 6, 4 and 10 before; the 10 of gold are cash afterwards.
  it("is said in the summary, and stays in the drift", async () => {
    const [row] = await planned(keel(), WITHOUT_BANDS, options({ show: "summary" }));
    expect(row?.["Summary"]).toBe(
      "2 of 2 rows trade to target; 10,000.00 stay in cash for Gold, of which nothing is held. Portfolio drift stays 10.0 %.",
    );
    expect(row?.["Check"]).toBe(
      "Sells 10,000.00 − buys 0.00 − costs 0.00 + cash 0.00 = change in cash 10,000.00.",
    );
  });

  // 66 % is above 65 %; BND is inside 25–35 %, and gold has no holding that a band could be of.
  it("leaves the bands that fire counted", async () => {
    const [row] = await planned(keel(), HOLDINGS, options({ show: "summary" }));
    expect(row?.["Summary"]).toContain("1 band fires");
  });

  // B = 100,000 − 0.01 (100,000 − 0.9 B) = 99,000 / 0.991 = 99,899.091826; what stays for gold costs nothing.
  it("pays no costs", async () => {
    const policy = options({ "cost rate": 0.01, show: "detail" });
    const rows = await planned(keel(), WITHOUT_BANDS, policy);
    expect(rows.map(({ Trade, Cost }) => [Trade, Cost])).toEqual([
      [-6_060.55, 60.61],
      [-4_030.27, 40.3],
      ["", ""],
    ]);
    expect(rows[2]?.["Reason"]).toBe(
      "No holding is in Gold, target 10.0 %: 9,989.91 stay in cash until one is added",
    );
  });

  it("leaves cash beside whole units, too", async () => {
    const holdings = WITHOUT_BANDS.map((row, at) => [...row, ["Price", 100, 50, ""][at] ?? ""]);
    const units = await plannedColumn("Units", keel(), holdings, options({ show: "detail" }));
    expect(units).toEqual([-60, -80, ""]);
  });

  it("takes the cash that comes in first, where the others are inside their bands", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["VTI", "Equity", 60_000, 60, "5%"],
      ["BND", "Debt", 30_000, 30, "5%"],
      ["", "Gold", "", 10, "5%"],
    ];
    const rows = await planned(keel(), holdings, options({ cash: 10_000 }));
    expect(rows.map(({ Name, Reason }) => [Name, Reason])).toEqual([
      ["", "No holding is in Gold, target 10.0 %: 10,000.00 stay in cash until one is added"],
    ]);
  });

  it("asks to add a holding where bands and gates ask for no trade", async () => {
    const rows = await planned(keel(), HOLDINGS, options({ signal: false, rule: "calendar" }));
    expect(rows.map(({ Reason }) => Reason)).toEqual([
      "No holding is in Gold, target 10.0 %: add one to buy",
    ]);
  });

  it("is a class as any other in the list of classes, and counts for the least deposit", async () => {
    const classes = await planned(keel(), HOLDINGS, options({ show: "classes" }));
    expect(classes.map(({ Class, Value, Target }) => [Class, Value, Target])).toEqual([
      ["Equity", 66_000, 0.6],
      ["Debt", 34_000, 0.3],
      ["Gold", 0, 0.1],
    ]);
    // 34,000 / 0.3 = 113,333.33.
    const [cash] = await planned(keel(), WITHOUT_BANDS, options({ show: "cash" }));
    expect(cash?.["Least deposit to target"]).toBe(13_333.33);
  });

  // What stays in cash is no trade: of two rows that trade, two may.
  it("isn't one of the maximum trades", async () => {
    const policy = options({ "maximum trades": 2, show: "money" });
    expect(await plannedColumn("Trade", keel(), WITHOUT_BANDS, policy)).toEqual([-6_000, -4_000]);
  });

  // 6,000 and 4,000 would be sold, 10,000 in all.
  it("is turned over as the sales that it comes from are", async () => {
    const policy = options({ "turnover cap": 0.05, show: "summary" });
    const [row] = await planned(keel(), WITHOUT_BANDS, policy);
    expect(row?.["Summary"]).toBe(
      "2 of 2 rows trade to target; the turnover cap of 5.0 % takes off 5,000.00; 5,000.00 stay in cash for Gold, of which nothing is held. Portfolio drift stays 10.0 %.",
    );
  });

  // Of 112,000 1 % are 1,120, which may stay in cash however small they are; 67,200 − 60,000 and 43,680 − 40,000 are bought.
  it.each([
    ["money", ""],
    ["whole units", 1],
  ])("isn't held to the minimum trade in %s", async (_, price) => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Price"],
      ["VTI", "Equity", 60_000, 60, price],
      ["BND", "Debt", 40_000, 39, price],
      ["", "Gold", "", 1, ""],
    ];
    const policy = options({ cash: 12_000, "minimum trade": 2_000, show: "detail" });
    const rows = await planned(keel(), holdings, policy);
    expect(rows.map(({ Trade }) => Trade)).toEqual([7_200, 3_680, ""]);
    expect(rows[2]?.["Reason"]).toContain("1,120.00 stay in cash");
  });

  // 86 · 700 + 33 · 900 = 89,900 leave 100 beside the 10,000; nothing else is short of less than 300.
  it("takes no more of the cash than it is to have, whatever whole units leave", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Price"],
      ["VTI", "Equity", "", 60, 700],
      ["BND", "Debt", "", 30, 900],
      ["", "Gold", "", 10, ""],
    ];
    const rows = await planned(keel(), holdings, options({ cash: 100_000, show: "detail" }));
    expect(rows.map(({ Units }) => Units)).toEqual([86, 33, ""]);
    expect(rows[2]?.["Reason"]).toContain("10,000.00 stay in cash");
  });
});

/** The same between account walls: stocks lie in one account, bonds in the other. */
const WALLED: CellMatrix = [
  ["Name", "Account", "Class", "Value", "Target", "Trade"],
  ["VTI", "Joint", "Equity", 66_000, 60, ""],
  ["BND", "IRA", "Debt", 34_000, 30, ""],
  ["", "", "Gold", "", 10, ""],
];

describe("Between account walls a class with a target of which nothing is held", () => {
  it("leaves cash in the accounts that have too much of the others", async () => {
    const rows = await planned(keel(), WALLED, options({ show: "detail" }));
    expect(rows.map(({ Trade, Reason }) => [Trade, Reason])).toEqual([
      [-6_000, "Sold 6,000.00: from 66.0 % to 60.0 %, target 60.0 %"],
      [-4_000, "Sold 4,000.00: from 34.0 % to 30.0 %, target 30.0 %"],
      [
        "",
        "No holding is in Gold, target 10.0 %: 6,000.00 in Joint and 4,000.00 in IRA stay in cash until one is added",
      ],
    ]);
    const [row] = await planned(keel(), WALLED, options({ show: "summary" }));
    expect(row?.["Summary"]).toBe(
      "2 of 2 rows trade to target; 10,000.00 stay in cash for Gold, of which nothing is held. Portfolio drift stays 10.0 %.",
    );
    expect(row?.["Check"]).toBe(
      "Sells 10,000.00 − buys 0.00 − costs 0.00 + cash 0.00 = change in cash 10,000.00.",
    );
  });

  // Stocks stay 66,000; the other 34,000 are shared as 30 to 10.
  it("leaves what limits let the others give", async () => {
    const holdings = WALLED.map((row) => (row[0] === "VTI" ? [...row.slice(0, 5), "hold"] : row));
    const rows = await planned(keel(), holdings, options({ show: "detail" }));
    expect(rows.map(({ Trade }) => Trade)).toEqual([0, -8_500, ""]);
    expect(rows[2]?.["Reason"]).toContain("8,500.00 in IRA stay in cash");
  });

  it("is no trade that maximum and minimum would count", async () => {
    const policy = options({ "maximum trades": 2, "minimum trade": 4_000, show: "money" });
    expect(await plannedColumn("Trade", keel(), WALLED, policy)).toEqual([-6_000, -4_000]);
  });

  // Each account pays its own: 6,000 / (1 − 0.01 · 60/66) and 4,000 / (1 − 0.01 · 30/34) are sold.
  it("pays no costs", async () => {
    const policy = options({ "cost rate": 0.01, show: "detail" });
    const rows = await planned(keel(), WALLED, policy);
    const [vti, bnd, gold] = rows;
    expect([vti?.["Cost"], bnd?.["Cost"], gold?.["Cost"]]).toEqual([60.55, 40.36, ""]);
    expect(gold?.["Reason"]).toContain("5,994.50 in Joint and 3,995.25 in IRA");
  });

  it("counts for the least deposit through any account", async () => {
    const rows = await planned(keel(), WALLED, options({ show: "cash" }));
    expect(rows.map(({ Account }) => Account)).toEqual(["All accounts", "Joint", "IRA"]);
    // 34,000 / 0.3: then 68,000 of stocks are wanted, which Joint alone may buy.
    expect(rows[0]?.["Least deposit to target"]).toBe(13_333.33);
    expect(rows[1]?.["Least deposit to target"]).toBe(13_333.33);
  });
});

describe("Beside funds that are split over classes a class with a target of which nothing is held", () => {
  const holdings = (...rows: CellMatrix): CellMatrix => [
    ["Name", "Class", "Value", "Target"],
    ["VTI", "Equity", 60_000, ""],
    ["BND", "Debt", 20_000, ""],
    ["AOR", "Equity 60%, Debt 40%", 20_000, ""],
    ...rows,
  ];

  // Equity is 72,000 and debt 28,000 of 100,000.
  it("leaves cash for it, and the others reach their targets", async () => {
    const table = holdings(["", "Equity", "", 54], ["", "Debt", "", 36], ["", "Gold", "", 10]);
    const rows = await planned(keel(), table, options({ show: "detail" }));
    expect(rows.map(({ Trade }) => Trade)).toEqual([-18_000, 8_000, 0, "", "", ""]);
    expect(rows[5]?.["Reason"]).toBe(
      "No holding is in Gold, target 10.0 %: 10,000.00 stay in cash until one is added",
    );
    const [row] = await planned(keel(), table, options({ show: "summary" }));
    expect(row?.["Summary"]).toBe(
      "2 of 3 rows trade to target; 10,000.00 stay in cash for Gold, of which nothing is held. Portfolio drift goes from 18.0 % to 10.0 %.",
    );
  });

  // 50 % are left to the holdings of equity: 72,000 − 50,000.
  it("may be a part of one of these classes", async () => {
    const table = holdings(
      ["", "Equity", "", 60],
      ["", "Equity > Small", "", 10],
      ["", "Debt", "", 40],
    );
    const rows = await planned(keel(), table, options({ show: "detail" }));
    expect(rows.map(({ Trade }) => Trade)).toEqual([-22_000, 12_000, 0, "", ""]);
    expect(rows[4]?.["Reason"]).toContain("target 10.0 %: 10,000.00 stay in cash");
  });
});
