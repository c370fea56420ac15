import { describe, expect, it } from "vitest";
import { column, P2, P2_TARGETS, useKeel } from "../keel";
import { columnOf, detail, sum } from "./trades";

const keel = useKeel();
const BOOK = { values: column(66000, 34000), targets: column(60, 40) };

describe("REBALANCE_TRADES with costs", () => {
  it("pays them from the trades: 66/34 to 60/40 at 25 basis points and 20 of fees", async () => {
    const rows = await detail(keel(), {
      ...BOOK,
      options: { "cost rate": 0.0025, "fee per order": 10, decimals: 4 },
    });
    expect(columnOf(rows, 0)).toEqual([-6030.015, 5979.99]);
    expect(columnOf(rows, 4)).toEqual([25.075, 24.95]);
    expect(sum(columnOf(rows, 2))).toBe(99949.975);
    expect(Number(columnOf(rows, 3)[0])).toBeCloseTo(0.6, 9);
  });

  it("settles them where doubles can't tell what the rows lack from nothing", async () => {
    // 0.12 of 100.00000000000011 is below its edge of 0.12 % by 1.3e-18; the costs were sought for ever.
    const rows = await detail(keel(), {
      values: column(0.03, 0.12, 99.85000000000011),
      targets: column(0.0002, 0.0013, 0.9985),
      bands: column(0.0001, 0.0001, "none"),
      options: { trade: "outside", "cost rate": 0.0025 },
    });
    expect(columnOf(rows, 0)).toEqual([-0.01, 0.01, 0]);
  });

  it("adds up to cash less costs less cash kept, to the cent", async () => {
    const rows = await detail(keel(), {
      values: P2,
      targets: P2_TARGETS,
      cash: 1234.56,
      options: { "cost rate": "0.13%", "fee per order": 4.9, "keep cash": 321 },
    });
    expect(sum(columnOf(rows, 0))).toBe(
      Number((1234.56 - sum(columnOf(rows, 4)) - 321).toFixed(2)),
    );
  });

  it("rounds a row's cost half to even", async () => {
    const rows = await detail(keel(), {
      values: column(0, 5),
      targets: column(1, 0),
      cash: 10,
      options: { use: "cash only", "fee per order": 0.125 },
    });
    expect(columnOf(rows, 4)).toEqual([0.12, 0]);
  });

  it("takes costs out of the cash with cash only", async () => {
    const rows = await detail(keel(), {
      ...BOOK,
      cash: 1000,
      options: { use: "cash only", "cost rate": 0.01, "fee per order": 5 },
    });
    // 1,000 = x + 0.01x + 5
    expect(columnOf(rows, 0)).toEqual([0, 985.15]);
    expect(columnOf(rows, 4)).toEqual([0, 14.85]);
  });

  it("raises what a withdrawal costs beside it", async () => {
    const rows = await detail(keel(), {
      ...BOOK,
      cash: -1000,
      options: { use: "cash only", "cost rate": 0.01 },
    });
    // 1,000 = x − 0.01x
    expect(columnOf(rows, 0)).toEqual([-1010.1, 0]);
    expect(columnOf(rows, 4)).toEqual([10.1, 0]);
  });

  it("counts fees only for orders that are made", async () => {
    const rows = await detail(keel(), {
      values: column(60, 30, 10),
      targets: column(60, 30, 10),
      options: { "fee per order": 1 },
    });
    expect(columnOf(rows, 0)).toEqual([0, 0, 0]);
    expect(columnOf(rows, 4)).toEqual([0, 0, 0]);
  });

  it("drops a trade that its fee would exceed, and says so", async () => {
    const rows = await detail(keel(), {
      values: column(59930, 33000, 7070),
      targets: column(60, 30, 10),
      options: { "fee per order": 50 },
    });
    expect(rows[0]?.[0]).toBe(0);
    expect(rows[0]?.[4]).toBe(0);
    expect(rows[0]?.[5]).toMatch(
      /^Not traded: .+ is less than its fee of 50; 59\.9 %, target 60\.0 %$/,
    );
    expect(sum(columnOf(rows, 0))).toBe(-100);
  });

  it("makes no trade of which its fee leaves nothing, and asks no fee for it", async () => {
    // The fee takes all of the cash: with it there is no order, and without an order no fee.
    const call = { values: column(32061.14), targets: column(100), cash: 0.32 };
    const rows = await detail(keel(), { ...call, options: { "fee per order": 0.32 } });
    expect(columnOf(rows, 0)).toEqual([0]);
    expect(columnOf(rows, 4)).toEqual([0]);
    expect(rows[0]?.[5]).toMatch(/^Not traded: 0\.00 is less than its fee of 0\.32; /);
  });

  it("costs nothing where nothing trades", async () => {
    const rows = await detail(keel(), { ...BOOK, bands: "none", options: { "cost rate": 0.01 } });
    expect(columnOf(rows, 4)).toEqual([0, 0]);
  });
});
