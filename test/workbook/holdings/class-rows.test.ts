import { describe, expect, it } from "vitest";
import { answerPlan } from "../../../src/functions/plan";
import { fieldsOfHeaders } from "../../../src/engine/portfolio/holdings-headers";
import { classRowTest } from "../../../src/input/class-row-test";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { targetsView } from "../../../src/taskpane/targets/targets-view-model";
import { cellOf } from "../../../src/workbook/cells";
import { NO_CORRECTIONS } from "../../../src/workbook/mapping";
import { readHoldings } from "../../../src/workbook/holdings/read-holdings";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { portfolioOf } from "../../taskpane/targets/portfolios";

const HEADERS = ["Class", "Name", "Symbol", "Quantity", "Price", "Value", "Target", "Band"];
const HELD = [
  ["Equity", "Stocks", "VTI", "", "", 70000, 0.6, ""],
  ["Debt", "Bonds", "BND", "", "", 30000, 0.4, ""],
];

/** Holdings between whose rows another one stands. */
const withRow = (row: readonly unknown[]): (readonly unknown[])[] => {
  const [first = [], ...others] = HELD;
  return [HEADERS, first, row, ...others];
};

const OF_CLASS: readonly [what: string, row: readonly unknown[]][] = [
  ["blank cells", ["Equity", "", "", "", "", "", 0.6, "5%"]],
  ["a value of 0", ["Equity", "", "", "", "", 0, 0.6, "5%"]],
  ["a value of 0 as text", ["Equity", "", "", "", "", "0.00", 0.6, "5%"]],
  ["a quantity of 0", ["Equity", "", "", 0, "", "", 0.6, "5%"]],
  ["a price, which is of no unit", ["Equity", "", "", "", 10, "", 0.6, "5%"]],
  ["names that refer to blank cells", ["Equity", 0, 0, "", "", "", 0.6, "5%"]],
  ["a target alone", ["Equity", "", "", "", "", "", 0.6, ""]],
  ["a band alone", ["Equity", "", "", "", "", "", "", "5%"]],
  ["nothing said of it", ["Equity", "", "", "", "", "", "", ""]],
  ["nothing said of it and a value of 0", ["Equity", "", "", "", "", 0, "", ""]],
];

const OF_NONE: readonly [what: string, row: readonly unknown[]][] = [
  ["a name", ["Equity", "Other", "", "", "", "", 0, "5%"]],
  ["a symbol", ["Equity", "", "VXUS", "", "", "", 0, "5%"]],
  ["a value", ["Equity", "", "", "", "", 5, 0.6, "5%"]],
  ["a quantity", ["Equity", "", "", 5, "", "", 0.6, "5%"]],
  ["a value that can't be read", ["Equity", "", "", "", "", "n/a", 0.6, "5%"]],
  ["a value in error", ["Equity", "", "", "", "", "#N/A", 0.6, "5%"]],
  ["no class", ["", "", "", "", "", "", 0.6, "5%"]],
  ["a class that refers to a blank cell", [0, "", "", "", "", "", 0.6, "5%"]],
  ["levels without names", [" > ", "", "", "", "", "", 0.6, "5%"]],
];

const readByPane = (row: readonly unknown[]) => {
  const cells = withRow(row);
  const area = { sheet: "Sheet1", row: 0, column: 0, rows: cells.length, columns: HEADERS.length };
  return readHoldings({ area, table: "Holdings" }, cells, NO_CORRECTIONS);
};

const isPlannedByPane = (row: readonly unknown[]): boolean => {
  const isOfClass = classRowTest(fieldsOfHeaders(HEADERS));
  return planCells(portfolioOf(withRow(row)), null).cells.some(isOfClass);
};

describe("A row that speaks of a class itself", () => {
  it.each(OF_CLASS)("is one with %s, for pane and plan alike", (_, row) => {
    const { classes, leftOut } = readByPane(row);
    expect(classes).toMatchObject([{ path: "Equity", row: 2 }]);
    expect(leftOut).toEqual([]);
    expect(isPlannedByPane(row)).toBe(true);
  });

  it.each(OF_NONE)("is none with %s, for pane and plan alike", (_, row) => {
    expect(readByPane(row).classes).toEqual([]);
    expect(isPlannedByPane(row)).toBe(false);
  });

  it.each(OF_CLASS)("is judged in Targets as KEEL.PLAN judges it: with %s", (_, row) => {
    const portfolio = portfolioOf(withRow(row));
    const [, equity = []] = answerPlan(planCells(portfolio, null).cells, [
      ["show", "classes"],
    ]).cells;
    const shown = targetsView(portfolio, NO_DRAFT).rows.find(({ name }) => name === "Equity");
    expect([shown?.name, shown?.figures().status ?? ""]).toEqual([equity[0], equity[10]]);
  });

  it.each(OF_CLASS.filter(([, row]) => row[5] !== "0.00"))(
    "is planned by the pane as by KEEL.PLAN from the cells themselves: with %s",
    (_, row) => {
      const own = withRow(row).map((each) => each.map(cellOf));
      const { cells } = planCells(portfolioOf(withRow(row)), null);
      const options = [["show", "detail"]];
      expect(answerPlan(cells, options)).toEqual(answerPlan(own, options));
    },
  );

  it("makes blank bands none even where it says nothing, in Targets as in KEEL.PLAN", () => {
    const cells = withRow(["Equity", "", "", "", "", "", "", ""]);
    const plan = answerPlan(
      cells.map((row) => row.map(cellOf)),
      [["show", "summary"]],
    );
    expect(plan.cells[1]?.[0]).toMatch(/^No band fires/);
    const { decision } = targetsView(portfolioOf(cells), NO_DRAFT);
    expect(decision?.word).toBe("Hold");
  });

  it("adds up to nothing: a total below it is still one", () => {
    const cells = [
      HEADERS,
      ...HELD,
      ["Gold", "", "", "", "", 0, "", ""],
      ["", "All", "", "", "", 100000, "", ""],
    ];
    const { leftOut, positions } = portfolioOf(cells).holdings;
    expect(positions.map(({ name }) => name)).toEqual(["Stocks", "Bonds"]);
    expect(leftOut).toMatchObject([{ name: "All", kind: "total" }]);
  });
});

describe("Holdings in a range", () => {
  const footnote = ["Prices of Friday", "", "", "", "", "", "", ""];

  it("end above a text in the column of classes, which nothing lies in", () => {
    const { classes, place } = portfolioOf([HEADERS, ...HELD, footnote]).holdings;
    expect(classes).toEqual([]);
    expect(place.area.rows).toBe(3);
  });

  it("end below the row of a class that something lies in", () => {
    const last = ["Debt", "", "", "", "", "", "", ""];
    const { classes, place } = portfolioOf([HEADERS, ...HELD, last, footnote]).holdings;
    expect(classes).toMatchObject([{ path: "Debt", target: null, band: null, row: 3 }]);
    expect(place.area.rows).toBe(4);
  });
});
