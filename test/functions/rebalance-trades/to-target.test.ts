import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/workbench/cells";
import { column, P2, P2_TARGETS, useKeel } from "../keel";
import { sum, trades } from "./trades";

const keel = useKeel();

describe("REBALANCE_TRADES without bands", () => {
  it("trades every row of P2 to its target, a one-way turnover of 9 %", async () => {
    const found = await trades(keel(), { values: P2, targets: P2_TARGETS });
    expect(found).toEqual([-1000, -4000, -4000, 9000]);
    expect(sum(found.filter((trade) => Number(trade) > 0)) / 100000).toBe(0.09);
  });

  it("gives the cents that are left over to the largest remainders", async () => {
    const values = column(3333.33, 3333.33, 3333.35);
    const found = await trades(keel(), { values, targets: column(33.4, 33.3, 33.3) });
    expect(found).toEqual([6.68, -3.33, -3.35]);
  });

  it("gives the cent to the earlier of rows with the same remainder", async () => {
    const found = await trades(keel(), {
      values: column(0, 0, 0),
      targets: column(1 / 3, 1 / 3, 1 / 3),
      cash: 0.05,
    });
    expect(found).toEqual([0.02, 0.02, 0.01]);
  });

  it.each([0, 2, 4, 6])("adds up to nothing with %d decimals", async (decimals) => {
    const values = column(1234.567891, 8765.432109, 333.333333, 0.000001);
    const targets = column(12.5, 37.5, 49.9, 0.1);
    const found = await trades(keel(), { values, targets, options: { decimals } });
    expect(sum(found)).toBe(0);
    expect(found.every((trade) => Number(Number(trade).toFixed(decimals)) === trade)).toBe(true);
  });

  it("sells whole what is not in the targets", async () => {
    const found = await trades(keel(), { values: column(90, 10), targets: column(100, null) });
    expect(found).toEqual([10, -10]);
  });

  it("drops trades below the minimum and solves the rest again", async () => {
    const found = await trades(keel(), {
      values: P2,
      targets: P2_TARGETS,
      options: { "minimum trade": 2000 },
    });
    expect(found).toEqual([0, -4261.54, -4123.08, 8384.62]);
  });

  it("makes a trade of exactly the minimum", async () => {
    const options = { "minimum trade": 1000 };
    const found = await trades(keel(), { values: P2, targets: P2_TARGETS, options });
    expect(found).toEqual([-1000, -4000, -4000, 9000]);
  });

  it("sells a position whole although it is below the minimum", async () => {
    const found = await trades(keel(), {
      values: column(9990, 10),
      targets: column(1, 0),
      options: { "minimum trade": 100 },
    });
    expect(found[1]).toBe(-10);
  });

  it("buys short positions back", async () => {
    expect(await trades(keel(), { values: column(130, -30), targets: column(60, 40) })).toEqual([
      -70, 70,
    ]);
  });

  it("keeps cents exact in large books", async () => {
    const found = await trades(keel(), {
      values: column(123456789012.34, 1),
      targets: column(50, 50),
    });
    expect(found).toEqual([-61728394505.67, 61728394505.67]);
  });

  it("trades ten thousand rows in one call, to the cent", async () => {
    const rows = 10000;
    const values = column(
      ...Array.from({ length: rows }, (_, at) => 1000 + ((at * 7919) % 9973) / 100),
    );
    const found = await trades(keel(), {
      values,
      targets: column(...Array<CellValue>(rows).fill(0.01)),
    });
    expect(found).toHaveLength(rows);
    expect(sum(found)).toBe(0);
  });

  it("exempts selling a position whole from the minimum, not covering a short one", async () => {
    const call = { values: column(100, 2, -2), targets: column(100, 0, 0) };
    const found = await trades(keel(), { ...call, options: { "minimum trade": 2.5 } });
    expect(found).toEqual([0, -2, 0]);
  });
});
