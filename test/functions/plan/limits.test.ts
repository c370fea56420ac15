import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { notAvailable, options, useKeel } from "../keel";
import { P2, planned, plannedColumn } from "./plan";

const keel = useKeel();

/** Domain's P2 with one more column: to target it trades −1,000, −4,000, −4,000 and +9,000. */
function p2(header: string, ...cells: readonly CellValue[]): CellMatrix {
  return [["Name", "Value", "Target", header], ...P2.map((row, at) => [...row, cells[at] ?? null])];
}

function trades(
  holdings: CellMatrix,
  policy: Record<string, CellValue> = {},
): Promise<CellValue[]> {
  return plannedColumn("Trade", keel(), holdings, options({ show: "money", ...policy }));
}

async function reasonOf(
  row: number,
  holdings: CellMatrix,
  policy: Record<string, CellValue> = {},
): Promise<CellValue> {
  const reasons = await plannedColumn(
    "Reason",
    keel(),
    holdings,
    options({ show: "detail", ...policy }),
  );
  return reasons[row] ?? null;
}

describe("Cash that limits keep from being placed or raised", () => {
  const summed = async (holdings: CellMatrix, policy: Record<string, string | number>) =>
    (await planned(keel(), holdings, options({ show: "summary", ...policy })))[0]?.["Summary"];

  it("is said with how much of it is raised, and weights are of what stays invested", async () => {
    // 30 of 40 is raised; A is all that is left.
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Trade"],
      ["A", 70, 50, "hold"],
      ["B", 30, 50, ""],
    ];
    const policy = { cash: -40, use: "cash only" };
    expect(await summed(holdings, policy)).toBe(
      "30.00 of 40.00 is raised from 1 of 2 rows; limits keep 1 row 50.0 pp from its target. Portfolio drift goes from 20.0 % to 50.0 %.",
    );
    const rows = await planned(keel(), holdings, options({ show: "detail", ...policy }));
    expect(rows.map((row) => row["Weight after"])).toEqual([1, 0]);
    expect(rows[0]?.["Reason"]).toBe("Not sold: marked hold, 50.0 pp stay over");
  });

  it("is said with how much of it is placed", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Most"],
      ["A", 50, 100, 55],
    ];
    expect(await summed(holdings, { cash: 40, use: "cash only" })).toBe(
      "5.00 of 40.00 of cash goes to 1 of 1 row; limits keep 1 row 38.9 pp from its target. Portfolio drift goes from 0.0 % to 38.9 %.",
    );
  });
});

describe("the column Trade", () => {
  // Mid cap stays at 21,000; the others share 79,000 in proportion to 35, 8 and 40 of 83:
  // 33,313.25, 7,614.46 and 38,072.29.
  it("holds a row, and the others share what is left by their targets", async () => {
    const holdings = p2("Trade", null, "hold");
    expect(await trades(holdings)).toEqual([-2686.75, 0, -4385.54, 7072.29]);
    expect(await reasonOf(1, holdings)).toBe("Not sold: marked hold, 4.0 pp stay over");
  });

  it("keeps a row from being sold, which may still be bought", async () => {
    const holdings = p2("Trade", "buy only", "buy only", "any", "Buy Only");
    // Of 69,000 in equity only small cap may be sold: 100,000 − 36,000 − 21,000 leaves 43,000 for 8 and 40 of 48.
    expect(await trades(holdings)).toEqual([0, 0, -4833.33, 4833.33]);
    expect(await reasonOf(1, holdings)).toBe("Not sold: marked buy only, 4.0 pp stay over");
  });

  it("keeps a row from being bought", async () => {
    const holdings = p2("Trade", null, null, null, "sell only");
    // Debt stays at 31,000; 69,000 for 35, 17 and 8 of 60: 40,250, 19,550 and 9,200.
    expect(await trades(holdings)).toEqual([4250, -1450, -2800, 0]);
    expect(await reasonOf(3, holdings)).toBe("Not bought: marked sell only, 9.0 pp stay short");
  });

  it("takes no part of a deposit where a row may not be bought", async () => {
    const holdings = p2("Trade", null, null, null, "hold");
    const policy = { cash: 10000, use: "cash only" };
    // (36,000 + 21,000 + 10,000) / 52 is a level of 1,288.46, below the 1,500 of small cap.
    expect(await trades(holdings, policy)).toEqual([9096.15, 903.85, 0, 0]);
    expect(await reasonOf(3, holdings, policy)).toMatch(/^Not bought: marked hold, /);
  });

  it("gives no part of a withdrawal where a row may not be sold", async () => {
    const holdings = p2("Trade", null, "buy only", "buy only");
    // 36,000 / 35 is above 31,000 / 40, until 31,000 · 35/40 = 27,125 are left.
    expect(await trades(holdings, { cash: -5000, use: "cash only" })).toEqual([-5000, 0, 0, 0]);
  });

  it("keeps rows from what their bands ask, and takes it off the others", async () => {
    const holdings = p2("Trade", "buy only", "buy only", "any", null).map((row, at) => [
      ...row,
      at === 0 ? "Band" : "5% or 25% rel",
    ]);
    // Debt goes up to its edge, 35,000; small cap pays 2,000 to its edge and 2,000 more to target.
    expect(await trades(holdings, { to: "edge" })).toEqual([0, 0, -4000, 4000]);
    const held = holdings.map((row, at) =>
      at === 3 ? [...row.slice(0, 3), "hold", row[4] ?? null] : row,
    );
    // Nothing may be sold, so debt isn't bought.
    expect(await trades(held, { to: "edge" })).toEqual([0, 0, 0, 0]);
    expect(await reasonOf(2, held, { to: "edge" })).toBe("Not sold: marked hold, 4.0 pp stay over");
    expect(await reasonOf(3, held, { to: "edge" })).toBe(
      "Not bought: no other row may be sold for it; 31.0 % is below 35.0–45.0 %",
    );
    expect(await reasonOf(3, p2("Trade", "hold", "hold", "hold"))).toBe(
      "Not bought: no other row may be sold for it; 31.0 %, target 40.0 %",
    );
  });

  it("may hold what KEEL.PLAN traded, and says nothing then", async () => {
    expect(await trades(p2("Trade", -1000, -4000, -4000, 9000))).toEqual([
      -1000, -4000, -4000, 9000,
    ]);
  });
});

describe("the columns Least and Most", () => {
  it("bound what a row is worth after its trade, in money above 1", async () => {
    // Small cap keeps 10,000; 90,000 for 35, 17 and 40 of 92: 34,239.13, 16,630.43(5) and 39,130.43(5);
    // of the two equal remainders the earlier row has the cent.
    const least = p2("Least", null, null, 10000);
    expect(await trades(least)).toEqual([-1760.87, -4369.56, -2000, 8130.43]);
    expect(await reasonOf(2, least)).toBe(
      "Sold 2,000.00: the least to hold is 10,000.00, 2.0 pp stay over",
    );
  });

  it("are shares of what is invested up to 1", async () => {
    // Debt comes to 35 %; 65,000 for 35, 17 and 8 of 60: 37,916.67, 18,416.67 and 8,666.67.
    const most = p2("Most", null, null, null, 0.35);
    expect(await trades(most)).toEqual([1916.67, -2583.33, -3333.34, 4000]);
    expect(await reasonOf(3, most)).toBe(
      "Bought 4,000.00: the most to hold is 35.0 %, 5.0 pp stay short",
    );
  });

  it("make a row trade to them", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Least"],
      ["Reserve", 5, 0, 20],
      ["Fund", 95, 100, null],
    ];
    expect(await trades(holdings)).toEqual([15, -15]);
  });

  // A is 50 short of its least, more than there is.
  it("come before the shares of a deposit by what rows are short", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Least"],
      ["A", 10, 30, 60],
      ["B", 10, 30, null],
      ["C", 80, 40, null],
    ];
    const shortfall = { "cash rule": "shortfall", use: "cash only" };
    expect(await trades(holdings, { ...shortfall, cash: 20 })).toEqual([20, 0, 0]);
    // 50 bring A to its least; the other 30 go to what B and C are short over 190: 130 for them at 30 and 40 of 70,
    // 55.71 and 74.29, which leaves B 45.71 short and C none.
    expect(await trades(holdings, { ...shortfall, cash: 90 })).toEqual([50, 40, 0]);
  });

  // C is 30 over its most, more than is to be raised.
  it("come before the shares of a withdrawal by what rows are over", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Most"],
      ["A", 40, 10, null],
      ["B", 10, 40, null],
      ["C", 50, 50, 20],
    ];
    const policy = { "cash rule": "shortfall", use: "cash only", cash: -20 };
    expect(await trades(holdings, policy)).toEqual([0, 0, -20]);
  });

  // The total is 3.30 with the cash: fund 3 may take 0.0003 up to its most, fund 2 is 0.2999 short.
  it("aren't passed by the cent that is left over", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Least", "Most"],
      ["Fund 1", 0.0009, 0.0002, null, null],
      ["Fund 2", 1.7994, 0.5999, null, null],
      ["Fund 3", 1.1997, 0.3999, 0.6, 1.2],
    ];
    const policy = { "cash rule": "shortfall", use: "cash only", cash: 0.3 };
    expect(await trades(holdings, policy)).toEqual([0, 0.3, 0]);
  });

  // The edge of 65 % of 100.03 is the least as well: 65.0195, so that only 4.99 may be sold.
  it("come before an edge in who gets the cent", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Band", "Least"],
      ["A", 70.01, 0.6, "5%", 0.65],
      ["B", 30.02, 0.4, "none", null],
    ];
    expect(await trades(holdings, { to: "edge" })).toEqual([-4.99, 4.99]);
  });

  it("leave in cash what no row may take", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Most"],
      ["A", 50, 50, 30],
      ["B", 50, 50, 0.4],
    ];
    expect(await trades(holdings)).toEqual([-20, -10]);
  });

  it("never spend what isn't there", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Least", "Trade"],
      ["A", 50, 50, 80, null],
      ["B", 50, 50, null, "hold"],
    ];
    expect(await trades(holdings)).toEqual([0, 0]);
    // 10 of the 30 that A is short of.
    expect(await trades(holdings, { cash: 10 })).toEqual([10, 0]);
  });

  it("come after the flags, and most before least where one is a share", async () => {
    const holdings = [
      ["Name", "Value", "Target", "Least", "Most", "Trade"],
      ["A", 50, 50, 80, null, "sell only"],
      ["B", 50, 50, 60, 0.3, null],
    ];
    expect(await trades(holdings)).toEqual([0, -20]);
  });

  it("bound whole units", async () => {
    const holdings = [
      ["Name", "Value", "Price", "Target", "Trade", "Most"],
      ["A", 100, 10, 50, null, 125],
      ["B", 100, 10, 30, "hold", null],
      ["C", 0, 10, 20, null, null],
    ];
    // 200 and 100 of cash: A's 150 stop at 125, 12 units; B's 90 are 100 held; C's rest is 75 of 60.
    const rows = await planned(keel(), holdings, options({ show: "detail", cash: 100 }));
    expect(rows.map(({ Units }) => Units)).toEqual([2, 0, 8]);
  });

  it("leave costs that no row may pay to come off what is bought", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Band", "Trade", "Least"],
      ["A", 100, 50, "5%", "buy only", 300],
      ["B", 100, 50, "5%", "hold", null],
    ];
    // All of the 100 goes to A, which has less than its least. Of x and 1 % of it, 100 in all, 99.01 buys and 0.99 costs.
    const policy = { to: "half", cash: 100, "cost rate": "1%" };
    expect(await trades(holdings, policy)).toEqual([99.01, 0]);
  });

  it("leave no cent where the cap takes off all that they would leave in cash", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Lower", "Upper", "Most"],
      ["A", 77.52, 79.01, 0.5, 0.5, 20],
      ["B", 22.48, 20.99, 0.9, 1, 41.98],
    ];
    // B buys the 9.99 and, under the cap of 1, another 1 that A sells. A also pays the costs of 0.01199: −1.01199 and
    // 10.99. The costs shown are 0.00 and 0.01, so 9.98 is to be placed, one cent more than −1.02 and 10.99.
    const policy = { "turnover cap": 0.01, "cap rule": "largest first", "cost rate": 0.001 };
    expect(await trades(holdings, { ...policy, cash: 9.99 })).toEqual([-1.02, 11]);
  });
});

describe("rows at fault", () => {
  it("keep their portfolio from being planned", async () => {
    const found = await trades(p2("Trade", "hold", "stay"));
    expect(found[0]).toEqual(
      notAvailable("Row 3 has an error. Its portfolio is planned once that is put right."),
    );
  });
});
