import { describe, expect, it } from "vitest";
import { options, useKeel } from "../keel";
import { plannedColumn } from "./plan";

const keel = useKeel();

/** Domain's P2 in two accounts, with bands. */
const HOLDINGS = [
  ["Account", "Name", "Class", "Value", "Target", "Band"],
  ["Joint", "Large cap", "Equity", 36000, 0.35, "5% or 25% rel"],
  ["Joint", "Mid cap", "Equity", 21000, 0.17, "5% or 25% rel"],
  [null, null, null, null, null, null],
  ["IRA", "Small cap", "Equity", 12000, 0.08, "5% or 25% rel"],
  ["IRA", "Debt", "Debt", 31000, 0.4, "5% or 25% rel"],
  ["", "", "", 0, 0, ""],
];

const TO_EDGE = { to: "edge" };

describe("PLAN, shown as trades", () => {
  it("lists the rows that trade, with what it costs and why, by default", async () => {
    expect(await keel().call("PLAN", HOLDINGS, options(TO_EDGE))).toEqual([
      ["Name", "Account", "Trade", "Units", "Cost", "Reason"],
      ["Small cap", "IRA", -4000, "", 0, "Sold 4,000.00: 12.0 % is above 6.0–10.0 %; to 8.0 %"],
      ["Debt", "IRA", 4000, "", 0, "Bought 4,000.00: 31.0 % is below 35.0–45.0 %; to 35.0 %"],
    ]);
  });

  it("has its headers alone where nothing trades", async () => {
    const holdings = [
      ["Name", "Value", "Target"],
      ["Equity", 60, 60],
      ["Debt", 40, 40],
    ];
    expect(await keel().call("PLAN", holdings)).toEqual([
      ["Name", "Account", "Trade", "Units", "Cost", "Reason"],
    ]);
  });
});

describe("PLAN, shown as money", () => {
  it("stands beside the holdings, row by row, and leaves off blank rows at their end", async () => {
    expect(await keel().call("PLAN", HOLDINGS, options({ ...TO_EDGE, show: "money" }))).toEqual([
      ["Name", "Account", "Trade"],
      ["Large cap", "Joint", 0],
      ["Mid cap", "Joint", 0],
      ["", "", ""],
      ["Small cap", "IRA", -4000],
      ["Debt", "IRA", 4000],
    ]);
  });
});

describe("PLAN, shown in detail", () => {
  it("has every figure of a row, before and after", async () => {
    const answer = await keel().call("PLAN", HOLDINGS, options({ ...TO_EDGE, show: "DETAIL" }));
    const [headers, large, , , small] = answer as unknown[][];
    expect(headers?.join()).toBe(
      "Name,Account,Class,Value,Weight,Target,Drift,Lower,Upper,Status,Trade,Units,After,Weight after,Cost,Reason",
    );
    expect(large?.slice(0, 10)).toEqual([
      "Large cap",
      "Joint",
      "Equity",
      36000,
      0.36,
      0.35,
      0.01,
      0.3,
      0.4,
      "OK",
    ]);
    expect(large?.slice(10)).toEqual([0, "", 36000, 0.36, 0, "Held: 36.0 % is inside 30.0–40.0 %"]);
    expect(small?.slice(3, 14)).toEqual([
      12000,
      0.12,
      0.08,
      0.04,
      0.06,
      0.1,
      "Above",
      -4000,
      "",
      8000,
      0.08,
    ]);
  });

  it("shows weight, drift and status as they are today, whatever the cash changes", async () => {
    // 9,000 into debt make 40,000 of 109,000, which is 36.7 % and inside its band; today 31 % is below it.
    const policy = options({ show: "detail", cash: 9000, use: "cash only" });
    const statuses = await plannedColumn("Status", keel(), HOLDINGS, policy);
    expect(statuses).toEqual(["OK", "OK", "", "Above", "Below"]);
    expect((await plannedColumn("Weight", keel(), HOLDINGS, policy))[4]).toBe(0.31);
  });

  it("leaves blank what a portfolio that is yet to be bought doesn't have", async () => {
    const holdings = [
      ["Name", "Value", "Target"],
      ["Equity", null, 60],
      ["Debt", null, 40],
    ];
    const policy = options({ show: "detail", cash: 1000 });
    expect((await keel().call("PLAN", holdings, policy)) as unknown[]).toContainEqual([
      "Equity",
      "",
      "",
      0,
      "",
      0.6,
      "",
      "",
      "",
      "",
      600,
      "",
      600,
      0.6,
      0,
      "Bought 600.00: from nothing to 60.0 %, target 60.0 %",
    ]);
  });

  it("has words for rows with bands", async () => {
    // Of the 1,110 there are then 666 are wanted of VTI: 5,666, in units of 100.
    const holdings = [
      ["Name", "Value", "Target", "Band", "Price", "Trade"],
      ["VTI", -5000, 0.6, "5%", 100, null],
      ["BND", 100, 0.4, "0%", null, null],
      ["GLD", 10, 0, "2%", null, "hold"],
      ["USO", 0, 0, "2%", null, null],
    ];
    const policy = options({ show: "detail", cash: 6000 });
    expect(await plannedColumn("Reason", keel(), holdings, policy)).toEqual([
      "Bought 5,700.00: from nothing to 63.1 %, target 60.0 %",
      "Bought 300.00: from nothing to 36.0 %, target 40.0 %, still outside in whole units",
      "Not sold: marked hold, 0.9 pp stay over",
      "Nothing is held of it, and its target is 0 %",
    ]);
  });

  it("leaves its statuses blank, too, and plans the other portfolios", async () => {
    const holdings = [
      ["Portfolio", "Name", "Value", "Target", "Band"],
      ["New", "Equity", null, 60, "5%"],
      ["New", "Debt", null, 40, "5%"],
      ["Old", "Equity", 66, 60, "5%"],
      ["Old", "Debt", 34, 40, "5%"],
    ];
    const policy = [
      ["Portfolio", "cash", "show"],
      ["New", 1000, "detail"],
      ["Old", 0, null],
    ];
    expect(await plannedColumn("Status", keel(), holdings, policy)).toEqual([
      "",
      "",
      "Above",
      "Below",
    ]);
    expect(await plannedColumn("Trade", keel(), holdings, policy)).toEqual([600, 400, -6, 6]);
  });
});

describe("PLAN, shown as a summary", () => {
  it("says in two sentences what trades, and what becomes of the drift, and checks the cash", async () => {
    expect(await keel().call("PLAN", HOLDINGS, options({ ...TO_EDGE, show: "summary" }))).toEqual([
      ["Summary", "Check", "Columns"],
      [
        "2 bands fire: 2 of 4 rows trade to the edge of their bands. Portfolio drift goes from 9.0 % to 5.0 %.",
        "Sells 4,000.00 − buys 4,000.00 − costs 0.00 + cash 0.00 = change in cash 0.00.",
        "Read: Account, Name, Class, Value, Target and Band.",
      ],
    ]);
  });

  it.each<[string, Record<string, string | number>]>([
    ["4 of 4 rows trade to target. Portfolio drift goes from 9.0 % to 0.0 %.", {}],
    [
      "15,000.00 of cash goes to 2 of 4 rows. Portfolio drift goes from 9.0 % to 3.7 %.",
      { cash: 15000, use: "cash only" },
    ],
    [
      "10,000.00 is raised from 3 of 4 rows. Portfolio drift goes from 9.0 % to 5.6 %.",
      { cash: -10000, use: "cash only" },
    ],
    ["Nothing trades. Portfolio drift stays 9.0 %.", { use: "cash only" }],
    [
      "3 of 4 rows trade to target; 1 trade of 1,000.00 is below the minimum of 2,000. Portfolio drift goes from 9.0 % to 1.0 %.",
      { "minimum trade": 2000 },
    ],
    [
      "2 of 4 rows trade to target; 2 trades of 5,123.08 in all are beyond the largest 2. Portfolio drift goes from 9.0 % to 5.0 %.",
      { "maximum trades": 2 },
    ],
    [
      "4 of 4 rows trade to target; the turnover cap of 6.0 % takes off 3,000.00. Portfolio drift goes from 9.0 % to 3.0 %.",
      { "turnover cap": "6%" },
    ],
    [
      "3 of 4 rows trade to target; 1 trade of 1,000.00 is less than its fee. Portfolio drift goes from 9.0 % to 3.3 %.",
      { "fee per order": 2000 },
    ],
    ["4 of 4 rows trade to target. Nothing is to be left.", { cash: -100000 }],
  ])("says without bands: %s", async (text, policy) => {
    const withoutBands = HOLDINGS.map((row) => row.slice(0, 5));
    const asked = options({ ...policy, accounts: "together", show: "summary" });
    expect(await plannedColumn("Summary", keel(), withoutBands, asked)).toEqual([text]);
  });

  it("says what limits keep from target", async () => {
    const flags = ["Trade", null, "hold", null, null, "sell only"];
    const limited = HOLDINGS.map((row, at) => [...row.slice(0, 5), flags[at] ?? null]);
    const asked = options({ accounts: "together", show: "summary" });
    // Mid cap keeps 4 pp too much, debt 9 pp too little; large and small cap share 48,000 as 35 and 8 of 43.
    expect(await plannedColumn("Summary", keel(), limited, asked)).toEqual([
      "2 of 4 rows trade to target; limits keep 2 rows 13.0 pp from their targets. Portfolio drift stays 9.0 %.",
    ]);
  });

  it.each<[string, Record<string, string | number>]>([
    [
      "2 bands fire, but only cash is used: nothing trades. Portfolio drift stays 9.0 %.",
      { use: "cash only" },
    ],
    [
      "2 bands fire, but the next quarterly review is on 2026-12-31, 36 days from now: nothing trades. Portfolio drift stays 9.0 %.",
      { review: "quarterly", "last rebalanced": "2026-09-30", "as of": "2026-11-25" },
    ],
    [
      "2 bands fire, and the monthly review of 2026-10-31 is due: 4 of 4 rows trade to target. Portfolio drift goes from 9.0 % to 0.0 %.",
      { review: "monthly", "last rebalanced": "2026-09-30", "as of": "2026-11-25" },
    ],
  ])("says what bands and calendar decide: %s", async (text, policy) => {
    const asked = options({ ...policy, accounts: "together", show: "summary" });
    expect(await plannedColumn("Summary", keel(), HOLDINGS, asked)).toEqual([text]);
  });

  it("names the columns that were not read", async () => {
    const holdings = [
      ["Ticker", "Market Value", "Notes", "Target", "", "Drift"],
      ["VTI", 60, "core", 60, "", 0],
      ["BND", 40, "", 40, "", 0],
    ];
    const asked = options({ show: "summary" });
    expect(await plannedColumn("Columns", keel(), holdings, asked)).toEqual([
      "Read: Ticker, Market Value and Target. Not read: Notes and Drift.",
    ]);
  });

  it("is the error of a portfolio where that has no room in all of its rows", async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [`Fund ${row}`, 1, 0.0001]);
    const answer = await keel().call("PLAN", [["Name", "Value", "Target"], ...rows]);
    expect(answer).toMatchObject([
      [{ error: "#VALUE!", message: "Targets add up to 50 %. Make them add up to 100 %." }],
    ]);
  });
});
