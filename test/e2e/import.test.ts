import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";
import { openPane, seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 1600 } });

const button = (name: string) => workbook().pane.getByRole("button", { name, exact: true });
const status = (text: string) => workbook().pane.getByRole("status").getByText(text);
const openTab = (name: string) => workbook().pane.getByRole("tab", { name, exact: true }).click();

/** Chooses some of the brokers' files of test/positions/data. */
async function choose(...names: string[]): Promise<void> {
  const paths = names.map((name) => join(root, "test/positions/data", name));
  await workbook().pane.locator("input[type=file]").setInputFiles(paths);
  await workbook().pane.getByRole("region", { name: "Import", exact: true }).waitFor();
}

/** Chooses a text as a file. */
async function chooseText(name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await workbook().pane.locator("input[type=file]").setInputFiles(file);
  await workbook().pane.getByRole("region", { name, exact: true }).waitFor();
}

const OLDER = [
  "Account,Symbol,Name,Quantity,Price,Value",
  "A1,VTI,Total stock market,10,300,3000",
  "A1,BND,Total bond market,20,70.5,1410",
].join("\n");
const NEWER = ["Account,Symbol,Name,Quantity,Price,Value", "A1,VTI,VTI,12,310,3720"].join("\n");

describe("An import in the pane", () => {
  it("shows files of brokers before it writes them, and then they are the holdings", async () => {
    await openPane(workbook(), 450);
    await choose("fidelity.csv", "schwab.csv");
    const { pane } = workbook();
    await pane.getByText("Fidelity: 6 positions, prices of Jul 7, 2026").waitFor();
    await pane
      .getByText("The file's total counts pending activity of -520.25, which is no position.")
      .waitFor();
    await pane.getByText("Left out: 6 lines").click();
    await pane.getByText("Line 7: It is pending activity of -520.25, not a position.").waitFor();
    await pane
      .getByText("A new worksheet “Keel holdings” with the table KeelHoldings: 11 rows.")
      .waitFor();
    expect(await workbook().sheetNames()).toEqual(["Sheet1"]);
    await button("Write the holdings").click();
    await status("The holdings are in KeelHoldings").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel holdings'!A4:D4")).toEqual([
      ["X11223344", "SPAXX", "HELD IN MONEY MARKET", "Cash"],
    ]);
    await openTab("Holdings");
    await pane.getByText(/Table KeelHoldings, \d+ holdings/).waitFor();
    await button("Undo: positions imported").click();
    await status("Undone: positions imported.").waitFor();
    expect(await workbook().sheetNames()).toEqual(["Sheet1"]);
  });

  it("updates the table by a newer file and asks for what is gone", async () => {
    await openPane(workbook(), 450);
    await chooseText("july.csv", OLDER);
    await button("Write the holdings").click();
    await status("The holdings are in KeelHoldings").waitFor();
    await openTab("Holdings");
    await chooseText("november.csv", NEWER);
    const { pane } = workbook();
    await pane.getByText("1 row changes and 1 is gone from the files.").waitFor();
    await pane.getByText("Changed: 1 row").click();
    await pane
      .getByText("VTI in A1: quantity 10 → 12, price 300 → 310, value 3,000.00 → 3,720.00")
      .waitFor();
    expect(await button("Update the holdings").isDisabled()).toBe(true);
    await pane.getByLabel(/^BND, Total bond market/).selectOption("Set to 0");
    await button("Update the holdings").click();
    await status("The holdings are in KeelHoldings").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel holdings'!B4:G5")).toEqual([
      ["VTI", "Total stock market", null, 12, 310, 3720],
      ["BND", "Total bond market", null, 0, 70.5, 0],
    ]);
  });

  it("takes files that are dropped", async () => {
    await openPane(workbook(), 450);
    const { pane } = workbook();
    await pane.getByText("or drop them here").evaluate((zone, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.csv"));
      zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, OLDER);
    await pane.getByText("Table: 2 positions").waitFor();
  });

  it("says why a file can't be read, and refuses to count an account twice", async () => {
    await openPane(workbook(), 450);
    await chooseText("notes.csv", "Some,notes\nof,mine");
    const { pane } = workbook();
    await pane.getByText(/No table of positions was found/).waitFor();
    await pane.getByText("There are no positions to write.").waitFor();
    await button("Remove notes.csv").click();
    await chooseText("july.csv", OLDER);
    await chooseText("november.csv", NEWER);
    await pane
      .getByText("Account A1 is in july.csv and november.csv. Remove all but one")
      .waitFor();
    expect(await button("Write the holdings").isDisabled()).toBe(true);
    await button("Remove july.csv").click();
    expect(await button("Write the holdings").isDisabled()).toBe(false);
  });
});

describe("The list of what is held", () => {
  const option = (name: RegExp | string) => workbook().pane.getByRole("checkbox", { name });

  it("shows a symbol of two accounts together and gives many names a class at once", async () => {
    await openPane(workbook(), 450);
    await choose("fidelity.csv");
    await button("Write the holdings").click();
    await status("The holdings are in KeelHoldings").waitFor();
    await openTab("Holdings");
    const { pane } = workbook();
    // 37,355.00 + 9,920.00 = 47,275.00.
    const market = pane.getByRole("listitem").filter({ hasText: "VTI" });
    await market.getByText("47,275.00").waitFor();
    await market.getByText("900112233").waitFor();
    await pane.getByText(/Prices of Jul 7, 2026 are \d+ days old/).waitFor();
    await pane.getByRole("searchbox").fill("no class");
    await option("Select all shown").check();
    await pane.getByRole("searchbox").fill("");
    await option(/^-AAPL/).uncheck();
    await pane.getByText("2 names selected").waitFor();
    await pane.getByLabel("Class to assign").fill("Equity");
    await button("Assign").click();
    await status("3 rows are Equity now").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel holdings'!B4:D9")).toEqual([
      ["SPAXX", "HELD IN MONEY MARKET", "Cash"],
      ["VTI", "VANGUARD TOTAL STOCK MARKET ETF", "Equity"],
      ["AAPL", "APPLE INC", "Equity"],
      ["-AAPL270115C300", "AAPL JAN 15 2027 $300 CALL", null],
      ["SPAXX", "HELD IN MONEY MARKET", "Cash"],
      ["VTI", "VANGUARD TOTAL STOCK MARKET ETF", "Equity"],
    ]);
    await button("Undo: class assigned").click();
    await status("Undone: class assigned.").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel holdings'!D5:D6")).toEqual([[null], [null]]);
  });

  it("stays quick with 5,000 rows", async () => {
    await openPane(workbook(), 450);
    const rows = Array.from(
      { length: 5000 },
      (_, at) => `A${at % 7},S${at},Fund ${at},${at % 90},10.5,${(at % 90) * 10.5}`,
    );
    const header = "Account,Symbol,Name,Quantity,Price,Value";
    await chooseText("many.csv", [header, ...rows].join("\n"));
    await button("Write the holdings").click();
    await status("The holdings are in KeelHoldings").waitFor({ timeout: 60_000 });
    await openTab("Holdings");
    const { pane } = workbook();
    await pane.getByRole("listitem").first().waitFor();
    expect(await pane.getByRole("listitem").count()).toBeLessThan(300);
    const started = Date.now();
    await pane.getByRole("searchbox").fill("fund 4999");
    await pane.getByRole("listitem").filter({ hasText: "S4999" }).waitFor();
    console.log(`5,000 rows: filtered within ${Date.now() - started} ms`);
    await pane.getByRole("searchbox").fill("");
    await option("Select all").check();
    await pane.getByText("5,000 names selected").waitFor();
    const last = pane.locator("[role=listitem][aria-posinset='5000']");
    expect(await last.count()).toBe(0);
    await pane.locator("html").evaluate((root) => root.scrollTo(0, root.scrollHeight));
    await last.waitFor();
    expect(await pane.getByRole("listitem").count()).toBeLessThan(300);
  });
});

describe("An import in both widths and all colours", () => {
  it("has nothing that axe objects to where it updates the table", async () => {
    await openPane(workbook(), 450);
    await choose("fidelity.csv", "vanguard.csv");
    await button("Write the holdings").click();
    await status("The holdings are in KeelHoldings").waitFor();
    await openTab("Holdings");
    await chooseText(
      "newer.csv",
      "Account,Symbol,Name,Quantity,Price,Value,As of\nX11223344,VTI,VTI,12,310,3720,2026-11-20",
    );
    await workbook()
      .pane.getByText(/^Changed: /)
      .click();
    expect(await seenInEveryLook(workbook(), "import-update")).toEqual([]);
  });
});
