import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../src/workbench/cells";
import { column, useKeel } from "./keel";
import { planned } from "./plan/plan";
import { columnOf, detail } from "./rebalance-trades/trades";

const keel = useKeel();

const HOLDINGS: CellMatrix = [
  ["Name", "Value", "Target"],
  ["Stocks", 120_000, 0.6],
  ["Bonds", -20_000, 0.4],
];

/** Trade, After and Cost of both rows as both functions show them, which is the same. */
async function shown(costs: Readonly<Record<string, CellValue>>): Promise<CellMatrix> {
  const call = { values: column(120_000, -20_000), targets: column(0.6, 0.4), options: costs };
  const ofTrades = await detail(keel(), call);
  const rows = await planned(keel(), HOLDINGS, [...Object.entries(costs), ["show", "detail"]]);
  const places = { Trade: 0, After: 2, Cost: 4, Reason: 5 };
  return Object.entries(places).map(([header, at]) => {
    const cells = rows.map((row) => row[header] ?? null);
    expect(columnOf(ofTrades, at)).toEqual(cells);
    return cells;
  });
}

describe("a short position", () => {
  // 60,000 − 120,000 and 40,000 + 20,000.
  it("is bought back to its target", async () => {
    expect(await shown({})).toEqual([
      [-60_000, 60_000],
      [60_000, 40_000],
      [0, 0],
      [
        "Sold 60,000.00: from 120.0 % to 60.0 %, target 60.0 %",
        "Bought 60,000.00: from -20.0 % to 40.0 %, target 40.0 %",
      ],
    ]);
  });

  // B = 98,600 / 0.998 = 98,797.595190…; 0.6 B − 120,000 = −60,721.442886 and 0.4 B + 20,000 = 59,519.038076, 1 % of each.
  it("is bought back to its target after the costs of both sides", async () => {
    const [trades, after, costs] = await shown({ "cost rate": 0.01 });
    expect(trades).toEqual([-60_721.44, 59_519.04]);
    expect(after).toEqual([59_278.56, 39_519.04]);
    expect(costs).toEqual([607.21, 595.19]);
  });
});
