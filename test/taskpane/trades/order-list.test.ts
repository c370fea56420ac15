import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { orderList } from "../../../src/taskpane/trades/orders/order-list";
import { formulaObstacle } from "../../../src/taskpane/trades/write/formula-obstacle";
import { dayHere } from "../../../src/taskpane/trades/write/today";
import type { TradeLine } from "../../../src/workbook/trades/trade-line";

const line = (own: Partial<TradeLine>): TradeLine => ({
  portfolio: "",
  account: "IRA",
  name: "Total bond market",
  symbol: "BND",
  trade: -4000,
  units: -50,
  cost: 0,
  value: 8000,
  after: 4000,
  weight: 0.08,
  weightAfter: 0.04,
  target: 0.04,
  reason: "Sold",
  ...own,
});

describe("An order list", () => {
  it("has account, symbol, side, units and amount, a row a trade", () => {
    const lines = [line({}), line({ account: "", symbol: "", trade: 4000.5, units: null })];
    expect(orderList(lines, 2)).toBe(
      [
        "Account,Symbol,Side,Units,Estimated amount",
        "IRA,BND,Sell,50,4000.00",
        ",Total bond market,Buy,,4000.50",
      ].join("\r\n"),
    );
  });

  it("has portfolios first where they are named", () => {
    expect(orderList([line({ portfolio: "Smith" })], 0)).toBe(
      "Portfolio,Account,Symbol,Side,Units,Estimated amount\r\nSmith,IRA,BND,Sell,50,4000",
    );
  });

  it("quotes what needs it", () => {
    const [, row] = orderList([line({ account: 'Joint, "A"', symbol: "B\nC" })], 2).split(/\r\n/);
    expect(row).toBe('"Joint, ""A""","B\nC",Sell,50,4000.00');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r@x"])(
    "begins a text like %j with an apostrophe",
    (symbol) => {
      const { data } = Papa.parse<string[]>(orderList([line({ symbol })], 2));
      expect(data[1]?.[1]).toBe(`'${symbol}`);
    },
  );

  it("reads back as it was, and no text as a formula", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (account, symbol) => {
        const { data } = Papa.parse<string[]>(orderList([line({ account, symbol })], 2));
        for (const [at, text] of [account, symbol].entries()) {
          const cell = data[1]?.[at] ?? "";
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
        expect(data[1]?.slice(2)).toEqual(["Sell", "50", "4000.00"]);
      }),
    );
  });
});

describe("KEEL.PLAN in a cell", () => {
  const same = {
    differences: [],
    hasTypedTargets: false,
    hasTypedOptions: false,
    hasFixedTrades: false,
  };

  it("may be written where it gives the trades of the pane", () => {
    expect(formulaObstacle(same)).toBeNull();
  });

  it.each([
    [{ hasTypedTargets: true }, "Save the targets first: a formula reads what is saved."],
    [{ hasTypedOptions: true }, "Save the options first: a formula reads what is saved."],
    [{ hasFixedTrades: true }, "Release the trades that are set by hand: a formula knows none."],
    [
      { differences: ["amounts that are text", "rows that aren't counted"] },
      "A formula reads the workbook's own cells, which differ by amounts that are text and rows that aren't counted.",
    ],
  ])("mayn't with %j", (otherwise, obstacle) => {
    expect(formulaObstacle({ ...same, ...otherwise })).toBe(obstacle);
  });
});

describe("A day", () => {
  it("is the one of the place", () => {
    expect(dayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
