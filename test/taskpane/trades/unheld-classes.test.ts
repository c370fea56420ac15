import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/input/cells";
import type { PlanCells } from "../../../src/workbook/trades/plan-cells";
import {
  isPlanned,
  type PortfolioPlan,
  tradesPlan,
} from "../../../src/taskpane/trades/plan/trades-plan";

const HOLDINGS: Cell[][] = [
  ["Name", "Class", "Value", "Target"],
  ["VTI", "Equity", 66_000, 0.6],
  ["BND", "Debt", 34_000, 0.3],
  ["", "Gold", "", 0.1],
];

function cellsOf(cells: Cell[][]): PlanCells {
  return { cells, firstRow: 1, ownRows: cells.length, targets: null, differences: [] };
}

function planned(fixed: Readonly<Record<string, string>> = {}, cells = HOLDINGS): PortfolioPlan {
  const plan = tradesPlan(cellsOf(cells), [], fixed);
  const [first] = "portfolios" in plan ? plan.portfolios : [];
  if (!first || !isPlanned(first)) throw new Error("There is no plan.");
  return first;
}

const atCellDigits = (number: number): number => Number(number.toPrecision(15));

describe("A class of which nothing is held", () => {
  it("has a line with what stays in cash for it, and why", () => {
    const { rows, unheld, figures } = planned();
    expect(figures.turnover).toBe(0.1);
    expect(rows.map(({ trade }) => trade)).toEqual([-6_000, -4_000]);
    expect(unheld).toEqual([
      {
        path: "Gold",
        money: "10,000.00",
        reason: "No holding is in Gold, target 10.0 %: 10,000.00 stay in cash until one is added",
      },
    ]);
  });

  // 66,000 of stocks stay; of the other 34,000 30 : 10 are 25,500 and 8,500.
  it("keeps it beside trades that are set by hand", () => {
    const { rows, unheld, summary, figures } = planned({ "\n\nvti\n": "0" });
    expect(rows.map(({ trade, target }) => [trade, atCellDigits(target)])).toEqual([
      [0, 0.6],
      [-8_500, 0.3],
    ]);
    expect(unheld.map(({ money }) => money)).toEqual(["8,500.00"]);
    expect(summary).toContain("8,500.00 stay in cash for Gold, of which nothing is held");
    expect(figures.cashLeft).toBe(8_500);
  });

  it("says what is wrong with its row", () => {
    const cells = HOLDINGS.map((row) => (row[0] === "VTI" ? ["VTI", "Gould", 66_000, ""] : row));
    const plan = tradesPlan(cellsOf(cells), []);
    expect(plan).toEqual({
      portfolios: [
        {
          name: "",
          problems: [
            'Row 4: no holding is in the class "Gold". Did you mean "Gould"? If not, add a row for "Gould" as well.',
          ],
        },
      ],
    });
  });
});
