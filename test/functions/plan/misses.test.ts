import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel } from "../keel";
import { plannedColumn } from "./plan";

const keel = useKeel();

type Policy = Record<string, CellValue>;

function reasons(holdings: CellMatrix, policy: Policy = {}): Promise<CellValue[]> {
  return plannedColumn("Reason", keel(), holdings, options({ show: "detail", ...policy }));
}

async function summary(holdings: CellMatrix, policy: Policy = {}): Promise<CellValue | undefined> {
  const show = options({ show: "summary", ...policy });
  return (await plannedColumn("Summary", keel(), holdings, show))[0];
}

const NOT_SOLD = "Not sold: the accounts that hold it may buy nothing that is short,";
const NOT_BOUGHT = "Not bought: the accounts that may buy it hold no more to sell,";

describe("What accounts keep from where the rules take it", () => {
  it("is told from there where that isn't its target", async () => {
    // Without G stocks and bonds are to be 62.5 and 37.5 %; bonds are over their target, and short of that.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Trade"],
      ["Stocks", "Joint", 68, 0.5, ""],
      ["Bonds", "IRA", 32, 0.3, ""],
      ["Gold", "IRA", 0, 0.2, "sell only"],
    ];
    expect(await reasons(holdings)).toEqual([
      `${NOT_SOLD} 5.5 pp stay over the 62.5 % that the rules come to`,
      `${NOT_BOUGHT} 5.5 pp stay short of the 37.5 % that the rules come to`,
      "Not bought: marked sell only, 20.0 pp stay short",
    ]);
    expect(await summary(holdings)).toBe(
      "Nothing trades; limits keep 1 row 20.0 pp from its target; the accounts keep 2 weights 11.0 pp from what the rules come to. Portfolio drift stays 20.0 %.",
    );
  });

  it("isn't told to be over a target that it is on", async () => {
    // Gold is held, so the others share 50 % as 30 to 50: 18.75 and 31.25 %.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Trade"],
      ["Gold", "Joint", 50, 0.2, "hold"],
      ["Bonds", "Joint", 30, 0.3, ""],
      ["Stocks", "IRA", 20, 0.5, ""],
    ];
    const [, bonds, stocks] = await reasons(holdings);
    expect(bonds).toBe(`${NOT_SOLD} 11.3 pp stay over the 18.8 % that the rules come to`);
    expect(stocks).toBe(`${NOT_BOUGHT} 11.3 pp stay short of the 31.3 % that the rules come to`);
    expect(await summary(holdings)).toContain(
      "the accounts keep 2 weights 22.5 pp from what the rules come to",
    );
  });

  it("is told from the edge where trades go to it", async () => {
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Band"],
      ["Stocks", "Joint", 70, 0.5, 0.05],
      ["Bonds", "IRA", 30, 0.5, 0.05],
    ];
    expect(await reasons(holdings, { to: "edge" })).toEqual([
      `${NOT_SOLD} 15.0 pp stay over the 55.0 % that the rules come to`,
      `${NOT_BOUGHT} 15.0 pp stay short of the 45.0 % that the rules come to`,
    ]);
    expect(await summary(holdings, { to: "edge" })).toContain(
      "the accounts keep 2 weights 30.0 pp from what the rules come to",
    );
  });

  it("is all of what is missing under a cap that takes nothing off", async () => {
    // No account can trade, with the cap or without.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 70, 0.5],
      ["Bonds", "IRA", 30, 0.5],
    ];
    const policy = { "turnover cap": 0.05 };
    expect(await reasons(holdings, policy)).toEqual([
      `${NOT_SOLD} 20.0 pp stay over`,
      `${NOT_BOUGHT} 20.0 pp stay short`,
    ]);
    const words =
      "Nothing trades; the accounts keep 2 targets out of reach by 40.0 pp. Portfolio drift stays 20.0 %.";
    expect(await summary(holdings, policy)).toBe(words);
    expect(await summary(holdings)).toBe(words);
  });

  it("comes to what the table says after costs", async () => {
    // Sales of 5,000 pay two orders and 4,900 of bonds: 34,900 are 34.93 % of 99,900.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 65000, 0.6],
      ["Stocks", "IRA", 5000, ""],
      ["Bonds", "IRA", 30000, 0.4],
    ];
    const [first, , bonds] = await reasons(holdings, { "fee per order": 50 });
    expect(bonds).toContain("from 30.0 % to 34.9 %, target 40.0 %. ");
    expect(bonds).toContain("5.1 pp stay short");
    // 65,000 − 60 % of 99,900.
    expect(first).toContain("5,060.00 stays over");
  });
});

describe("What the minimum keeps from its target", () => {
  it("is said to be kept by it, not by the accounts", async () => {
    // The IRA would trade 2.75 and 2.50 in vain. Bonds come to 30 of the 30.75 that 30 % of 102.50 are.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 50, 0.6],
      ["Bonds", "Joint", 5, 0.3],
      ["Stocks", "IRA", 25, ""],
      ["Bonds", "IRA", 15, ""],
      ["Gold", "IRA", 5, 0.1],
    ];
    const policy = { "minimum trade": 4, cash: 2.5, "cash account": "IRA" };
    const [stocks, bonds] = await reasons(holdings, policy);
    expect(stocks).toBe(
      "Sold 10.00 in Joint. Stocks in all accounts: from 75.0 % to 63.4 %, target 60.0 %; 3 trades are below the minimum of 4, so 3.50 stays over",
    );
    expect(bonds).toBe(
      "Bought 10.00 in Joint. Bonds in all accounts: from 20.0 % to 29.3 %, target 30.0 %; 3 trades are below the minimum of 4, so 0.75 stays short",
    );
    expect(await summary(holdings, policy)).toBe(
      "2 of 5 rows trade to target; 3 trades of 8.00 in all are below the minimum of 4. Portfolio drift goes from 15.0 % to 5.9 %.",
    );
  });
});

describe("What a dropped trade leaves a few cents from its target", () => {
  it("isn't said to miss it", async () => {
    // What gold would buy for 0.20 is less than its fee: bonds come to 40.82 of 40.80.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 50, 0.4],
      ["Stocks", "IRA", 23, ""],
      ["Bonds", "Joint", 7, 0.4],
      ["Bonds", "IRA", 3, ""],
      ["Gold", "Joint", 20, 0.2],
    ];
    const [, , bonds] = await reasons(holdings, { "fee per order": 0.5 });
    expect(bonds).toMatch(/^Bought .* from 9.7 % to 40.0 %, target 40.0 %$/);
  });
});

describe("A row whose trade is too small to be made", () => {
  it("isn't counted among what accounts keep from its target", async () => {
    // Stocks, bonds and gold are to be 76.8, 38.4 and 12.8. The IRA has 1 of bonds and 0.20 of gold to sell for stocks.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "IRA", 55, 0.6],
      ["Bonds", "Joint", 59, 0.3],
      ["Bonds", "IRA", 1, ""],
      ["Gold", "IRA", 13, 0.1],
    ];
    const policy = { "minimum trade": 6 };
    const [stocks, bonds] = await reasons(holdings, policy);
    expect(stocks).toBe("Not traded: 1.20 is below the minimum of 6; 43.0 %, target 60.0 %");
    expect(bonds).toContain(
      "the accounts that hold it may buy nothing that is short, 21.60 stays over",
    );
    // 21.60 of 128.
    expect(await summary(holdings, policy)).toContain(
      "the accounts keep 1 target out of reach by 16.9 pp.",
    );
  });
});

describe("What limits keep from a target that rows share", () => {
  it("is said to be kept by them where nothing else does, and by how much its group misses it", async () => {
    // Without the mark half in bonds and half in the fund have 70 % of debt.
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Trade"],
      ["", "Equity", "", 0.3, ""],
      ["", "Debt", "", 0.7, ""],
      ["VTI", "Equity", 10000, "", ""],
      ["BND", "Debt", 2000, "", ""],
      ["AOR", "Equity 60%, Debt 40%", 88000, "", "hold"],
    ];
    const [, , , , fund] = await reasons(holdings);
    expect(fund).toBe(
      "Not sold: marked hold. Equity as a whole: from 62.8 % to 52.8 %, target 30.0 %; limits of rows keep it there, 22,800.00 stays over. Debt as a whole: from 37.2 % to 47.2 %, target 70.0 %; limits of rows keep it there, 22,800.00 stays short",
    );
    expect(await summary(holdings)).toBe(
      "2 of 3 rows trade to target; limits keep 2 targets out of reach by 45.6 pp. Portfolio drift goes from 32.8 % to 22.8 %.",
    );
  });

  it("is said in accounts, too", async () => {
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Trade"],
      ["Stocks", "Joint", 50000, 0.6, "buy only"],
      ["Bonds", "Joint", 10000, 0.4, ""],
      ["Stocks", "IRA", 20000, "", ""],
      ["Bonds", "IRA", 20000, "", "sell only"],
    ];
    expect((await reasons(holdings))[0]).toBe(
      "Not sold: marked buy only. Stocks in all accounts: from 70.0 % to 70.0 %, target 60.0 %; limits of rows keep it there, 10,000.00 stays over",
    );
    expect(await summary(holdings)).toBe(
      "Nothing trades; limits keep 2 targets out of reach by 20.0 pp. Portfolio drift stays 10.0 %.",
    );
  });
});
