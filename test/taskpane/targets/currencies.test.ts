import { describe, expect, it } from "vitest";
import { isPlanned, tradesPlan } from "../../../src/taskpane/trades/plan/trades-plan";
import { holdingsInWords } from "../../../src/taskpane/holdings/holdings-words";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { targetsView } from "../../../src/taskpane/targets/targets-view-model";
import type { Portfolio } from "../../../src/workbook/portfolio/portfolio";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { portfolioOf } from "./portfolios";

type Cells = Parameters<typeof portfolioOf>[0];

const RATED: Cells = [
  ["Name", "Value", "Currency", "Rate", "Target", "Account"],
  ["World", 60_000, "USD", "", 0.5, "A"],
  ["Bunds", 30_000, "EUR", 1.1, 0.5, "A"],
  ["Bunds", 7000, "USD", "", "", "B"],
];

const UNRATED: Cells = RATED.map((row) => row.filter((_, column) => column !== 3));

const OPTIONS = [
  ["Option", "Value"],
  ["currency", "USD"],
  ["rate EUR", 1.1],
];

/** What the plan's rows are worth, in the order of the holdings. */
function plannedValues(portfolio: Portfolio): number[] {
  const cells = planCells(portfolio, null);
  const plan = tradesPlan(cells, portfolio.policy?.cells ?? []);
  const [first] = "portfolios" in plan ? plan.portfolios : [];
  if (!first || !isPlanned(first)) throw new Error(`There is no plan: ${JSON.stringify(plan)}`);
  return first.rows.map(({ value }) => value);
}

describe("Values in several currencies", () => {
  it.each([
    ["the rates of rows", portfolioOf(RATED)],
    ["the saved options", portfolioOf(UNRATED, null, OPTIONS)],
  ])("are converted by %s, as the plan does", (_, portfolio) => {
    // 30,000 × 1.1 = 33,000 and 7,000 are 40,000; 60,000 and 40,000 are 100,000.
    expect(portfolio.holdings.held.map(({ worth }) => worth)).toEqual([60_000, 33_000, 7000]);
    expect(plannedValues(portfolio)).toEqual([60_000, 33_000, 7000]);
    const view = targetsView(portfolio, NO_DRAFT);
    expect(view.held).toBe(100_000);
    expect(view.rows.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
    expect(view.portfolioDrift).toBeCloseTo(0.1, 12);
    expect(holdingsInWords(portfolio.holdings)).toContain("100,000.00 in all");
  });

  it("have no total where a rate is missing, and that says what to do", () => {
    const portfolio = portfolioOf(UNRATED, null, OPTIONS.slice(0, 2));
    const reason =
      'Row 3 is in "EUR", the portfolio in "USD". Give the policy a "rate EUR", or the holdings a Rate.';
    const view = targetsView(portfolio, NO_DRAFT);
    expect(view).toMatchObject({
      held: null,
      portfolioDrift: null,
      decision: null,
      obstacle: reason,
    });
    expect(view.rows.map(({ weight }) => weight)).toEqual([null, null]);
    expect(holdingsInWords(portfolio.holdings)).toContain("with no total");
  });

  it("have no total where a row contradicts the others", () => {
    const [header = [], ...rows] = RATED;
    const { holdings } = portfolioOf([
      header,
      ...rows,
      ["Oats", 5, "EUR", 1.2, ""],
      ["Lira", 5, "TRY", "", ""],
    ]);
    expect(holdings.unconverted).toMatch(/^Row 5.*So does 1 more row\.$/);
  });

  it("have no total where portfolios are in several", () => {
    const portfolio = portfolioOf([
      ["Portfolio", "Name", "Value", "Currency"],
      ["Miller", "World", 5, "USD"],
      ["Maier", "Bunds", 5, "EUR"],
    ]);
    expect(targetsView(portfolio, NO_DRAFT)).toMatchObject({
      held: null,
      obstacle: "Portfolios are in USD and EUR, which have no total. Trades shows them one by one.",
    });
  });

  it("are added up where they are in one currency, whatever is said of others", () => {
    const { holdings } = portfolioOf(UNRATED.slice(0, 2), null, OPTIONS.slice(2));
    expect(holdings).toMatchObject({ unconverted: null, positions: [{ value: 60_000 }] });
  });
});
