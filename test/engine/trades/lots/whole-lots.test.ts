import { describe, expect, it } from "vitest";
import { Exact } from "../../../../src/engine/numbers/exact";
import { boundedColumn } from "../../../../src/engine/numbers/doubles/column";
import { doubles } from "../../../../src/engine/numbers/doubles/doubles";
import { Origin } from "../../../../src/engine/numbers/doubles/origin";
import { rationalOfCell, subtract, toNumber, ZERO } from "../../../../src/engine/numbers/rational";
import { wholeLots as wholeLotsOf } from "../../../../src/engine/trades/lots/whole-lots";
import type { LotProblem } from "./exact-lots";
import { wholeLots } from "./exact-lots";

/** Money as [price of a lot, held, lots held, ideal]. */
type Row = readonly [lotPrice: string, held: string, lotsHeld: number, ideal: string];

function problem(rows: readonly Row[], options: Record<string, string> = {}): LotProblem {
  const money = (name: string): Exact => new Exact(options[name] ?? 0);
  return {
    rows: rows.map(([lotPrice, held, lotsHeld, ideal]) => ({
      lotPrice: new Exact(lotPrice),
      held: new Exact(held),
      lotsHeld,
      ideal: new Exact(ideal),
    })),
    cash: money("cash"),
    cashKept: money("cashKept"),
    costRate: money("costRate"),
    feePerOrder: money("feePerOrder"),
    costUnit: money("costUnit"),
  };
}

function fromCash(cash: string, targets: readonly string[], prices: readonly string[]): LotProblem {
  const ideals = targets.map((target) => new Exact(target).times(cash).toString());
  return problem(
    prices.map((price, i): Row => [price, "0", 0, ideals[i] ?? "0"]),
    { cash },
  );
}

describe("whole lots bought from cash", () => {
  it.each([
    // Greedy filling stops at 23/26/30/38 with 250 left and a drift of 0.50 pp.
    ["100000", "0.35 0.17 0.08 0.40", "1520 640 275 1050", [23, 27, 28, 38], "160", "0.0044"],
    ["10000", "0.5 0.3 0.2", "101 57 33", [49, 53, 61], "17", "0.0051"],
    // Three portfolios have this drift; this one leaves no cash.
    ["100000", "0.5 0.5", "120 80", [416, 626], "0", "0.0008"],
    // PyPortfolioOpt's integer program; its greedy filling leaves 113.52.
    ["50000", "0.6 0.3 0.1", "251.37 61.12 72.45", [119, 246, 69], "52.4", "0.0017584"],
  ])("spends %s on %s at %s", (cash, targets, prices, lots, cashLeft, drift) => {
    const plan = wholeLots(fromCash(cash, targets.split(" "), prices.split(" ")));
    expect(plan.lots).toEqual(lots);
    expect(plan.cashLeft.toString()).toBe(cashLeft);
    expect(plan.distance.div(2).div(cash).toString()).toBe(drift);
    expect(plan).toMatchObject({ proven: true, closerByAtMost: 0 });
  });

  it("doesn't take a plan that spends all cash for one that overspends, where ideals are quotients", () => {
    const rows: readonly Row[] = [
      ["18", "72", 4, "0"],
      ["90", "450", 5, "405"],
      ["45", "225", 5, "810"],
    ];
    // Also -2/-1/13 leaves 45 to be wished for, but with an order more and 9 left.
    const wanted = [-4, 0, 12];
    const { rows: given, ...rest } = problem(rows, { cash: "468" });
    expect(wholeLots({ ...rest, rows: given }).lots).toEqual(wanted);
    const quotients = given.map((row) => ({ ...row, ideal: row.ideal.div(7).times(7) }));
    expect(wholeLots({ ...rest, rows: quotients }).lots).toEqual(wanted);
  });

  it("gives what lots leave to a row that trades in cents", () => {
    const plan = wholeLots(fromCash("10000", ["0.5", "0.3", "0.2"], ["1010", "730", "0.01"]));
    // 5,000 is 4.95 lots and 3,000 is 4.11: 5 and 4 lots, and the rest of 2,030 in cents.
    expect(plan.lots).toEqual([5, 4, 203_000]);
    expect(plan.cashLeft.isZero()).toBe(true);
  });

  it("gives the odd lot to the earlier of equal rows", () => {
    const plan = wholeLots(
      fromCash("300", ["0.25", "0.25", "0.25", "0.25"], ["50", "50", "50", "50"]),
    );
    expect(plan.lots).toEqual([2, 2, 1, 1]);
  });

  it("buys nothing where no lot is affordable", () => {
    const plan = wholeLots(fromCash("99", ["0.5", "0.5"], ["100", "250"]));
    expect(plan.lots).toEqual([0, 0]);
    expect(plan.cashLeft.toString()).toBe("99");
  });
});

describe("whole lots from holdings", () => {
  it("sells no more than the whole lots held and leaves the broken lot", () => {
    const plan = wholeLots(problem([["100", "350", 3, "0"]], { cash: "0" }));
    expect(plan.lots).toEqual([0]);
    const withBuyer = problem([
      ["100", "350", 3, "0"],
      ["50", "0", 0, "350"],
    ]);
    expect(wholeLots(withBuyer).lots).toEqual([-3, 6]);
  });

  it("lets lots less of one row pay for lots of others", () => {
    const plan = wholeLots(
      problem([
        ["1000", "5000", 5, "4600"],
        ["400", "0", 0, "400"],
      ]),
    );
    expect(plan.lots).toEqual([0, 0]);
    const largerPurchase = problem([
      ["1000", "5000", 5, "4300"],
      ["700", "0", 0, "700"],
    ]);
    expect(wholeLots(largerPurchase).lots).toEqual([-1, 1]);
  });

  it("raises cash with the sale that leaves the least drift", () => {
    const plan = wholeLots(
      problem(
        [
          ["60", "600", 10, "500"],
          ["25", "500", 20, "450"],
        ],
        { cash: "-150" },
      ),
    );
    expect(plan.lots).toEqual([-2, -2]);
    expect(plan.cashLeft.toString()).toBe("20");
  });

  it("takes the plan with the most cash where the cash kept can't be reached", () => {
    const rows: Row[] = [
      ["100", "250", 2, "250"],
      ["30", "60", 2, "60"],
    ];
    const plan = wholeLots(problem(rows, { cash: "10", cashKept: "300" }));
    expect(plan.lots).toEqual([-2, -2]);
    expect(plan.cashLeft.toString()).toBe("270");
  });

  it("trades nothing in a book with no rows", () => {
    expect(wholeLots(problem([], { cash: "5" })).lots).toEqual([]);
  });
});

describe("whole lots with costs", () => {
  it("pays the costs out of the same cash", () => {
    const plan = wholeLots(
      problem([["100", "0", 0, "1000"]], { cash: "1000", costRate: "0.001", feePerOrder: "5" }),
    );
    expect(plan.lots).toEqual([9]);
    expect(plan.costs.toString()).toBe("5.9");
    expect(plan.cashLeft.toString()).toBe("94.1");
  });

  it("rounds each order's costs half even, so that the cash left is right to the cent", () => {
    const options = { cash: "1001.02", costRate: "0.001025", costUnit: "0.01" };
    const plan = wholeLots(problem([["1000", "0", 0, "1000"]], options));
    expect(plan.lots).toEqual([1]);
    expect(plan.costs.toString()).toBe("1.02");
    expect(plan.cashLeft.isZero()).toBe(true);
  });

  it("sells where only the rounding of the costs makes a sale bring cash", () => {
    const options = { cash: "6", cashKept: "8", feePerOrder: "10", costUnit: "4" };
    const plan = wholeLots(problem([["10", "10", 1, "13"]], options));
    expect(plan.lots).toEqual([-1]);
    expect(plan.cashLeft.toString()).toBe("8");
  });

  it("buys nothing only to pay costs out of idle cash", () => {
    const plan = wholeLots(
      problem(
        [
          ["10", "100", 10, "100"],
          ["70", "0", 0, "0"],
        ],
        { cash: "90", feePerOrder: "5" },
      ),
    );
    expect(plan.lots).toEqual([0, 0]);
  });

  it("places no order smaller than its fee", () => {
    const row: Row = ["10", "100", 10, "115"];
    expect(wholeLots(problem([row], { cash: "40", feePerOrder: "11" })).lots).toEqual([2]);
  });
});

describe("whole lots around quotients", () => {
  it("are the same however many digits the quotients have", () => {
    const prices = [24.43, 4227.3, 463.56, 2161.4];
    const held = [13338.78, 49882.14, 69070.44, 44524.84];
    const ideals = [85564.33, 11049.84, 69070.44, 11064.67];
    const lotsAround = (lastDigit: number): readonly number[] => {
      const lacks = ideals.map((ideal, row) =>
        subtract(
          {
            numerator: BigInt(Math.round(ideal * 100)) * 10n ** BigInt(lastDigit - 2) + 1n,
            divisor: 10n ** BigInt(lastDigit) + 1n,
            scale: 0,
          },
          rationalOfCell(held[row] ?? NaN),
        ),
      );
      const origin = new Origin(lacks.length, (row) => lacks[row] ?? ZERO);
      const near = Float64Array.from(lacks, toNumber);
      const none = doubles.cells([0]);
      return wholeLotsOf({
        rows: prices.length,
        lotPrices: doubles.cells(prices),
        lacks: boundedColumn(
          near,
          0,
          near.map(() => 1e-9),
          origin,
        ),
        lotsHeld: Float64Array.of(546, 11, 149, 20),
        lotsToBuy: new Float64Array(prices.length).fill(Infinity),
        staysCash: null,
        costTerms: {
          buyRate: none,
          sellRate: doubles.cells([0, 0, 0, 0.002]),
          fee: none,
          hasRates: true,
          hasFees: false,
          isEven: false,
        },
        cash: none,
        costUnit: doubles.cells([0.01]),
      }).lots;
    };
    // 38,045.70 and 34,582.40 are sold, less 69.16; 2,970 lots are 72,557.10.
    expect(lotsAround(20)).toEqual([2970, -9, 0, -16]);
    expect(lotsAround(320)).toEqual([2970, -9, 0, -16]);
  });
});
