import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { inWorkbook } from "../in-workbook";

const { addIn, type } = inWorkbook();

/** What is held by what stands on the worksheet, with where it was found. */
async function found() {
  const portfolio = await keelWorkbook.load();
  if (!portfolio) return null;
  const { place, positions } = portfolio.holdings;
  return [place.area.column, positions.map(({ name, value }) => [name, value])];
}

describe("Holdings on a worksheet that nobody pointed at", () => {
  it("are found below their headers", async () => {
    type([
      ["Name", "Value"],
      ["Equity", 60],
      ["Bonds", 40],
    ]);
    expect(await found()).toEqual([
      0,
      [
        ["Equity", 60],
        ["Bonds", 40],
      ],
    ]);
  });

  it("end at a blank column: what stands beside them is something else", async () => {
    type([
      ["", "Name", "Amount", "", "Year", "Value"],
      ["", "Equity", 60, "", 2024, 900],
      ["", "Bonds", 40, "", 2025, 950],
    ]);
    expect(await found()).toEqual([
      1,
      [
        ["Equity", 60],
        ["Bonds", 40],
      ],
    ]);
  });

  it("end where another table begins below them", async () => {
    type([
      ["Name", "Value"],
      ["Fund A", 60],
      ["Fund B", 40],
      ["", ""],
      ["Asset class", "Value"],
      ["Equity", 55],
      ["Debt", 45],
    ]);
    expect(await found()).toEqual([
      0,
      [
        ["Fund A", 60],
        ["Fund B", 40],
      ],
    ]);
  });

  it.each([
    ["transactions", ["Trade Date", "Description", "Amount"], ["2026-07-01", "Dividend", 5]],
    ["a bank's statement", ["Date", "Description", "Balance"], ["2026-07-01", "Rent", 500]],
    ["headers alone", ["Name", "Value"], ["", ""]],
    ["prices", ["Symbol", "Price"], ["VTI", 310]],
  ])("aren't %s", async (_, headers, row) => {
    type([headers, row]);
    expect(await found()).toBeNull();
  });

  it("aren't what a table of Keel's own says of something else", async () => {
    type([
      ["Name", "Value"],
      ["Equity", 60],
    ]);
    const { workbook } = addIn();
    await addIn().window.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B2", true);
      table.name = "KeelTrades";
      await context.sync();
    });
    expect(workbook.findTable("KeelTrades")).toBeDefined();
    expect(await found()).toBeNull();
  });
});
