import { describe, expect, it } from "vitest";
import { column, P2, P2_TARGETS, row, useKeel } from "../keel";
import { columnOf, detail, trades, type TradesCall } from "./trades";

const keel = useKeel();
const SIXTY_FORTY = column(60, 40);

async function reasons(call: TradesCall): Promise<unknown[]> {
  return columnOf(await detail(keel(), call), 5);
}

describe("REBALANCE_TRADES in detail", () => {
  it("heads its columns", async () => {
    const [headers] = await detail(keel(), {
      values: column("Value", 60),
      targets: column("Target", 100),
    });
    expect(headers).toEqual(["Trade", "Units", "After", "Weight after", "Cost", "Reason"]);
  });

  it("heads the trade alone by what it shows", async () => {
    const call = { values: column("Value", 60), targets: column("Target", 100) };
    expect(await trades(keel(), call)).toEqual(["Trade", 0]);
    const prices = column("Price", 5);
    expect(await trades(keel(), { ...call, prices, options: { show: "units" } })).toEqual([
      "Units",
      0,
    ]);
  });

  it("turns with a row of values", async () => {
    const rows = await detail(keel(), { values: row(66, 34), targets: row(60, 40) });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual([-6, 6]);
  });

  it("says why a row goes to target", async () => {
    expect(await reasons({ values: column(66, 34), targets: SIXTY_FORTY })).toEqual([
      "Sold 6.00: from 66.0 % to 60.0 %, target 60.0 %",
      "Bought 6.00: from 34.0 % to 40.0 %, target 40.0 %",
    ]);
  });

  it("says which band fired and where the row goes", async () => {
    const call = {
      values: column(66, 34),
      targets: SIXTY_FORTY,
      bands: 0.05,
      options: { to: "edge" },
    };
    expect(await reasons(call)).toEqual([
      "Sold 1.00: 66.0 % is above 55.0–65.0 %; to 65.0 %",
      "Bought 1.00: 34.0 % is below 35.0–45.0 %; to 35.0 %",
    ]);
  });

  it("says that a row only balances the others", async () => {
    const call = { values: column(73, 27), targets: SIXTY_FORTY, bands: column("20% rel", "none") };
    expect((await reasons({ ...call, options: { to: "half" } }))[1]).toBe(
      "Bought 7.00 to balance the others: from 27.0 % to 34.0 %, target 40.0 %",
    );
  });

  it("says why a row is held", async () => {
    expect(await reasons({ values: column(62, 38), targets: SIXTY_FORTY, bands: 0.05 })).toEqual([
      "Held: 62.0 % is inside 55.0–65.0 %",
      "Held: 38.0 % is inside 35.0–45.0 %",
    ]);
    expect(await reasons({ values: column(60, 40), targets: SIXTY_FORTY })).toEqual([
      "Held: 60.0 % is its target",
      "Held: 40.0 % is its target",
    ]);
    expect(
      (await reasons({ values: column(62, 38), targets: SIXTY_FORTY, bands: "none" }))[0],
    ).toBe("Held: 62.0 %, no band, target 60.0 %");
  });

  it("says where cash goes, and why not elsewhere", async () => {
    const use = { use: "cash only" };
    expect(
      await reasons({ values: column(66, 34), targets: SIXTY_FORTY, cash: 5, options: use }),
    ).toEqual([
      expect.stringMatching(/^Held: the cash goes to rows further below their targets; 66\.0 %/),
      "Bought 5.00: cash to the lowest weights first; to 37.1 %, target 40.0 %",
    ]);
    expect(
      await reasons({ values: column(66, 34), targets: SIXTY_FORTY, cash: -5, options: use }),
    ).toEqual([
      "Sold 5.00: cash from the highest weights first; to 64.2 %, target 60.0 %",
      expect.stringMatching(/^Held: the cash comes from rows further above their targets; 34\.0 %/),
    ]);
  });

  it("says that cash goes in proportion under shortfall", async () => {
    const options = { use: "cash only", "cash rule": "shortfall" };
    const call = { values: column(66, 34), targets: SIXTY_FORTY, cash: 5, options };
    expect((await reasons(call))[1]).toBe(
      "Bought 5.00: in proportion to what is missing; to 37.1 %, target 40.0 %",
    );
  });

  it("says that a row is sold whole", async () => {
    expect((await reasons({ values: column(90, 10), targets: column(1, 0) }))[1]).toBe(
      "Sold 10.00, all of it: its target is 0 %",
    );
  });

  it("says that a trade is too small", async () => {
    const options = { "minimum trade": 2000 };
    expect((await reasons({ values: P2, targets: P2_TARGETS, options }))[0]).toBe(
      "Not traded: 1,000.00 is below the minimum of 2,000; 36.0 %, target 35.0 %",
    );
  });

  it("says that not even a cent is missing", async () => {
    expect((await reasons({ values: column(60.001, 39.999), targets: SIXTY_FORTY }))[0]).toBe(
      "Held: less than the smallest amount is missing; 60.001 %, target 60.000 %",
    );
  });

  it("says by how much a whole unit would overshoot", async () => {
    const call = { values: column(62, 38), targets: SIXTY_FORTY, prices: column(10, 10) };
    expect((await reasons(call))[0]).toBe(
      "No lot: the least trade of 10 would overshoot by 8.0 pp; 62.0 %, target 60.0 %",
    );
    // 1,120 are missing of the first fund: a unit at 1,520 comes closer, one at 3,000 is 1,880 too much.
    const fund = { values: column(33880, 66120), targets: column(0.35, 0.65) };
    expect((await reasons({ ...fund, prices: column(1520, null) }))[0]).toBe(
      "Bought 1,520.00: from 33.9 % to 35.4 %, target 35.0 %",
    );
    const dear = { ...fund, prices: column(3000, null) };
    expect((await reasons(dear))[0]).toBe(
      "No lot: the least trade of 3,000 would overshoot by 1.9 pp; 33.9 %, target 35.0 %",
    );
  });

  it("says what there is no cash for in whole units", async () => {
    // 6.60 and 4.40 are wanted; a unit of the first leaves 1.
    const call = { values: column(0, 0), targets: SIXTY_FORTY, prices: column(10, 7), cash: 11 };
    expect(await reasons(call)).toEqual([
      "Bought 10.00: from nothing to 90.9 %, target 60.0 %",
      expect.stringMatching(/^Held: whole units of the others leave no cash for a lot of 7; /),
    ]);
  });

  it("says that only cash is used", async () => {
    const options = { use: "cash only" };
    expect(
      await reasons({ values: column(66, 34), targets: SIXTY_FORTY, bands: 0.05, options }),
    ).toEqual([
      "Held: 66.0 % is above 55.0–65.0 %, but only cash is used, and there is none",
      "Held: 34.0 % is below 35.0–45.0 %, but only cash is used, and there is none",
    ]);
    expect((await reasons({ values: column(66, 34), targets: SIXTY_FORTY, options }))[0]).toBe(
      "Held: 66.0 %, target 60.0 %, but only cash is used, and there is none",
    );
  });

  it("says that a row is neither held nor wanted", async () => {
    const call = {
      values: column(60, 40, 0),
      targets: column(0.6, 0.4, 0),
      prices: column("", "", 5),
    };
    expect((await reasons(call))[2]).toBe("Nothing is held of it, and its target is 0 %");
  });

  it("shows what is left of values with many decimals without the noise of binary fractions", async () => {
    // Exact trades: 4,886,743.275003215 − 9,773,486.55000643 = −4,886,743.275003215, and its opposite, floored to
    // −4,886,743.28 and 4,886,743.27; the second has the larger remainder, 0.005003… against 0.004996…: + 0.01.
    const call = { values: column(9773486.55000643, null), targets: column(50, 50) };
    const rows = await detail(keel(), call);
    expect(columnOf(rows, 0)).toEqual([-4886743.28, 4886743.28]);
    expect(columnOf(rows, 2)).toEqual([4886743.27000643, 4886743.28]);
    const sold = {
      values: column(9773486.55000643, 0.01),
      targets: column(0.0000006354, 0.9999993646),
    };
    const [first = []] = await detail(keel(), sold);
    expect(first[2]).toBe(Number((9773486.55000643 + Number(first[0])).toFixed(8)));
  });

  it("shows what is left of large values to their last digit", async () => {
    const call = { values: column(4546565392.27684), targets: column(1), cash: -4546565387.69 };
    const [only = []] = await detail(keel(), call);
    expect(only[2]).toBe(4.58684);
  });

  it("says where whole units end outside the band", async () => {
    // 65 and 35 are the edges; a unit of 4 brings 66 and 34, two of them 62 and 38, which is further from the edges.
    const call = {
      values: column(70, 30),
      targets: SIXTY_FORTY,
      bands: 0.05,
      prices: column(4, 4),
      options: { to: "edge" },
    };
    expect(await reasons(call)).toEqual([
      "Sold 4.00: 70.0 % is above 55.0–65.0 %; to 66.0 %, still outside in whole units",
      "Bought 4.00: 30.0 % is below 35.0–45.0 %; to 34.0 %, still outside in whole units",
    ]);
  });
});
