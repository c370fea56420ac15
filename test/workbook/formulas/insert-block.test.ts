import { describe, expect, it } from "vitest";
import { comparisonBlock } from "../../../src/workbook/formulas/comparison-block";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

const RETURNS = { sheet: "Sheet1", row: 0, column: 0, rows: 3, columns: 2 };
const COMPARISON = {
  returns: RETURNS,
  names: ["Equity", "Debt"],
  targets: [0.6, 0.4],
  rules: ["never", "5/25"],
  options: [["costs", 0.001]],
  drawing: null,
} as const;

function formula(row: number, column: number): string {
  return addIn().workbook.findSheet("Sheet1")?.cells.read(row, column).formula ?? "";
}

function insert(drawn = false) {
  type([
    ["Equity", "Debt"],
    [0.02, 0.01],
    [-0.01, 0.01],
  ]);
  const drawing = drawn
    ? ([
        ["paths", 500],
        ["seed", 7],
      ] as const)
    : null;
  return keelWorkbook.insertBlock(RETURNS, "comparison inserted", (corner) =>
    comparisonBlock(corner, { ...COMPARISON, drawing }),
  );
}

describe("A comparison in cells", () => {
  it("stands in free cells beside the returns, with what its formula reads above it", async () => {
    const { place } = await insert();
    expect(place).toBe("Sheet1!D1:O8");
    expect(values("D1:F4")).toEqual([
      ["Asset", "Equity", "Debt"],
      ["Target", 0.6, 0.4],
      ["Rule", "never", "5/25"],
      ["costs", 0.001, null],
    ]);
    expect(formula(5, 3)).toBe(
      "=KEEL.COMPARE_RULES('Sheet1'!$A$1:$B$3,$E$2:$F$2,$E$3:$F$3,$D$4:$E$4)",
    );
  });

  it("keeps the first month of undated returns a text, which Excel would read as a date", async () => {
    type([
      ["Equity", "Debt"],
      [0.02, 0.01],
      [-0.01, 0.01],
    ]);
    await keelWorkbook.insertBlock(RETURNS, "comparison inserted", (corner) =>
      comparisonBlock(corner, { ...COMPARISON, options: [["start", "1973-01"]] }),
    );
    expect(values("D4:E4")).toEqual([["start", "1973-01"]]);
  });

  it("has the drawn histories below, by options of their own", async () => {
    const { place } = await insert(true);
    expect(place).toBe("Sheet1!D1:O15");
    expect(values("D4:E7")).toEqual([
      ["show", "bootstrap"],
      ["paths", 500],
      ["seed", 7],
      ["costs", 0.001],
    ]);
    expect(formula(8, 3)).toContain("$D$7:$E$7)");
    expect(formula(12, 3)).toContain("$D$4:$E$7)");
  });

  it("goes further to the right where something stands beside the returns", async () => {
    type([["mine"]], "F9");
    expect((await insert()).place).toBe("Sheet1!H1:S8");
    expect(values("F9")).toEqual([["mine"]]);
  });

  it("is taken back whole, unless it was edited since", async () => {
    const { change } = await insert();
    type([[0.5]], "E2");
    await expect(keelWorkbook.undo(change)).rejects.toThrow("was edited since");
    type([[0.6]], "E2");
    await keelWorkbook.undo(change);
    expect(
      values("D1:F6")
        .flat()
        .every((cell) => cell === null),
    ).toBe(true);
  });
});
