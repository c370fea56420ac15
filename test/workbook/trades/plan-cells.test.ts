import { describe, expect, it } from "vitest";
import { answerPlan } from "../../../src/functions/plan";
import { tradesPlan } from "../../../src/taskpane/trades/plan/trades-plan";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { FOUR, portfolioOf } from "../../taskpane/targets/portfolios";

const line = (name: string, target: number | null, band = "", path = "") => ({
  path,
  name,
  target,
  band,
});

function planned(...given: Parameters<typeof portfolioOf>) {
  const portfolio = portfolioOf(...given);
  return planCells(portfolio, null);
}

describe("The holdings as they are planned", () => {
  it("are the cells themselves where these say all", () => {
    const { cells, firstRow, differences } = planned();
    expect(cells).toEqual([["Name", "Value", "Target", "Band"], ...FOUR.slice(1)]);
    expect(firstRow).toBe(1);
    expect(differences).toEqual([]);
  });

  it("leave out totals and notes, and say so where these stand between", () => {
    const equity = ["Equity", 60, 0.5];
    const bonds = ["Bonds", 40, 0.5];
    const between = planned([["Name", "Value", "Target"], equity, ["Total", 60, 0.5], bonds]);
    expect(between.cells.slice(1)).toEqual([equity, [null, null, null], bonds]);
    expect(between.differences).toEqual(["rows that aren't counted"]);
    const { cells, differences, ownRows } = planned([
      ["Name", "Value", "Target"],
      equity,
      bonds,
      ["Total", 100, 1],
    ]);
    expect(cells.slice(1)).toEqual([
      ["Equity", 60, 0.5],
      ["Bonds", 40, 0.5],
      [null, null, null],
    ]);
    expect(differences).toEqual([]);
    expect(ownRows).toBe(3);
  });

  it("leave targets and bands to the table that keeps them where there are no columns of them", () => {
    const lines = [line("Equity", 0.4, "5%"), line("Bonds", 0.5), line("Gold", 0.1)];
    const { cells, targets, differences } = planned(
      [
        ["Name", "Value"],
        ["Equity", 60],
        ["Bonds", 40],
      ],
      lines,
    );
    expect(cells).toEqual([
      ["Name", "Value"],
      ["Equity", 60],
      ["Bonds", 40],
    ]);
    expect(targets).toEqual({ cells: portfolioOf(FOUR, lines).saved?.cells, firstRow: 1 });
    expect(differences).toEqual([]);
  });

  it("take a table that says otherwise than their own columns, and none that says the same", () => {
    const own = [
      ["Name", "Value", "Target"],
      ["Equity", 60, 50],
      ["Bonds", 40, 50],
    ];
    expect(planned(own, [line("Equity", 0.5), line("Bonds", 0.5)]).targets).toBeNull();
    for (const lines of [
      [line("Equity", 0.7), line("Bonds", 0.3)],
      [line("Equity", 0.5, "5%"), line("Bonds", 0.5)],
      [line("Equity", 0.5, "", "Stocks"), line("Bonds", 0.5)],
      [line("Equity", 0.4), line("Bonds", 0.5), line("Gold", 0.1)],
    ]) {
      expect(planned(own, lines)).toMatchObject({
        targets: { cells: portfolioOf(own, lines).saved?.cells },
        differences: [],
      });
    }
  });

  it("take targets as they are typed before they are saved", () => {
    const typed = [line("Large cap", 0.6), line("Debt", 0.4, "5%", "Bonds")];
    expect(planCells(portfolioOf(), typed).targets?.cells).toEqual([
      ["Name", "Class", "Target", "Band"],
      ["Large cap", "", 0.6, ""],
      ["Debt", "Bonds", 0.4, "5%"],
    ]);
  });

  it("say so where the holdings' own columns have what the table of targets doesn't", () => {
    const { targets, differences } = planned(
      [
        ["Name", "Value", "Target"],
        ["Equity", 60, 0.5],
        ["Bonds", 40, 0.3],
        ["Gold", 10, 0.2],
      ],
      [line("Equity", 0.4), line("Bonds", 0.4)],
    );
    expect(targets?.cells.map((row) => row[2])).toEqual(["Target", 0.4, 0.4, 0.2]);
    expect(differences).toEqual(["targets that KeelTargets doesn't say"]);
  });

  it("keep the rows of classes, which no name has", () => {
    const { cells, differences } = planned([
      ["Class", "Name", "Value", "Target"],
      ["Equity", null, null, 0.6],
      ["Equity", "VTI", 60, null],
      ["Debt", "BND", 40, 0.4],
    ]);
    expect(cells[1]).toEqual(["Equity", null, null, 0.6]);
    expect(differences).toEqual([]);
  });

  it("keep each portfolio's own targets where the holdings name portfolios", () => {
    const cells = [
      ["Portfolio", "Name", "Value", "Target"],
      ["Smith", "Equity", 60, 0.5],
      ["Smith", "Bonds", 40, 0.5],
      ["Jones", "Equity", 60, 0.7],
      ["Jones", "Bonds", 40, 0.3],
    ];
    expect(planned(cells)).toMatchObject({ cells, targets: null });
    const lines = [line("Equity", 0.9, "5%"), line("Bonds", 0.1)];
    expect(planned(cells, lines)).toMatchObject({
      targets: {
        cells: [
          ["Name", "Band"],
          ["Equity", "5%"],
          ["Bonds", ""],
        ],
      },
      differences: ["bands that the holdings have no column for"],
    });
  });

  it("read amounts that exports give as text, and pass errors on", () => {
    const { cells } = planned([
      ["Symbol", "Market value", "Target"],
      ["VTI", "$1,234.56", 0.5],
      ["BND", "#N/A", 0.5],
    ]);
    expect(cells).toEqual([
      ["Symbol", "Value", "Target"],
      ["VTI", 1234.56, 0.5],
      ["BND", { error: "#N/A" }, 0.5],
    ]);
  });
});

describe("The plan of the pane", () => {
  it.each([
    [FOUR, []],
    [FOUR, [["cash", 15000]]],
    [
      FOUR,
      [
        ["to", "edge"],
        ["cost rate", 0.001],
      ],
    ],
    [
      [
        ["Name", "Account", "Value", "Target"],
        ["Stocks", "Joint", 60000, 0.5],
        ["Bonds", "Joint", null, null],
        ["Bonds", "IRA", 40000, 0.4],
        ["Gold", "IRA", null, 0.1],
      ],
      [],
    ],
    [
      [
        ["Name", "Price", "Quantity", "Target", "Currency"],
        ["VTI", 250, 248, 0.5, "USD"],
        ["EUNL", 90, 280, 0.3, "EUR"],
        ["VUKE", 33, 266, 0.2, "GBP"],
      ],
      [
        ["rate EUR", 1.08],
        ["rate GBP", 1.25],
      ],
    ],
  ] as const)("trades as KEEL.PLAN does", (holdings, policy) => {
    const given = planned(holdings);
    expect(given.differences).toEqual([]);
    const plan = tradesPlan(given, policy);
    if ("problem" in plan) throw new Error(plan.problem);
    const rows = plan.portfolios.flatMap((portfolio) =>
      "rows" in portfolio ? portfolio.rows : [],
    );
    const answer = answerPlan(holdings, [["show", "detail"], ...policy]).cells;
    const column = (name: string) => {
      const at = answer[0]?.indexOf(name) ?? -1;
      return answer.slice(1).map((row) => row[at]);
    };
    expect(rows.map(({ trade }) => trade)).toEqual(column("Trade"));
    expect(rows.map(({ units }) => units ?? "")).toEqual(column("Units"));
    expect(rows.map(({ weightAfter }) => weightAfter)).toEqual(column("Weight after"));
    expect(rows.map(({ reason }) => reason())).toEqual(column("Reason"));
    expect(rows.some(({ trade }) => trade !== 0)).toBe(true);
  });

  it("says what is wrong by the rows of the worksheet", () => {
    const area = { ...planned(), firstRow: 11 };
    const [headers = [], first = [], ...others] = area.cells;
    const cells = [headers, [first[0] ?? null, "many", 0.35, null], ...others];
    const plan = tradesPlan({ ...area, cells }, []);
    expect(plan).toMatchObject({
      portfolios: [{ problems: [expect.stringMatching(/^Row 12: /)] }],
    });
  });

  it("tells trades, what stays undone and what may stay", () => {
    const plan = tradesPlan(planned(), [["minimum trade", 3000]]);
    if ("problem" in plan) throw new Error(plan.problem);
    const [portfolio] = plan.portfolios;
    if (!portfolio || !("rows" in portfolio)) throw new Error("There is no plan.");
    // P2 trades −1,000, −4,000, −4,000 and +9,000 to target; the first is too small, and the others share it.
    expect(portfolio.rows.map(({ isUndone }) => isUndone)).toEqual([true, false, false, false]);
    expect(portfolio.figures).toMatchObject({ sold: 2, bought: 1, costs: 0, cashLeft: 0 });
    expect(portfolio.figures.sells).toBe(portfolio.figures.buys);
    // ½ Σ|w − t| = (1 + 4 + 4 + 9) / 2 pp = 9 pp
    expect(portfolio.figures.driftBefore).toBeCloseTo(0.09, 12);
    expect(portfolio.figures.largestBefore).toBeCloseTo(0.09, 12);
  });
});
