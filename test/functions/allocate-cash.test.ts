import { describe, expect, it } from "vitest";
import type { CellMatrix } from "../../src/workbench/cells";
import { column, options, P2, P2_TARGETS, useKeel, valueError } from "./keel";

const keel = useKeel();

function allocated(cash: number | null, given: CellMatrix | null = null): Promise<number[]> {
  return keel().list("ALLOCATE_CASH", P2, P2_TARGETS, cash, given) as Promise<number[]>;
}

function sum(amounts: readonly number[]): number {
  return Number(amounts.reduce((total, amount) => total + amount, 0).toFixed(6));
}

describe("ALLOCATE_CASH", () => {
  it.each([
    [10000, [0, 0, 0, 10000]],
    [15000, [2266.67, 0, 0, 12733.33]],
    [50000, [16500, 4500, 0, 29000]],
    [-10000, [-1583.33, -4283.33, -4133.34, 0]],
  ])("places or raises %d in P2", async (cash, expected) => {
    expect(await allocated(cash)).toEqual(expected);
  });

  it("shares a deposit in proportion to what is missing where it is told so", async () => {
    expect(await allocated(15000, options({ "cash rule": "Shortfall" }))).toEqual([
      3311.69, 0, 0, 11688.31,
    ]);
  });

  it("shares a withdrawal in proportion to what is over where it is told so", async () => {
    const trades = await allocated(-10000, options({ "cash rule": "shortfall" }));
    // Over 90,000: large 4,500, mid 5,700, small 4,800, debt −5,000 beside target; 15,000 in all.
    expect(trades).toEqual([-3000, -3800, -3200, 0]);
  });

  it.each([0.01, 0.05, 33.33, 1234.56, 99999.99, -0.01, -77.77, -99999.99])(
    "adds up to %f, never trades against it and never sells more than is held",
    async (cash) => {
      const trades = await allocated(cash);
      expect(sum(trades)).toBe(cash);
      expect(trades.every((trade) => trade * Math.sign(cash) >= 0)).toBe(true);
      const held = P2.flat() as number[];
      expect(trades.every((trade, at) => trade >= -(held[at] ?? 0))).toBe(true);
    },
  );

  it("gives the cent that is left over to the earlier of equals", async () => {
    const thirds = column(1 / 3, 1 / 3, 1 / 3);
    expect(await keel().list("ALLOCATE_CASH", column(1, 1, 1), thirds, 100)).toEqual([
      33.34, 33.33, 33.33,
    ]);
  });

  it("counts in the decimals it is given", async () => {
    const whole = options({ decimals: 0 });
    const thirds = column(1 / 3, 1 / 3, 1 / 3);
    expect(await keel().list("ALLOCATE_CASH", column(1, 1, 1), thirds, 100, whole)).toEqual([
      34, 33, 33,
    ]);
  });

  it("invests a first deposit by the targets", async () => {
    expect(await keel().list("ALLOCATE_CASH", column(0, null), column(60, 40), 1000)).toEqual([
      600, 400,
    ]);
  });

  it("sells everything for a withdrawal of everything", async () => {
    expect(await allocated(-100000)).toEqual([-36000, -21000, -12000, -31000]);
  });

  it("raises cash first from what is not in the targets", async () => {
    const [values, targets] = [column(50, 50, 50), column(50, 50, 0)];
    expect(await keel().list("ALLOCATE_CASH", values, targets, -20)).toEqual([0, 0, -20]);
    expect(await keel().list("ALLOCATE_CASH", values, targets, -60)).toEqual([-5, -5, -50]);
  });

  it("never sells a short position to raise cash", async () => {
    const [values, targets] = [column(100, -30, 30), column(60, 40, 0)];
    expect(await keel().list("ALLOCATE_CASH", values, targets, -100)).toEqual([-70, 0, -30]);
  });

  it("covers short positions that aren't in the targets first", async () => {
    const [values, targets] = [column(100, 20, -30), column(60, 40, 0)];
    // max(0 · level + 30, 0) is 30 at any level; the other 20 go to the second row, at 20 of 40 the lowest.
    expect(await keel().list("ALLOCATE_CASH", values, targets, 20)).toEqual([0, 0, 20]);
    expect(await keel().list("ALLOCATE_CASH", values, targets, 50)).toEqual([0, 20, 30]);
  });

  it("covers shorts, and no more, where nothing else may trade", async () => {
    const [values, targets] = [column(100, 20, -30), column(60, 40, 0)];
    // Of 50 the second row would get 20, and with it held the first: both are too small.
    const given = options({ "minimum trade": 25 });
    expect(await keel().list("ALLOCATE_CASH", values, targets, 50, given)).toEqual([0, 0, 30]);
  });

  it("places nothing where the cash is 0 or blank", async () => {
    expect(await allocated(0)).toEqual([0, 0, 0, 0]);
    expect(await allocated(null)).toEqual([0, 0, 0, 0]);
  });

  it("drops trades below the minimum and places their cash with the others", async () => {
    expect(await allocated(15000, options({ "minimum trade": 2266.67 }))).toEqual([0, 0, 0, 15000]);
    expect(await allocated(15000, options({ "minimum trade": 2266.66 }))).toEqual([
      2266.67, 0, 0, 12733.33,
    ]);
  });

  it("places all cash by shortfall, also where the rows that are short are too small", async () => {
    const [values, targets] = [column(2, 2, 9996), column(0.02, 0.02, 99.96)];
    const given = options({ "cash rule": "shortfall", "minimum trade": 100 });
    // The small rows are held; beside them the last one must raise 5,000, though it is only 4,998 over its target.
    expect(await keel().list("ALLOCATE_CASH", values, targets, -5000, given)).toEqual([
      0, 0, -5000,
    ]);
    // Over 10,200 the small rows lack 0.04 each and the last one 199.92; with them held it takes all 200.
    expect(await keel().list("ALLOCATE_CASH", values, targets, 200, given)).toEqual([0, 0, 200]);
  });

  it("keeps cash that finds no place", async () => {
    expect(await allocated(1000, options({ "minimum trade": 1500 }))).toEqual([0, 0, 0, 0]);
  });

  it("takes costs and fees out of a deposit and adds them to a withdrawal", async () => {
    const costs = options({ "cost rate": 0.01, "fee per order": 10 });
    const bought = await allocated(15000, costs);
    expect(bought).toEqual([2188.12, 0, 0, 12643.56]);
    const paid = bought.filter(Boolean).map((trade) => Number((trade * 0.01 + 10).toFixed(2)));
    expect(sum([...bought, ...paid])).toBe(15000);
    const sold = await allocated(-10000, costs);
    expect(sum(sold)).toBeLessThan(-10000);
  });

  it("heads its column Cash and leaves blank rows blank", async () => {
    const [values, targets] = [column("Value", 60, null, 40), column("Target", 60, null, 40)];
    expect(await keel().list("ALLOCATE_CASH", values, targets, 10)).toEqual(["Cash", 6, "", 4]);
  });

  it("refuses a withdrawal above the total", async () => {
    expect(await keel().call("ALLOCATE_CASH", P2, P2_TARGETS, -100000.01)).toEqual(
      valueError("100,000.01 is to be withdrawn or kept, but the holdings are worth 100,000."),
    );
  });

  it("knows no layouts: show is no option of it", async () => {
    expect(
      await keel().call("ALLOCATE_CASH", P2, P2_TARGETS, 10, options({ show: "detail" })),
    ).toEqual(valueError('"show" is no option here. The function\'s help lists its options.'));
  });

  it("agrees with optimal lazy rebalancing", async () => {
    const [values, targets] = [column(16500, 6500, 43500, 33500), column(20, 10, 40, 30)];
    expect(await keel().list("ALLOCATE_CASH", values, targets, 5000)).toEqual([
      2166.67, 2833.33, 0, 0,
    ]);
    expect(await keel().list("ALLOCATE_CASH", values, targets, -12000)).toEqual([
      0, 0, -6357.14, -5642.86,
    ]);
  });

  it("agrees with three-fund-rebalance on a contribution", async () => {
    const [values, targets] = [column(50000, 30000, 10000), column(50, 30, 20)];
    expect(await keel().list("ALLOCATE_CASH", values, targets, 10000)).toEqual([0, 0, 10000]);
  });
});
