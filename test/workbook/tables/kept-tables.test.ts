import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { inWorkbook } from "../in-workbook";

const { addIn, type } = inWorkbook();

async function saveTargets(): Promise<void> {
  type([
    ["Holding", "Value"],
    ["Equity", 69],
    ["Bonds", 31],
  ]);
  const portfolio = await keelWorkbook.load();
  if (!portfolio) throw new Error("There are no holdings.");
  await keelWorkbook.save(portfolio, [
    { path: "", name: "Equity", target: 0.6, band: "5%" },
    { path: "", name: "Bonds", target: 0.4, band: "5%" },
  ]);
}

describe("Keel's own tables", () => {
  it("are found where they are there", async () => {
    await saveTargets();
    expect(await keelWorkbook.findTables()).toEqual([
      {
        name: "KeelTargets",
        area: { sheet: "Keel targets", row: 2, column: 0, rows: 3, columns: 3 },
      },
      { name: "KeelModels", area: null },
      { name: "KeelPolicy", area: null },
      { name: "KeelHoldings", area: null },
      { name: "KeelAudit", area: null },
    ]);
  });

  it("are shown with their cells selected", async () => {
    await saveTargets();
    await keelWorkbook.showTable("KeelTargets");
    const { activeSheet, selection } = addIn().workbook;
    expect(activeSheet.name).toBe("Keel targets");
    expect(selection).toEqual({ row: 2, column: 0, rows: 3, columns: 3 });
  });

  it("can't be shown where somebody took them away", async () => {
    await expect(keelWorkbook.showTable("KeelAudit")).rejects.toThrow(
      "The table can't be shown. There is no table KeelAudit any more.",
    );
  });
});
