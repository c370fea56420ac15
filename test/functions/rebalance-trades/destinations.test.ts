import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/workbench/cells";
import { column, P2, P2_TARGETS, useKeel, valueError } from "../keel";
import { argumentsOf, trades } from "./trades";

const keel = useKeel();
const SIXTY_FORTY = column(60, 40);

describe("REBALANCE_TRADES with bands", () => {
  it("trades nothing where no band fires", async () => {
    const call = { values: column(65, 35), targets: SIXTY_FORTY, bands: 0.05 };
    expect(await trades(keel(), call)).toEqual([0, 0]);
  });

  it("trades every row to target where one fires", async () => {
    const found = await trades(keel(), { values: P2, targets: P2_TARGETS, bands: 0.05 });
    expect(found).toEqual([-1000, -4000, -4000, 9000]);
  });

  it("never fires on none, but moves such rows to target with the others", async () => {
    const call = { values: column(66, 34), targets: SIXTY_FORTY };
    expect(await trades(keel(), { ...call, bands: "none" })).toEqual([0, 0]);
    expect(await trades(keel(), { ...call, bands: column(0.05, "none") })).toEqual([-6, 6]);
  });

  it.each<[CellValue, number[]]>([
    ["target", [-6, 6]],
    ["half", [-3.5, 3.5]],
    ["edge", [-1, 1]],
    ["87.5%", [-1.62, 1.62]],
    [0.2, [-5, 5]],
    [0, [-6, 6]],
    [1, [-1, 1]],
  ])("goes to %s", async (to, expected) => {
    const call = { values: column(66, 34), targets: SIXTY_FORTY, bands: 0.05, options: { to } };
    expect(await trades(keel(), call)).toEqual(expected);
  });

  it("follows Vanguard's 200/175: fires at 2, trades back to 1.75 points", async () => {
    const rule = { targets: SIXTY_FORTY, bands: 0.02, options: { to: 0.875 } };
    expect(await trades(keel(), { ...rule, values: column(62.3, 37.7) })).toEqual([-0.55, 0.55]);
    expect(await trades(keel(), { ...rule, values: column(62, 38) })).toEqual([0, 0]);
  });

  it("follows Daryanani: 60 % has 48..72, and at more than 72 it is cut to 66", async () => {
    const bands = column("20% rel", "none");
    const rule = { targets: SIXTY_FORTY, bands, options: { to: "half" } };
    expect(await trades(keel(), { ...rule, values: column(73, 27) })).toEqual([-7, 7]);
    expect(await trades(keel(), { ...rule, values: column(72, 28) })).toEqual([0, 0]);
  });

  it.each([
    [0, [-10000, 10000]],
    [0.05, [-5000, 5000]],
    [0.1, [0, 0]],
  ])(
    "agrees with three-fund-rebalance on 60,000/40,000 with a band of %f",
    async (bands, expected) => {
      const values = column(60000, 40000);
      const call = { values, targets: column(50, 50), bands, options: { to: "edge" } };
      expect(await trades(keel(), call)).toEqual(expected);
    },
  );

  it("agrees with three-fund-rebalance on 65/25/10: the third takes what the first gives", async () => {
    const found = await trades(keel(), {
      values: column(65000, 25000, 10000),
      targets: column(50, 30, 20),
      bands: 0.05,
      options: { to: "edge" },
    });
    expect(found).toEqual([-10000, 0, 10000]);
  });

  it("fills the lighter side from rows that fired before any other", async () => {
    // Debt needs 4,000 to its edge, small cap frees 2,000 to its own and, as it fired, 2,000 more.
    const call = { values: P2, targets: P2_TARGETS, bands: "5/25", options: { to: "edge" } };
    expect(await trades(keel(), call)).toEqual([0, 0, -4000, 4000]);
  });

  it("then from rows beyond the destination, then from the rest, by distance from target", async () => {
    // Only debt fires (±5). Half way: it needs 6,500. Mid and small cap lie beyond their half (2.5 points)
    // and go there (1,500 each); the 3,500 that lack come from them, each 2,500 above target: 1,750 each.
    const call = { values: P2, targets: P2_TARGETS, bands: 0.05, options: { to: "half" } };
    expect(await trades(keel(), call)).toEqual([0, -3250, -3250, 6500]);
  });

  it("never moves a filling row past its target", async () => {
    const found = await trades(keel(), {
      values: column(70, 21, 9),
      targets: column(50, 20, 30),
      bands: column("none", "none", "10%"),
      options: { to: "target", trade: "outside" },
    });
    expect(found).toEqual([-20, -1, 21]);
  });

  it("moves rows beyond the destination with trade all, and only those that fired with outside", async () => {
    const book = {
      values: column(56, 28, 16),
      targets: column(50, 25, 25),
      bands: column("5%", "5%", "none"),
    };
    const all = await trades(keel(), { ...book, options: { to: "half", trade: "all" } });
    const outside = await trades(keel(), { ...book, options: { to: "half", trade: "outside" } });
    expect(all).toEqual([-3.5, -0.5, 4]);
    expect(outside).toEqual([-3.5, 0, 3.5]);
  });

  it("rounds trades to an edge inward, so that the band doesn't fire again", async () => {
    const book = { targets: SIXTY_FORTY, bands: 0.05 };
    const values = column(70.01, 30);
    const found = await trades(keel(), { ...book, values, options: { to: "edge" } });
    expect(found).toEqual([-5.01, 5.01]);
    const after = column(...values.flat().map((held, at) => Number(held) + Number(found[at])));
    expect(await trades(keel(), { ...book, values: after })).toEqual([0, 0]);
  });

  it("gives what inward rounding leaves over to a row that it takes further inward", async () => {
    // B = 9,996.65667. The first row goes up to 75 % of it, 7,497.4925003, so buys 4,164.17, and the second down to
    // 25 %, 2,499.1641675, so sells 834.17. Both must add up to 3,329.99, and one cent less may be bought or one
    // more sold: the cent that is too much is sold.
    const call = {
      values: column(3333.33, 3333.33),
      targets: column(0.8, 0.2),
      bands: 0.05,
      cash: 3329.99667,
      options: { to: "edge" },
    };
    expect(await trades(keel(), call)).toEqual([4164.17, -834.18]);
  });

  it("raises costs from what can pay them where all moves together don't", async () => {
    // The 16 lie above their band after the withdrawal, but their move to its edge is less than its fee of 10: held.
    // Then the first row alone pays: 3,333.33 and 10, also past its target.
    const call = {
      values: column(9984, 16),
      targets: column(0.9983, 0.0017),
      bands: 0.0001,
      cash: -3333.33,
      options: { to: "edge", "fee per order": 10 },
    };
    expect(await trades(keel(), call)).toEqual([-3343.33, 0]);
  });

  it("needs bands to go anywhere but to target", async () => {
    const call = { values: P2, targets: P2_TARGETS, options: { to: "half" } };
    expect(await keel().call("REBALANCE_TRADES", ...argumentsOf(call))).toEqual(
      valueError('Option "to" is "half", but there are no bands. Give bands, or use target.'),
    );
  });
});
