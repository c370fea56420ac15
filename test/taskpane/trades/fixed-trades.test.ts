import { describe, expect, it } from "vitest";
import {
  isPlanned,
  type PortfolioPlan,
  tradesPlan,
} from "../../../src/taskpane/trades/plan/trades-plan";
import { rowGroups } from "../../../src/taskpane/trades/plan/trade-rows";
import { consequenceInWords } from "../../../src/taskpane/trades/fixed/consequence";
import {
  NO_TRADES_DRAFT,
  tradesAfter,
  type TradesEvent,
} from "../../../src/taskpane/trades/trades-draft";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { portfolioOf } from "../targets/portfolios";

const key = (name: string): string => `\n\n${name}\n`;

function planned(
  fixed: Readonly<Record<string, string>>,
  ...given: Parameters<typeof portfolioOf>
): PortfolioPlan {
  const portfolio = portfolioOf(...given);
  const plan = tradesPlan(planCells(portfolio, null), [], fixed);
  const [first] = "portfolios" in plan ? plan.portfolios : [];
  if (!first || !isPlanned(first)) throw new Error("There is no plan.");
  return first;
}

describe("A trade that is set by hand", () => {
  it("is made, says so, and moves the others", () => {
    // 64,000 over 17 : 8 : 40 are 16,738.46, 7,876.92 and 39,384.62.
    const { rows } = planned({ [key("large cap")]: "0" });
    expect(rows.map(({ trade }) => trade)).toEqual([0, -4261.54, -4123.08, 8384.62]);
    expect(rows[0]?.reason()).toBe("Set by hand: from 36.0 % to 36.0 %, target 35.0 %");
    expect(rows[0]?.isUndone).toBe(false);
  });

  it.each([
    ["plenty", "“plenty” is no amount. Write 500 to buy, -500 to sell, 0 to hold."],
    ["-36,000.01", "Only 36,000.00 is held to be sold."],
  ])("isn't made of %s, and the plan goes on", (text, problem) => {
    const { rows } = planned({ [key("large cap")]: text });
    expect(rows[0]?.fixed).toEqual({ text, trade: null, problem });
    expect(rows.map(({ trade }) => trade)).toEqual([-1000, -4000, -4000, 9000]);
  });

  it("is one of whole lots where there is a price, or of all that is held", () => {
    const cells = [
      ["Name", "Value", "Price", "Lot", "Target"],
      ["Equity", 61250, 250, 10, 0.6],
      ["Bonds", 38750, null, null, 0.4],
    ];
    // A lot is 2,500.
    const row = (text: string) => planned({ [key("equity")]: text }, cells).rows[0];
    expect(row("-4,000")).toMatchObject({ trade: -5000, units: -20 });
    expect(row("1000")).toMatchObject({ trade: 0 });
    expect(row("-61250")).toMatchObject({ trade: -61250, units: -245 });
  });

  it("stands in a list of its own where it holds, and every row in one", () => {
    const { rows } = planned({ [key("large cap")]: "0" });
    const { trades, held, undone, untouched } = rowGroups(rows);
    expect(held.map(({ name }) => name)).toEqual(["Large cap"]);
    expect(trades.map(({ name }) => name)).toEqual(["Mid cap", "Small cap", "Debt"]);
    expect([...trades, ...held, ...undone, ...untouched]).toHaveLength(rows.length);
  });

  it("is told from another of the same name by its account", () => {
    const cells = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 60000, 0.5],
      ["Bonds", "Joint", null, null],
      ["Bonds", "IRA", 40000, 0.4],
      ["Gold", "IRA", null, 0.1],
    ];
    const { rows } = planned({ "\nira\nbonds\n": "-4000" }, cells);
    expect(rows[2]).toMatchObject({ trade: -4000 });
    expect(rows[3]).toMatchObject({ trade: 4000 });
  });

  it("says where bands keep it from being made between account walls", () => {
    const cells = [
      ["Name", "Account", "Value", "Target", "Band"],
      ["Stocks", "Joint", 52000, 0.5, "10%"],
      ["Bonds", "IRA", 48000, 0.5, "10%"],
    ];
    const { rows } = planned({ "\njoint\nstocks\n": "-1000" }, cells);
    expect(rows[0]).toMatchObject({ trade: 0 });
    expect(rows[0]?.reason()).toBe(
      "Set by hand to -1,000.00, which can't be made as things stand: from 52.0 % to 52.0 %, target 50.0 %",
    );
  });
});

describe("What trades that are set by hand make of a plan", () => {
  it("is said against the plan without them", () => {
    const [by, without] = [planned({ [key("large cap")]: "0" }), planned({})];
    // Drift ½ (1.00 + 0.26 + 0.12 + 0.62) pp; turnover 8,384.62 of 100,000.
    expect(consequenceInWords(by.figures, without.figures, 2)).toBe(
      "Portfolio drift 1.0 % instead of 0.0 %, turnover 8.4 % instead of 9.0 %.",
    );
    expect(consequenceInWords(by.figures, by.figures, 2)).toBe("The plan comes to the same.");
  });
});

describe("What is typed in Trades", () => {
  const after = (...events: TradesEvent[]) => events.reduce(tradesAfter, NO_TRADES_DRAFT);
  const typed = (text: string): TradesEvent => ({
    kind: "optionTyped",
    option: "to",
    text,
    saved: "half",
  });

  it("is kept until it is saved, discarded or typed back", () => {
    expect(after(typed("edge")).options).toEqual({ to: "edge" });
    expect(after(typed("edge"), typed("half")).options).toEqual({});
    expect(after(typed("edge"), { kind: "optionsSaved" }).options).toEqual({});
    expect(after(typed("edge"), { kind: "optionsDiscarded" }).options).toEqual({});
  });

  it("sets trades by hand, and releases one or all", () => {
    const two: TradesEvent[] = [
      { kind: "tradeFixed", key: "a", text: "1" },
      { kind: "tradeFixed", key: "b", text: "2" },
    ];
    expect(after(...two).fixed).toEqual({ a: "1", b: "2" });
    expect(after(...two, { kind: "tradeReleased", key: "a" }).fixed).toEqual({ b: "2" });
    expect(after(...two, { kind: "allReleased" }).fixed).toEqual({});
  });
});
