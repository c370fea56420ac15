import { describe, expect, it } from "vitest";
import { orderList } from "../../../src/taskpane/trades/orders/order-list";
import { tradesPlan } from "../../../src/taskpane/trades/plan/trades-plan";
import { tradeLines } from "../../../src/taskpane/trades/write/trade-lines";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { portfolioOf } from "../targets/portfolios";

/** What is traded of two holdings, 1,000 of one for 1,000 of the other. */
function lines(headers: readonly [string, string], rows: readonly (readonly [string, string])[]) {
  const [first, second] = rows;
  const portfolio = portfolioOf([
    [...headers, "Value", "Target"],
    [...(first ?? []), 7000, 0.6],
    [...(second ?? []), 3000, 0.4],
  ]);
  const plan = tradesPlan(planCells(portfolio, null), []);
  return tradeLines("portfolios" in plan ? plan.portfolios : []);
}

describe("A trade", () => {
  it.each([
    [
      ["Symbol", "Name"] as const,
      [["VTI", "Total stock market"] as const, ["BND", "Bonds"] as const],
    ],
    [
      ["Name", "Symbol"] as const,
      [["Total stock market", "VTI"] as const, ["Bonds", "BND"] as const],
    ],
  ])("keeps name and symbol apart where columns are %j", (headers, rows) => {
    const traded = lines(headers, rows);
    expect(traded.map(({ name, symbol }) => [name, symbol])).toEqual([
      ["Total stock market", "VTI"],
      ["Bonds", "BND"],
    ]);
    expect(orderList(traded, 2).split(/\r\n/)).toEqual([
      "Account,Symbol,Side,Units,Estimated amount",
      ",VTI,Sell,,1000.00",
      ",BND,Buy,,1000.00",
    ]);
  });

  it("goes by what there is where a name or a symbol is missing", () => {
    const traded = lines(
      ["Symbol", "Name"],
      [
        ["", "Total stock market"],
        ["BND", ""],
      ],
    );
    expect(traded.map(({ name, symbol }) => [name, symbol])).toEqual([
      ["Total stock market", ""],
      ["BND", ""],
    ]);
  });
});
