import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/workbench/cells";
import { column, P2, P2_TARGETS, useKeel } from "../keel";
import { columnOf, detail, trades } from "./trades";

const keel = useKeel();

/** To target P2 trades −1,000, −4,000, −4,000 and +9,000: 9 % of it, one way. */
function p2Trades(options: Record<string, CellValue>, cash: number | null = null) {
  return trades(keel(), { values: P2, targets: P2_TARGETS, cash, options });
}

async function p2Reasons(options: Record<string, CellValue>): Promise<CellValue[]> {
  return columnOf(await detail(keel(), { values: P2, targets: P2_TARGETS, options }), 5);
}

describe("a turnover cap", () => {
  it("scales all trades: 6 % are two thirds of 9 %", async () => {
    expect(await p2Trades({ "turnover cap": 0.06 })).toEqual([-666.66, -2666.67, -2666.67, 6000]);
    expect((await p2Reasons({ "turnover cap": "6%" }))[1]).toBe(
      "Scaled to the turnover cap of 6.0 %: sold 2,666.67 of 4,000.00; from 21.0 % to 18.3 %, target 17.0 %",
    );
  });

  it("may be spent on the largest trades first, the earlier row first among equals", async () => {
    const options = { "turnover cap": 0.06, "cap rule": "largest first" };
    expect(await p2Trades(options)).toEqual([0, -4000, -2000, 6000]);
    const reasons = await p2Reasons(options);
    expect(reasons[0]).toBe(
      "Not traded: larger trades spend the turnover cap of 6.0 %, and nothing is left for 1,000.00; from 36.0 % to 36.0 %, target 35.0 %",
    );
    expect(reasons[2]).toMatch(
      /^Largest trades first, up to the turnover cap of 6\.0 %: sold 2,000\.00 of 4,000\.00; /,
    );
  });

  it("is nothing where short positions outweigh what is held: the cash alone is placed", async () => {
    // −2 in all, and 12 of cash: 10 at 50 and 50 are 5 and 5.
    const call = { values: column(-3, 1), targets: column(50, 50), cash: 12 };
    expect(await trades(keel(), { ...call, options: { "turnover cap": 0.01 } })).toEqual([8, 4]);
  });

  it("takes nothing off where the trades are under it", async () => {
    expect(await p2Trades({ "turnover cap": 0.09 })).toEqual([-1000, -4000, -4000, 9000]);
  });

  it("places cash in any case, and scales what is traded beside it", async () => {
    // 10,000 to debt leave 36,000, 21,000, 12,000 and 41,000. To target over 110,000 that is +2,500, −2,300, −3,200 and
    // +3,000: 5,500 one way, of which 1,000 are made.
    const found = await p2Trades({ "turnover cap": 0.01 }, 10000);
    expect(found).toEqual([454.55, -418.18, -581.82, 10545.45]);
  });

  it("leaves the costs to be raised from the highest weights", async () => {
    // c = 0.005 (6,000 + c) = 30.15, from small cap, the highest; the costs of the rows, each rounded, are 30.16.
    const found = await p2Trades({ "turnover cap": 0.03, "cost rate": 0.005 });
    expect(found.reduce<number>((sum, trade) => sum + Number(trade), 0)).toBeCloseTo(-30.16, 6);
    expect(found[3]).toBe(3000);
  });
});

describe("a limit on the number of trades", () => {
  it("lets go of the smallest, and solves the rest again", async () => {
    // First large cap; then small cap, whose 4,123.08 are less than mid cap's 4,261.54.
    expect(await p2Trades({ "maximum trades": 2 })).toEqual([0, -5491.23, 0, 5491.23]);
    expect((await p2Reasons({ "maximum trades": 2 }))[0]).toBe(
      "Not traded: 1,000.00 is not among the largest 2 trades; 36.0 %, target 35.0 %",
    );
  });

  it("leaves a single row nothing to trade with", async () => {
    expect(await p2Trades({ "maximum trades": 1 })).toEqual([0, 0, 0, 0]);
    expect(await p2Trades({ "maximum trades": 1 }, 15000)).toEqual([0, 0, 0, 15000]);
  });
});

describe("a minimum in percent", () => {
  it("is of the portfolio's value, and the larger of the two minimums counts", async () => {
    const expected = [0, -4261.54, -4123.08, 8384.62];
    expect(await p2Trades({ "minimum percent": "2%", "minimum trade": 500 })).toEqual(expected);
    expect(await p2Trades({ "minimum percent": 0.001, "minimum trade": 2000 })).toEqual(expected);
    expect((await p2Reasons({ "minimum percent": 0.02 }))[0]).toBe(
      "Not traded: 1,000.00 is below the minimum of 2,000.00, 2.0 % of the portfolio; 36.0 %, target 35.0 %",
    );
  });
});

describe("costs of one side", () => {
  it("are paid by the trades as those of both are", async () => {
    // s = 66,000 − 0.6 (100,000 − 0.0025 s), so s = 6,000 / 0.9985 = 6,009.0135.
    const call = { values: column(66000, 34000), targets: column(60, 40) };
    const selling = await detail(keel(), { ...call, options: { "sell cost rate": 0.0025 } });
    expect(columnOf(selling, 0)).toEqual([-6009.01, 5993.99]);
    expect(columnOf(selling, 4)).toEqual([15.02, 0]);
    // b = 0.4 (100,000 − 0.0025 b) − 34,000, so b = 6,000 / 1.001 = 5,994.0060.
    const buying = await detail(keel(), {
      ...call,
      options: { "cost rate": 0.0025, "sell cost rate": 0 },
    });
    expect(columnOf(buying, 0)).toEqual([-6008.99, 5994]);
    expect(columnOf(buying, 4)).toEqual([0, 14.99]);
  });
});
