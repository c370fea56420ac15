import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

const field = (name: string) => workbook().pane.getByRole("textbox", { name });
const button = (name: string) => workbook().pane.getByRole("button", { name, exact: true });
const status = () => workbook().pane.getByRole("status");

/** Opens one of the pane's tabs. */
async function openTab(name: string): Promise<void> {
  await workbook().pane.getByRole("tab", { name, exact: true }).click();
}

/** Opens the pane beside the sample. */
async function openSample(): Promise<void> {
  await workbook().pressRibbonButton("Insert sample");
  await workbook().pressRibbonButton("Open pane");
  await field("Target of Debt").waitFor();
}

describe("The pane", () => {
  it("starts with a sample in one click", async () => {
    await workbook().pressRibbonButton("Open pane");
    await button("Insert sample").click();
    await field("Target of Large cap").waitFor();
    expect(await field("Target of Large cap").inputValue()).toBe("35%");
    await status().getByText("“Keel sample”").waitFor();
  });

  it("always says how the portfolio stands, and opens where it was left", async () => {
    await openSample();
    const { pane, page, url } = workbook();
    const standing = pane.getByRole("region", { name: "Portfolio" });
    const reason = "2 bands fire, furthest in Debt, where 31.0 % is below 35.0–45.0 %.";
    for (const tab of ["Holdings", "Trades", "Settings", "Targets", "Trades"]) {
      await openTab(tab);
      await standing.getByText("100,000.00").waitFor();
      await standing.getByText("9.0 %", { exact: true }).waitFor();
      await standing.getByText(reason).waitFor();
    }
    await page.goto(url);
    await page.locator("html[data-state=ready]").waitFor();
    await workbook().pressRibbonButton("Open pane");
    await pane.getByRole("tab", { name: "Trades", selected: true }).waitFor();
  });

  it("edits a target, saves, shows the change in the cells, and undoes it", async () => {
    await openSample();
    await field("Target of Large cap").fill("36");
    await workbook().pane.getByText("101 %: 1 % too much").waitFor();
    expect(await button("Save").isDisabled()).toBe(true);
    await field("Target of Mid cap").fill("0.16");
    await workbook().pane.getByText("Read as target 16%").waitFor();
    await workbook()
      .pane.getByText(/^Saving /)
      .waitFor();
    await button("Save").click();
    await status().getByText("Saved in KeelTargets").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel targets'!A3:C7")).toEqual([
      ["Name", "Target", "Band"],
      ["Large cap", 0.36, "5% or 25% rel"],
      ["Mid cap", 0.16, "5% or 25% rel"],
      ["Small cap", 0.08, "5% or 25% rel"],
      ["Debt", 0.4, "5% or 25% rel"],
    ]);
    // The sample's own column follows, and so do its formulas: Large cap is worth 36 % of all.
    expect(await workbook().values("'Keel sample'!C5:C6")).toEqual([[0.36], [0.16]]);
    expect(await workbook().values("'Keel sample'!E5")).toEqual([[0]]);
    await button("Undo: targets saved").click();
    await status().getByText("Undone: targets saved.").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel sample'!C5:C6")).toEqual([[0.35], [0.17]]);
    expect(await workbook().sheetNames()).not.toContain("Keel targets");
    expect(await field("Target of Large cap").inputValue()).toBe("35%");
  });

  it("works by keyboard alone", async () => {
    await openSample();
    const { keyboard } = workbook().page;
    await field("Target of Large cap").focus();
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type("34%");
    await keyboard.press("ArrowDown");
    // What an arrow key goes to is selected, so that typing replaces it.
    await keyboard.type("18%");
    expect(await field("Target of Mid cap").inputValue()).toBe("18%");
    await keyboard.press("Enter");
    await status().getByText("Saved in KeelTargets").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel targets'!B4:B5")).toEqual([[0.34], [0.18]]);
  });

  it("maps a column by keyboard alone", async () => {
    await openSample();
    const { keyboard } = workbook().page;
    const heading = (title: RegExp) =>
      workbook().pane.locator("summary").filter({ hasText: title });
    const tab = (name: string) => workbook().pane.getByRole("tab", { name, exact: true });
    await tab("Targets").focus();
    await keyboard.press("ArrowLeft");
    await keyboard.press("Enter");
    await tabTo(heading(/^Formulas in the worksheet/));
    await tab("Holdings").focus();
    const columns = heading(/^Columns: /);
    const before = await columns.textContent();
    await tabTo(columns);
    await keyboard.press("Enter");
    await tabTo(workbook().pane.getByLabel("Value", { exact: true }));
    await keyboard.press("Home");
    await expect.poll(() => columns.textContent()).not.toBe(before);
  });

  it("stays on the worksheet that a person works on when the first save adds one", async () => {
    await openSample();
    await field("Target of Large cap").fill("36");
    await field("Target of Mid cap").fill("16");
    await button("Save").click();
    await status().getByText("Saved in KeelTargets").waitFor();
    await workbook().settled();
    await workbook().page.getByText("Keel targets").first().waitFor();
    const active = () =>
      workbook().page.evaluate(() => window.keelWorkbench.workbook.activeSheet.name);
    // The grid would follow a moment later.
    await workbook().page.waitForTimeout(300);
    expect(await active()).toBe("Keel sample");
  });

  it("takes over targets that are edited by hand, and asks where something is typed", async () => {
    await openSample();
    await button("Write to KeelTargets").click();
    await status().getByText("Saved in KeelTargets").waitFor();
    await workbook().type("'Keel targets'!B4", "30%");
    await workbook().pane.getByText("95 %: 5 % to go").waitFor();
    await field("Target of Debt").fill("45");
    await workbook().type("'Keel targets'!B5", "20%");
    await workbook().pane.getByText("KeelTargets was edited").waitFor();
    expect(await button("Save").isDisabled()).toBe(true);
    await button("Reload and drop mine").click();
    await workbook().pane.getByText("98 %: 2 % to go").waitFor();
    expect(await field("Target of Debt").inputValue()).toBe("40%");
  });

  it("keeps what is typed when it is closed and opened again", async () => {
    await openSample();
    await field("Target of Debt").fill("39,5 %");
    // As it was typed, for as long as it is there to be typed on.
    expect(await field("Target of Debt").inputValue()).toBe("39,5 %");
    await workbook().pane.getByText("99.5 %: 0.5 % to go").waitFor();
    await workbook().pane.getByText("Read as target 39.5%").waitFor();
    const { page, url } = workbook();
    const isKept = () => page.evaluate(() => JSON.stringify(localStorage).includes("39.5 %"));
    await expect.poll(isKept).toBe(true);
    await button("Discard changes").click();
    await expect.poll(isKept).toBe(false);
    await field("Target of Debt").fill("39,5 %");
    await openTab("Trades");
    await field("Cash to invest or raise").fill("50000");
    await workbook()
      .pane.getByText(/^Options: /)
      .click();
    await field("Fee per order").fill("12");
    await button("Signals").click();
    await field("Signal of knot 1").fill("16");
    await page.goto(url);
    await page.locator("html[data-state=ready]").waitFor();
    await workbook().pressRibbonButton("Insert sample");
    await workbook().pressRibbonButton("Open pane");
    await expect.poll(() => field("Signal of knot 1").inputValue()).toBe("16");
    expect(await button("Discard changes").isEnabled()).toBe(true);
    await button("Back to Trades").click();
    expect(await field("Cash to invest or raise").inputValue()).toBe("50000");
    expect(await field("Fee per order").inputValue()).toBe("12");
    await openTab("Targets");
    await workbook().pane.getByText("99.5 %: 0.5 % to go").waitFor();
    expect(await field("Target of Debt").inputValue()).toBe("39.5 %");
  });

  it("writes formulas beside the holdings that calculate, asks before overwriting, and freezes them", async () => {
    const rows = [
      ["Name", "Value"],
      ["Equity", "69"],
      ["Bonds", "31"],
    ];
    for (const [row, cells] of rows.entries()) {
      for (const [column, text] of cells.entries()) {
        await workbook().type(`${"AB".charAt(column)}${row + 1}`, text);
      }
    }
    await workbook().pressRibbonButton("Open pane");
    await field("Target of Equity").fill("60");
    await field("Target of Bonds").fill("40");
    await field("Band of Equity").fill("±5%");
    await field("Band of Bonds").fill("5 pp");
    await button("Save").click();
    await status().getByText("Saved in KeelTargets").waitFor();
    await openTab("Holdings");
    await button("Insert formulas").click();
    await status().getByText("The formulas are in Sheet1!C1:I3.").waitFor();
    await workbook().settled();
    expect(await workbook().values("Sheet1!C1:H3")).toEqual([
      ["Target", "Band", "Weight", "Drift", "Status", "Trade"],
      [0.6, "5%", 0.69, 0.09, "Above", -9],
      [0.4, "5%", 0.31, -0.09, "Below", 9],
    ]);
    expect(await workbook().shownStyle("Sheet1!G2")).toMatchObject({
      bg: { rgb: "#FFE8C7" },
      cl: { rgb: "#7A4100" },
    });
    await workbook().select("Sheet1!A1");
    await workbook().picture("conditional-formats");
    await button("Insert formulas").click();
    await workbook().pane.getByRole("alertdialog").getByText("isn't empty").waitFor();
    await workbook().pane.getByRole("button", { name: "Cancel" }).click();
    // Somebody's own table of the same figures, below and wider.
    const detail = '=KEEL.TRIGGER_STATUS(B1:B3,C1:C3,D1:D3,{"show","detail"})';
    await workbook().type("Sheet1!A8", detail);
    const shown = await workbook().values("Sheet1!A8:J10");
    expect(shown.map((row) => row.slice(0, 2))).toEqual([
      ["Status", "Weight"],
      ["Above", 0.69],
      ["Below", 0.31],
    ]);
    await button("Freeze as values").click();
    await status().getByText("hold values now").waitFor();
    await workbook().settled();
    expect(await workbook().values("Sheet1!A8:J10")).toEqual(shown);
    await workbook().type("Sheet1!B2", "60");
    // The weights are Excel's own formula: 60 / 91 and 31 / 91.
    expect(await workbook().values("Sheet1!E2:H3")).toEqual([
      [60 / 91, 0.09, "Above", -9],
      [31 / 91, -0.09, "Below", 9],
    ]);
  });

  it("has a total of several currencies where there are rates, and says so where one is missing", async () => {
    await workbook().fill({ A1: "Name", B1: "Value", C1: "Currency", D1: "Rate" });
    await workbook().fill({
      A2: "World",
      B2: "60000",
      C2: "USD",
      A3: "Bunds",
      B3: "30000",
      C3: "EUR",
    });
    await workbook().pressRibbonButton("Open pane");
    const standing = workbook().pane.getByRole("region", { name: "Portfolio" });
    await standing.getByText("no total").waitFor();
    await standing.getByText(/^Row 3 is in "EUR", the portfolio in "USD"/).waitFor();
    await workbook().picture("pane-currencies");
    await workbook().type("D3", "1.1");
    await standing.getByText("93,000.00").waitFor();
  });

  it("maps a broker's export that is pasted into cells", async () => {
    const file = new URL("../data/Portfolio_Positions_Nov-20-2026.csv", import.meta.url);
    await paste(readFileSync(file, "utf8"));
    await workbook().pressRibbonButton("Open pane");
    await workbook()
      .pane.getByRole("textbox", { name: /^Target of/ })
      .first()
      .waitFor();
    const names = await workbook().pane.getByRole("rowheader").allTextContents();
    // The money market funds share a description, so they go by their symbols; VTI is in two accounts.
    expect(names.slice(0, 3)).toEqual([
      "SPAXX**",
      "VANGUARD INDEX FDS TOTAL STK MKT",
      "VANGUARD STAR FDS TOTAL INTL STK",
    ]);
    expect(names).toContain("FDRXX**");
    expect(new Set(names).size).toBe(names.length);
    await openTab("Holdings");
    await workbook()
      .pane.getByText(/^Not counted: .*pending/)
      .waitFor();
    await workbook()
      .pane.getByText(/^Columns: /)
      .waitFor();
  });
});

/** Presses Tab until something has the focus; fails where it never gets it. */
async function tabTo(wanted: Locator): Promise<void> {
  const isThere = (): Promise<boolean> =>
    wanted.evaluate((element) => element.ownerDocument.activeElement === element);
  for (let presses = 0; presses < 40; presses++) {
    if (await isThere()) return;
    await workbook().page.keyboard.press("Tab");
  }
  expect(await isThere()).toBe(true);
}

/** Puts a CSV file into cells from A1 on, as pasting it does. */
async function paste(csv: string): Promise<void> {
  const rows = csv
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (cell) => cell[1] ?? cell[2] ?? "",
      ),
    );
  await workbook().page.evaluate((lines) => {
    const { workbook: book } = window.keelWorkbench;
    for (const [row, line] of lines.entries()) {
      for (const [column, text] of line.entries()) {
        if (text !== "") book.type(book.activeSheet, row, column, text);
      }
    }
  }, rows);
  await workbook().settled();
}
