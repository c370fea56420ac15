import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { inWorkbook } from "../in-workbook";

const { type } = inWorkbook();

describe("Holdings in several currencies", () => {
  it("are read in the portfolio's own, by the rates that the workbook keeps", async () => {
    type([
      ["Name", "Value", "Currency"],
      ["World", 60_000, "USD"],
      ["Bunds", 30_000, "EUR"],
    ]);
    const unrated = await keelWorkbook.load();
    expect(unrated?.holdings.unconverted).toContain("rate EUR");
    await keelWorkbook.savePolicy([{ option: "rate EUR", value: 1.1, numberFormat: "General" }]);
    const rated = await keelWorkbook.load("Sheet1");
    // 30,000 × 1.1 = 33,000.
    expect(rated?.holdings).toMatchObject({
      unconverted: null,
      positions: [{ value: 60_000 }, { value: 33_000 }],
    });
  });
});
