import { describe, expect, it } from "vitest";
import type { CellMatrix } from "../../../src/workbench/cells";
import { atCellDigits, options, useKeel, valueError } from "../keel";
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

  it("is an error between account walls, where no account is known to buy it in", async () => {
    const holdings: CellMatrix = [
      ["Name", "Account", "Class", "Value", "Target"],
      ["VTI", "Joint", "Equity", 66_000, 60],
      ["BND", "IRA", "Debt", 34_000, 30],
      ["", "", "Gold", "", 10],
    ];
    const [first] = await plannedColumn("Reason", keel(), holdings);
    expect(first).toEqual(
      valueError(
        'No holding is in the class "Gold". Add one, with its account, or leave the class\'s row out.',
      ),
    );
  });
});
