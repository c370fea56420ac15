import { describe, expect, it } from "vitest";
import {
  referenceAllocateCash,
  referenceBands,
  referenceCashToTarget,
  referenceDrift,
  referenceDrifted,
  referenceRebalanceTrades,
  referenceTriggerStatus,
  type Cell,
  type Range,
} from "./index";

function column(...cells: Cell[]): Range {
  return cells.map((cell) => [cell]);
}

function numbers(range: Range): number[] {
  return range.flat().map((cell) => {
    if (typeof cell !== "number") throw new TypeError(`not a number: ${JSON.stringify(cell)}`);
    return cell;
  });
}

function expectClose(actual: Range, expected: readonly number[], digits: number): void {
  const figures = numbers(actual);
  expect(figures).toHaveLength(expected.length);
  expected.forEach((each, index) => expect(figures[index]).toBeCloseTo(each, digits));
}

function trades(
  values: Range,
  targets: Range,
  given: { bands?: Range; cash?: number; prices?: Range; options?: Range } = {},
): Range {
  return referenceRebalanceTrades(
    values,
    targets,
    given.bands ?? null,
    given.cash ?? null,
    given.prices ?? null,
    given.options ?? null,
  );
}

const P2 = column(36000, 21000, 12000, 31000);
const P2_TARGETS = column(0.35, 0.17, 0.08, 0.4);
const EMPTY = column(null, null, null, null);

describe("drift, domain.md 1", () => {
  it("gives P2's absolute and relative drifts", () => {
    expectClose(referenceDrift(P2, P2_TARGETS, null), [0.01, 0.04, 0.04, -0.09], 15);
    const relative = referenceDrift(P2, P2_TARGETS, "Relative");
    expectClose(relative, [0.028571, 0.235294, 0.5, -0.225], 6);
  });

  it("gives P2's portfolio and largest drift", () => {
    expect(referenceDrift(P2, P2_TARGETS, "portfolio")).toEqual([[0.09]]);
    expect(referenceDrift(P2, P2_TARGETS, "largest")).toEqual([[0.09]]);
  });

  it("reads percents, and keeps headers and blank rows", () => {
    const values = column("Value", 60, null, 40);
    const targets = column("Target", 50, "", 50);
    expect(referenceDrift(values, targets, null)).toEqual([["Drift"], [0.1], [""], [-0.1]]);
  });

  it("shows a bad row in its place and #N/A in the others", () => {
    const values = column(60, "forty", null);
    expect(referenceDrift(values, column(0.5, 0.5, 0), null)).toEqual([
      [{ error: "#N/A" }],
      [{ error: "#VALUE!" }],
      [""],
    ]);
  });

  it("has no relative drift without a target", () => {
    const result = referenceDrift(column(50, 50), column(1, null), "relative");
    expect(result).toEqual([[-0.5], [{ error: "#N/A" }]]);
  });

  it("agrees with lumibot and Betterment, peers.md", () => {
    const lumibot = referenceDrift(column(1500, 1000, 800), column(0.5, 0.3, 0.2), null);
    expectClose(lumibot, [-0.0454545, 0.0030303, 0.0424242], 7);
    const betterment = referenceDrift(column(25, 25, 25, 25), column(30, 20, 30, 20), "portfolio");
    expect(betterment).toEqual([[0.1]]);
  });
});

describe("weights after returns, domain.md 1 and 7", () => {
  it("gives scenario 1's 61.7647/38.2353", () => {
    const result = referenceDrifted(column(60, 40), column(0.12, 0.04), null);
    expectClose(result, [0.617647, 0.382353], 6);
  });

  it.each([
    [0.238095, 0.65],
    [0.294118, 0.66],
    [-0.185185, 0.55],
  ])("comes from 60/40 by a relative return of %f to %f", (growth, weight) => {
    const result = referenceDrifted(column(0.6, 0.4), column(growth, 0), null);
    expectClose(result, [weight, 1 - weight], 6);
  });

  it("adds flows at the end of the period", () => {
    const result = referenceDrifted(column(100, 100), column(0.1, 0), column(-10, 100));
    expectClose(result, [1 / 3, 2 / 3], 15);
  });
});

describe("bands and triggers, domain.md 2 and 7", () => {
  const status = (values: Range, targets: Range, bands: Range) =>
    referenceTriggerStatus(values, targets, bands, null).flat();

  it("holds 65/35 against 60 % ± 5 pp", () => {
    expect(status(column(65, 35), column(0.6, 0.4), column(0.05, 0.05))).toEqual(["OK", "OK"]);
  });

  it.each<[string, Cell[]]>([
    ["5%", ["OK", "OK", "OK", "Below"]],
    ["20% rel", ["OK", "Above", "Above", "Below"]],
    ["25% rel", ["OK", "OK", "Above", "OK"]],
    ["5/25", ["OK", "OK", "Above", "Below"]],
    ["+7%/-3%", ["OK", "OK", "OK", "Below"]],
    ["none", ["OK", "OK", "OK", "OK"]],
  ])("judges P2 by %s", (band, expected) => {
    expect(status(P2, P2_TARGETS, [[band]])).toEqual(expected);
  });

  it("gives P2's 5/25 bands as 5, 4.25, 2 and 5 pp", () => {
    expectClose(
      referenceBands(P2_TARGETS, [["5% or 25% rel"]]),
      [0.3, 0.4, 0.1275, 0.2125, 0.06, 0.1, 0.35, 0.45],
      15,
    );
  });

  it.each([
    ["61.7647/38.2353", column(67.2, 41.6), "5%", "OK"],
    ["61.7647/38.2353", column(67.2, 41.6), "5/25", "OK"],
    ["61.7647/38.2353", column(67.2, 41.6), "7% above, 3% below", "OK"],
    ["66/34", column(66, 34), "5%", "Above"],
  ])("judges scenario 1's %s, %#", (_, values, band, expected) => {
    expect(status(values, column(60, 40), [[band]])[0]).toBe(expected);
  });

  it.each([
    [0.25, "OK"],
    [0.24, "Below"],
    [0.75, "OK"],
    [0.76, "Above"],
  ])("is strict as bt is: %f of a target of 0.5 with a tolerance of 50 % is %s", (w, expected) => {
    const values = column(w, Number((1 - w).toFixed(2)));
    expect(status(values, column(0.5, 0.5), [["50% rel"]])[0]).toBe(expected);
  });

  it("shows the decision and the room in detail", () => {
    const detail = referenceTriggerStatus(P2, P2_TARGETS, [[0.05]], [["show", "detail"]]);
    expect(detail[3]?.slice(0, 3)).toEqual(["Below", 0.31, 0.4]);
    expect(detail[3]?.slice(6, 8)).toEqual([-0.04, "Act"]);
  });
});

describe("trades, domain.md 4 and 7", () => {
  it("trades P2 to target", () => {
    expect(trades(P2, P2_TARGETS).flat()).toEqual([-1000, -4000, -4000, 9000]);
  });

  it("gives the cent to the largest remainders", () => {
    const values = column(3333.33, 3333.33, 3333.35);
    expect(trades(values, column(33.4, 33.3, 33.3)).flat()).toEqual([6.68, -3.33, -3.35]);
  });

  it("pays the costs of its trades from the book", () => {
    const options: Range = [
      ["cost rate", 0.0025],
      ["fee per order", 10],
      ["decimals", 4],
      ["show", "detail"],
    ];
    const result = trades(column(66000, 34000), column(0.6, 0.4), { options });
    expect(result.map((row) => row[0])).toEqual([-6030.015, 5979.99]);
    expectClose([result.map((row) => row[4] ?? null)], [25.075, 24.95], 4);
  });

  it("sells 6 % of scenario 1's 66/34 and buys debt with it", () => {
    const result = trades(column(66, 34), column(60, 40), { bands: [[0.05]] });
    expect(result.flat()).toEqual([-6, 6]);
  });

  it.each<[string, Range, Range, Cell, Cell, number[]]>([
    ["Vanguard's 200/175", column(62.3, 37.7), column(60, 40), 0.02, 0.875, [-0.55, 0.55]],
    ["three funds to the edge", column(60000, 40000), column(50, 50), 0.05, "edge", [-5000, 5000]],
    ["three funds on the edge", column(60000, 40000), column(50, 50), 0.1, "edge", [0, 0]],
    [
      "three funds filled from the third",
      column(65000, 25000, 10000),
      column(50, 30, 20),
      0.05,
      "edge",
      [-10000, 0, 10000],
    ],
  ])("goes to a destination: %s", (_, values, targets, band, to, expected) => {
    const result = trades(values, targets, { bands: [[band]], options: [["to", to]] });
    expect(result.flat()).toEqual(expected);
  });

  it("cuts Daryanani's 60 % at more than 72 to 66, where the other side has no band", () => {
    const bands = column("20% rel", "none");
    const given = { bands, options: [["to", "half"]] };
    expect(trades(column(73, 27), column(60, 40), given).flat()).toEqual([-7, 7]);
    expect(trades(column(72, 28), column(60, 40), given).flat()).toEqual([0, 0]);
  });

  it("places a contribution where the mix lacks it, as three-fund-rebalance does", () => {
    const values = column(50000, 30000, 10000);
    const result = trades(values, column(50, 30, 20), {
      cash: 10000,
      options: [["use", "cash only"]],
    });
    expect(result.flat()).toEqual([0, 0, 10000]);
  });

  it("rounds trades to an edge inward", () => {
    const result = trades(column(70.01, 30), column(60, 40), {
      bands: [[0.05]],
      options: [["to", "edge"]],
    });
    expect(result.flat()).toEqual([-5.01, 5.01]);
  });

  it("drops trades below the minimum and solves the rest again", () => {
    const result = trades(P2, P2_TARGETS, { options: [["minimum trade", 2000]] });
    expect(result.flat()).toEqual([0, -4261.54, -4123.08, 8384.62]);
  });
});

describe("cash, domain.md 4 and peers.md", () => {
  const allocate = (cash: number, options: Range | null = null) =>
    referenceAllocateCash(P2, P2_TARGETS, cash, options).flat();

  it.each([
    [10000, [0, 0, 0, 10000]],
    [15000, [2266.67, 0, 0, 12733.33]],
    [50000, [16500, 4500, 0, 29000]],
    [-10000, [-1583.33, -4283.33, -4133.34, 0]],
  ])("fills or cuts P2 by %d", (cash, expected) => {
    expect(allocate(cash)).toEqual(expected);
  });

  it("shares P2's 15,000 in proportion to shortfall", () => {
    expect(allocate(15000, [["cash rule", "shortfall"]])).toEqual([3311.69, 0, 0, 11688.31]);
  });

  it("finds the least deposit that brings P2 to target", () => {
    expect(referenceCashToTarget(P2, P2_TARGETS)).toEqual([[50000]]);
  });

  it("agrees with optimal lazy rebalancing", () => {
    const values = column(16500, 6500, 43500, 33500);
    const targets = column(20, 10, 40, 30);
    const deposit = referenceAllocateCash(values, targets, 5000, null);
    expect(deposit.flat()).toEqual([2166.67, 2833.33, 0, 0]);
    const withdrawal = referenceAllocateCash(values, targets, -12000, null);
    expect(withdrawal.flat()).toEqual([0, 0, -6357.14, -5642.86]);
  });
});

describe("whole lots, domain.md 4 and peers.md", () => {
  it.each<[string, number, Range, Range, number[], number]>([
    ["P2 from cash", 100000, P2_TARGETS, column(1520, 640, 275, 1050), [23, 27, 28, 38], 160],
    ["three rows", 10000, column(50, 30, 20), column(101, 57, 33), [49, 53, 61], 17],
    [
      "an integer program's",
      50000,
      column(0.6, 0.3, 0.1),
      column(251.37, 61.12, 72.45),
      [119, 246, 69],
      52.4,
    ],
    ["a tie", 100000, column(50, 50), column(120, 80), [416, 626], 0],
  ])("buys %s", (_, cash, targets, prices, units, left) => {
    const values = EMPTY.slice(0, targets.length);
    const given = { cash, prices };
    expect(trades(values, targets, { ...given, options: [["show", "units"]] }).flat()).toEqual(
      units,
    );
    const spent = numbers(trades(values, targets, given)).reduce((a, b) => a + b);
    expect(cash - spent).toBeCloseTo(left, 8);
  });

  it("sells the whole of what has no target and keeps broken lots elsewhere", () => {
    const result = trades(column(105, 55), column(1, 0), {
      prices: column(50, 20),
      options: [["show", "units"]],
    });
    expect(result.flat()).toEqual([1, -2.75]);
  });
});
