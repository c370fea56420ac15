import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel } from "../keel";
import { planned, plannedColumn } from "./plan";

const keel = useKeel();

/** Stocks and bonds in two accounts, 60/40 in all: 70,000 of stocks and 30,000 of bonds. */
const HOUSEHOLD: CellMatrix = [
  ["Name", "Account", "Value", "Target"],
  ["Stocks", "Joint", 50000, 60],
  ["Bonds", "Joint", 10000, 40],
  ["Stocks", "IRA", 20000, ""],
  ["Bonds", "IRA", 20000, ""],
];

async function trades(
  holdings: CellMatrix,
  policy: Record<string, CellValue> = {},
): Promise<CellValue[]> {
  return plannedColumn("Trade", keel(), holdings, options({ show: "money", ...policy }));
}

async function summary(
  holdings: CellMatrix,
  policy: Record<string, CellValue> = {},
): Promise<CellValue | undefined> {
  const [line] = await plannedColumn(
    "Summary",
    keel(),
    holdings,
    options({ show: "summary", ...policy }),
  );
  return line;
}

describe("PLAN with several accounts", () => {
  it("trades in each what its own sales pay, the earlier rows first", async () => {
    // 10,000 of stocks have to become bonds; either account could do it, Joint stands first.
    expect(await trades(HOUSEHOLD)).toEqual([-10000, 10000, 0, 0]);
    expect(await summary(HOUSEHOLD)).toBe(
      "2 of 4 rows trade to target; other trades would do as well, so the earlier rows trade. Portfolio drift goes from 10.0 % to 0.0 %.",
    );
  });

  it("says what binds where a target can't be reached, and by how much", async () => {
    // Only the IRA has bonds: 5,000 of stocks there become bonds, 35,000 in all; 5,000 are missing to 40,000.
    const holdings = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 65000, 60],
      ["Stocks", "IRA", 5000, ""],
      ["Bonds", "IRA", 30000, 40],
    ];
    expect(await trades(holdings)).toEqual([0, -5000, 5000]);
    expect(await summary(holdings)).toBe(
      "2 of 3 rows trade to target; the accounts keep 2 targets out of reach by 10.0 pp. Portfolio drift goes from 10.0 % to 5.0 %.",
    );
    const reasons = await plannedColumn("Reason", keel(), holdings, options({ show: "detail" }));
    expect(reasons).toEqual([
      "Held in Joint. Stocks in all accounts: from 70.0 % to 65.0 %, target 60.0 %; the accounts that hold it may buy nothing that is short, 5,000.00 stays over",
      "Sold 5,000.00 in IRA. Stocks in all accounts: from 70.0 % to 65.0 %, target 60.0 %; the accounts that hold it may buy nothing that is short, 5,000.00 stays over",
      "Bought 5,000.00: from 30.0 % to 35.0 %, target 40.0 %. The accounts that may buy it hold no more to sell, 5.0 pp stay short",
    ]);
  });

  it("swaps between accounts where that reaches the targets", async () => {
    // Gold is short by 10,000, and lies in the IRA alone, which has only bonds to sell; Joint buys the bonds back from
    // stocks. One way 20,000 are traded where 10,000 would do without walls.
    const holdings = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 60000, 50],
      ["Bonds", "Joint", "", ""],
      ["Bonds", "IRA", 40000, 40],
      ["Gold", "IRA", "", 10],
    ];
    expect(await trades(holdings)).toEqual([-10000, 10000, -10000, 10000]);
    expect(await trades(holdings, { accounts: "together" })).toEqual([-10000, 0, 0, 10000]);
  });

  it("has one target for a name where money may move between accounts, too", async () => {
    // Stocks are 66,000 of 100,000 and are to be 50,000, wherever their target stands: they aren't bought in one account
    // while the other sells them.
    const holdings = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 46000, 50],
      ["Stocks", "IRA", 20000, ""],
      ["Bonds", "IRA", 34000, 50],
    ];
    expect(await trades(holdings, { accounts: "together" })).toEqual([-16000, 0, 16000]);
  });

  it("keeps to the restrictions of each row", async () => {
    // In Joint nothing may be sold, so the IRA trades.
    const flags = ["Trade", "buy only", "buy only", "", ""];
    const holdings = HOUSEHOLD.map((row, at) => [...row, flags[at] ?? ""]);
    expect(await trades(holdings)).toEqual([0, 0, -10000, 10000]);
  });

  it("takes shares to hold as shares of the portfolio, not of an account", async () => {
    // 30 % of 100,000 are 30,000, of Joint alone they would be 18,000.
    const holdings = HOUSEHOLD.map((row, at) => [...row, ["Most", "", 0.3, "", ""][at] ?? ""]);
    expect(await trades(holdings)).toEqual([-10000, 10000, 0, 0]);
    const less = HOUSEHOLD.map((row, at) => [...row, ["Most", "", 0.15, "", ""][at] ?? ""]);
    expect(await trades(less)).toEqual([-5000, 5000, -5000, 5000]);
  });

  it("brings a name to the edge and one that may not be bought to its most, as in one account", async () => {
    // A goes from 50 to its edge of 45, which B takes up; C is sold to its most of 25, which D takes up.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Band", "Most"],
      ["A", "Joint", 50, 40, "5%", ""],
      ["B", "Joint", 20, 25, "5%", ""],
      ["C", "IRA", 30, 30, "5%", 25],
      ["D", "IRA", "", 5, "none", ""],
    ];
    expect(await trades(holdings, { to: "edge" })).toEqual([-5, 5, -5, 5]);
    expect(await trades(holdings, { to: "edge", accounts: "together" })).toEqual([-5, 5, -5, 5]);
  });

  it("doesn't sell a cent of what may only be sold and is short of its target", async () => {
    // Five cents of Gold are no whole share of the portfolio at 15 digits.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Trade"],
      ["Stocks", "Joint", 10000, 30, ""],
      ["Bonds", "Joint", 5252.21, 66, ""],
      ["Gold", "Joint", 0.06, 4, "sell only"],
      ["Cash", "IRA", 0.01, "", "hold"],
    ];
    const [, , gold] = await trades(holdings);
    expect(gold).toBe(0);
  });

  it("sells what is worth a part of a cent in another currency whole, however little that is", async () => {
    const holdings = [
      ["Name", "Account", "Currency", "Value", "Target"],
      ["Old", "Joint", "EUR", 100.1, 0],
      ["Stocks", "Joint", "USD", 9000, 90],
      ["Bonds", "IRA", "USD", 10000, 10],
    ];
    const policy = { "minimum trade": 500, "rate EUR": 0.333333333333333, cash: 1000 };
    expect(await trades(holdings, policy)).toEqual([-33.37, 1033.37, 0]);
  });

  it("gives the cent to the largest remainder, whose targets are shares of a sum that isn't round", async () => {
    // Of 32,000,000 the cents that are cut off of Stocks are 0.50400 and of Bonds 0.50404 of one.
    const holdings = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "IRA", 8100000, 6.00000005],
      ["Bonds", "Joint", 8900000, 31],
      ["Gold", "Joint", 2750000, 1],
      ["Gold", "IRA", 2750000, ""],
      ["Cash", "IRA", 9500000, 62],
    ];
    expect(await trades(holdings)).toEqual([-6179999.99, 1020000, -1020000, -2750000, 8929999.99]);
  });

  it("sells no more than is to be bought, to the edge, of what is above its most", async () => {
    // Joint may buy bonds alone, of which 10,000 are missing: 20,000 would take them from below their band to above it.
    const holdings = [
      ["Name", "Account", "Value", "Target", "Band", "Most"],
      ["Stocks", "Joint", 70000, 60, "5%", 0.5],
      ["Bonds", "Joint", 0, 35, "5%", ""],
      ["Bonds", "IRA", 25000, "", "5%", ""],
      ["Gold", "IRA", 5000, 5, "5%", ""],
    ];
    expect(await trades(holdings, { to: "edge" })).toEqual([-10000, 10000, 0, 0]);
  });

  it("sells a cent of a name of which another account has to keep less than 1", async () => {
    const holdings = [
      ["Name", "Account", "Value", "Target", "Trade"],
      ["Stocks", "IRA", 1000, 50, ""],
      ["Bonds", "IRA", 1000, 50, ""],
      ["Dust", "Joint", 0.04, 0, "hold"],
      ["Dust", "IRA", 0.01, "", ""],
    ];
    expect(await trades(holdings)).toEqual([0.01, 0, 0, -0.01]);
  });

  it("says what it was where all is withdrawn", async () => {
    const bands = ["Band", "5%", "5%", "5%", "5%"];
    const holdings = HOUSEHOLD.map((row, at) => [...row, bands[at] ?? ""]);
    const policy = options({ show: "detail", cash: -100000 });
    const rows = await planned(keel(), holdings, policy);
    expect(rows.map((row) => row["Status"])).toEqual(["Above", "Below", "Above", "Below"]);
    expect(rows[0]?.["Reason"]).toBe(
      "Sold 50,000.00 in Joint. Stocks in all accounts: 70.0 % is above 55.0–65.0 %; from 70.0 % to nothing, target 60.0 %. 60,000.00 of the cash comes from Joint",
    );
  });

  it("keeps to what the names are to hold at least, also where all there is would be withdrawn", async () => {
    // A and C hold less than their least and aren't sold; of B's 100,000 1 % is left over to pay for its sale.
    const holdings = [
      ["Name", "Account", "Value", "Target", "Least", "Cost rate"],
      ["A", "IRA", 1000, 25, "", ""],
      ["A", "Joint", 0, "", 100000, ""],
      ["B", "IRA", 100000, 25, "", 0.01],
      ["C", "Joint", 1000, 25, 200000, ""],
      ["D", "Joint", 1000, 25, "", ""],
    ];
    const policy = { use: "cash only", cash: -103000 };
    expect(await trades(holdings, policy)).toEqual([0, 0, -100000, 0, -1000]);
    expect(await summary(holdings, policy)).toBe(
      "100,000.00 of 103,000.00 is raised from 2 of 5 rows; limits keep 1 row 25.0 pp from its target. Portfolio drift goes from 72.1 % to 50.0 %.",
    );
  });

  it("says what would be sold without the cap of what a limit has sold", async () => {
    // A goes from 50 to its most of 20; of 120 a cap of 5 % lets 6 + 6 trade.
    const holdings = [
      ["Name", "Account", "Value", "Target", "Most"],
      ["A", "J", 50, 30, 20],
      ["B", "J", 50, 30, ""],
      ["C", "I", 20, 40, ""],
    ];
    const policy = options({ show: "detail", "turnover cap": 0.05 });
    const [reason] = await plannedColumn("Reason", keel(), holdings, policy);
    expect(reason).toContain("Scaled to the turnover cap of 5.0 %: sold 12.00 of 30.00;");
  });

  it("places cash where it serves most, and says where", async () => {
    // 10,000 of cash: 66,000 and 44,000 are wanted; 14,000 bonds are missing. Joint may place all of it and sell 4,000.
    const asked = { cash: 10000 };
    expect(await trades(HOUSEHOLD, asked)).toEqual([-4000, 14000, 0, 0]);
    const reasons = await plannedColumn(
      "Reason",
      keel(),
      HOUSEHOLD,
      options({ show: "detail", ...asked }),
    );
    const isTold = /\. 10,000\.00 of the cash goes to Joint$/;
    expect(reasons).toEqual([
      expect.not.stringMatching(isTold),
      expect.stringMatching(isTold),
      expect.not.stringMatching(isTold),
      expect.not.stringMatching(isTold),
    ]);
    expect(await trades(HOUSEHOLD, { ...asked, "cash account": "IRA" })).toEqual([
      -4000, 4000, 0, 10000,
    ]);
  });

  it("takes a withdrawal from the account that is named, as far as it goes", async () => {
    const asked = { cash: -30000, "cash account": "ira" };
    // 70,000 are left: 42,000 of stocks, 28,000 of bonds. The IRA gives 30,000, of stocks 20,000 and of bonds 10,000;
    // Joint has 50,000 and sells 8,000 for bonds: 42,000 and 18,000 + 10,000.
    expect(await trades(HOUSEHOLD, asked)).toEqual([-8000, 8000, -20000, -10000]);
    const [, , stocks] = await plannedColumn("Reason", keel(), HOUSEHOLD, [
      ...options({ show: "detail", cash: -30000 }),
      ["cash account", "IRA"],
    ]);
    expect(stocks).toBe(
      "Sold 20,000.00 in IRA. Stocks in all accounts: from 70.0 % to 60.0 %, target 60.0 %. 30,000.00 of the cash comes from IRA",
    );
    // The IRA has 40,000 to give, so 50,000 are not raised; Joint still goes to 20,000 of bonds in all.
    const [check] = await plannedColumn("Check", keel(), HOUSEHOLD, [
      ...options({ show: "summary", cash: -50000 }),
      ["cash account", "IRA"],
    ]);
    expect(check).toBe(
      "Sells 50,000.00 − buys 10,000.00 − costs 0.00 + cash -50,000.00 = change in cash -10,000.00: 10,000.00 is not raised.",
    );
  });

  it("pays the costs of each account in that account", async () => {
    // Joint is to be 40,000 and 20,000, and has 60,000 less the costs c = 1 % of what it buys, b. A third of that in
    // bonds is 10,000 + b = (60,000 − b / 100) / 3, so b = 9,966.78 and c = 99.67; 10,066.45 of stocks pay for both.
    const rows = await planned(
      keel(),
      HOUSEHOLD,
      options({ show: "trades", "buy cost rate": 0.01 }),
    );
    expect(rows.map((row) => [row["Account"], row["Trade"], row["Cost"]])).toEqual([
      ["Joint", -10066.45, 0],
      ["Joint", 9966.78, 99.67],
    ]);
  });

  it("takes the costs of what a limit has sold from the cash that stays", async () => {
    // The IRA may hold 4,000 of stocks and buys nothing else: 6,000 are sold for 60, and 5,940 stay cash there.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Most", "Trade"],
      ["Stocks", "Joint", 50000, 100, "", "hold"],
      ["Stocks", "IRA", 10000, "", 4000, ""],
    ];
    const asked = options({ show: "summary", "cost rate": 0.01 });
    const [check] = await plannedColumn("Check", keel(), holdings, asked);
    expect(check).toBe(
      "Sells 6,000.00 − buys 0.00 − costs 60.00 + cash 0.00 = change in cash 5,940.00.",
    );
  });

  it("stops at the most to hold to the cent, and doesn't ask for less", async () => {
    // Each may take 100 of the 1,000; 50,100 of 101,000 is no round share.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Most"],
      ["Stocks", "Joint", 50000, 50, 50100],
      ["Bonds", "IRA", 50000, 50, 50100],
    ];
    expect(await trades(holdings, { cash: 1000 })).toEqual([100, 100]);
    expect(await summary(holdings, { cash: 1000 })).toBe(
      "2 of 2 rows trade to target; limits keep 2 rows 0.8 pp from their targets. Portfolio drift goes from 0.0 % to 0.8 %.",
    );
  });

  it("lets another account step in for a trade that is below the minimum in one", async () => {
    // 10,000 of stocks become bonds. Joint could take 1,000 of them, below the minimum of 2,000: the IRA takes all.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Most"],
      ["Stocks", "Joint", 40000, 60, ""],
      ["Bonds", "Joint", 10000, 40, 11000],
      ["Stocks", "IRA", 30000, "", ""],
      ["Bonds", "IRA", 20000, "", ""],
    ];
    expect(await trades(holdings)).toEqual([-1000, 1000, -9000, 9000]);
    const asked = { "minimum trade": 2000 };
    expect(await trades(holdings, asked)).toEqual([0, 0, -10000, 10000]);
    const reasons = await plannedColumn(
      "Reason",
      keel(),
      holdings,
      options({ show: "detail", ...asked }),
    );
    const bonds = "Bonds in all accounts: from 30.0 % to 40.0 %, target 40.0 %";
    expect([reasons[1], reasons[3]]).toEqual([
      `Not traded: 1,000.00 is below the minimum of 2,000; 10.0 %, target 10.0 %; IRA trades it instead. ${bonds}`,
      `Bought 10,000.00 in IRA, 1,000.00 of it in place of Joint. ${bonds}`,
    ]);
  });

  // 30,000 of 34,000 is no fraction that a double could hold.
  it("makes a trade of just the minimum", async () => {
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 34000, 30],
      ["Bonds", "Joint", 0, 4],
      ["Gold", "IRA", 66000, 66],
    ];
    expect(await trades(holdings, { "minimum trade": 4000 })).toEqual([-4000, 4000, 0]);
    expect(await trades(holdings, { "minimum trade": 4000.01 })).toEqual([0, 0, 0]);
  });

  it("holds no lot back for a trade of just the minimum, which is a share that doubles have above it", async () => {
    // 1 % of 1,119.89 is 11.1989, as is the cash; as a product of doubles it is 11.198900000000002.
    const holdings = [
      ["Name", "Account", "Value", "Target", "Price"],
      ["A", "IRA", 0, 11.4, 10],
      ["B", "Joint", 0, 29.9, 99.99],
      ["B", "IRA", 1099.89, "", 99.99],
      ["C", "Joint", 20, 58.7, 20],
    ];
    const policy = { "minimum percent": 0.01, "turnover cap": 0.05, cash: 11.1989, decimals: 1 };
    const rows = await planned(keel(), holdings, options({ show: "detail", ...policy }));
    expect(rows.map((row) => row["Trade"])).toEqual([0, 0, 0, 0]);
    expect(rows[3]?.["Reason"]).not.toContain("below the minimum");
  });

  it("lets another account step in for lots that are below the minimum", async () => {
    // The same in units of 100.
    const holdings: CellMatrix = [
      ["Name", "Account", "Quantity", "Price", "Target", "Most"],
      ["Stocks", "Joint", 400, 100, 60, ""],
      ["Bonds", "Joint", 100, 100, 40, 11000],
      ["Stocks", "IRA", 300, 100, "", ""],
      ["Bonds", "IRA", 200, 100, "", ""],
    ];
    expect(await trades(holdings, { "minimum trade": 2000 })).toEqual([0, 0, -10000, 10000]);
  });

  it("lets another account raise what is less than its fee in one", async () => {
    // 60 are withdrawn, 40 of them of stocks; Joint may sell 20 of these, less than the fee of 25. The IRA raises 60 and
    // its own fee.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Least"],
      ["Stocks", "Joint", 50020, 50, 50000],
      ["Bonds", "IRA", 50000, 50, ""],
    ];
    const asked = { cash: -60, "fee per order": 25 };
    expect(await trades(holdings, asked)).toEqual([0, -85]);
  });

  it("shares what a holding without a second account doesn't trade among the others, in proportion", async () => {
    // As without accounts: large cap's 1,000 are below the minimum, and the others share them.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Large cap", "Joint", 36000, 0.35],
      ["Mid cap", "Joint", 21000, 0.17],
      ["Small cap", "Joint", 12000, 0.08],
      ["Debt", "Joint", 31000, 0.4],
      ["Gold", "IRA", 0, 0],
    ];
    expect(await trades(holdings, { "minimum trade": 2000 })).toEqual([
      0, -4261.54, -4123.08, 8384.62, 0,
    ]);
  });

  it("has no walls where there is one account", async () => {
    const one: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 50000, 60],
      ["Bonds", "Joint", 10000, 40],
      ["Stocks 2", "Joint", 20000, ""],
      ["Bonds 2", "Joint", 20000, ""],
    ];
    // Untargeted holdings are sold, as ever: 60,000 and 40,000 are wanted of the first two.
    expect(await trades(one)).toEqual([10000, 30000, -20000, -20000]);
  });

  it("judges bands of what lies in several accounts together", async () => {
    // Stocks are 70 %, beyond 60 ± 5: to the edge of 65 % 5,000 are sold.
    const bands = ["Band", "5%", "5%", "5%", "5%"];
    const holdings = HOUSEHOLD.map((row, at) => [...row, bands[at] ?? ""]);
    expect(await trades(holdings, { to: "edge" })).toEqual([-5000, 5000, 0, 0]);
    const rows = await planned(keel(), holdings, options({ show: "detail", to: "edge" }));
    expect(rows[0]?.["Reason"]).toBe(
      "Sold 5,000.00 in Joint. Stocks in all accounts: 70.0 % is above 55.0–65.0 %; from 70.0 % to 65.0 %, target 60.0 %",
    );
    expect(rows.map((row) => row["Status"])).toEqual(["Above", "Below", "Above", "Below"]);
  });

  it("lets rows of a class serve its target wherever that takes the fewest trades", async () => {
    // Equity is 69,000 of 100,000 and to be 60,000. Joint has only equity funds, so the IRA sells 9,000 of its VEA.
    const holdings = [
      ["Name", "Class", "Account", "Value", "Target"],
      ["", "Equity", "", "", 0.6],
      ["VTI", "Equity", "Joint", 46000, ""],
      ["VEA", "Equity", "IRA", 23000, ""],
      ["BND", "Debt", "IRA", 31000, 0.4],
    ];
    const rows = await planned(keel(), holdings, options({ show: "trades" }));
    expect(rows.map((row) => [row["Name"], row["Trade"], row["Reason"]])).toEqual([
      [
        "VEA",
        -9000,
        "Sold 9,000.00 in IRA. Equity as a whole: from 69.0 % to 60.0 %, target 60.0 %",
      ],
      ["BND", 9000, "Bought 9,000.00: from 31.0 % to 40.0 %, target 40.0 %"],
    ]);
  });

  it("trades whole units in each account", async () => {
    const holdings = [
      ["Name", "Account", "Quantity", "Price", "Target"],
      ["VTI", "Joint", 20, 300, 60],
      ["BND", "Joint", 0, 80, 40],
      ["VTI", "IRA", 4, 300, ""],
      ["BND", "IRA", 35, 80, ""],
    ];
    // 10,000 in all: 6,000 of VTI and 4,000 of BND. 1,200 are to move; Joint sells 4 and buys 15.
    const rows = await planned(keel(), holdings, options({ show: "trades" }));
    expect(rows.map((row) => [row["Name"], row["Account"], row["Units"]])).toEqual([
      ["VTI", "Joint", -4],
      ["BND", "Joint", 15],
    ]);
  });
});
