import { describe, expect, it } from "vitest";
import { openPane, seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 1600 } });

async function openTab(name: string): Promise<void> {
  await workbook().pane.getByRole("tab", { name, exact: true }).click();
}

/** Types holdings in classes into the worksheet. */
async function typeClasses(): Promise<void> {
  await workbook().fill({
    A1: "Name",
    B1: "Class",
    C1: "Value",
    A2: "Large cap",
    B2: "Equity > Developed markets",
    C2: "36000",
    A3: "Mid cap",
    B3: "Equity > Developed markets",
    C3: "21000",
    A4: "Emerging markets small companies",
    B4: "Equity > Emerging",
    C4: "12000",
    A5: "Bonds",
    B5: "Debt",
    C5: "31000",
  });
}

const field = (name: string) => workbook().pane.getByRole("textbox", { name });

/** Looks at the pane in both widths and all colours: axe finds nothing, and nothing reaches beyond the edge. */
async function look(name: string): Promise<void> {
  expect(await seenInEveryLook(workbook(), `pane-${name}`)).toEqual([]);
}

describe("The pane in both widths and all colours", () => {
  it("has nothing that axe objects to, with problems in entries and with what holdings leave out", async () => {
    await openPane(workbook(), 450);
    await workbook().pressRibbonButton("Insert sample");
    await field("Target of Debt").fill("38");
    await field("Band of Mid cap").fill("5/25x");
    await look("problems");
    await openTab("Holdings");
    await workbook()
      .pane.getByText(/^Columns: /)
      .click();
    await workbook()
      .pane.getByText(/^Not counted: /)
      .click();
    await look("holdings");
  });

  it("shows classes with nothing that axe objects to", async () => {
    await typeClasses();
    await openPane(workbook(), 450);
    await field("Target of Equity").fill("60");
    await field("Band of Equity").fill("5");
    await field("Target of Large cap").fill("35");
    await field("Target of Bonds").fill("39");
    await field("Band of Debt").fill("wide");
    await workbook()
      .pane.getByRole("row", { name: /^Mid cap/ })
      .focus();
    await workbook().pane.getByText("99 %: 1 % to go").waitFor();
    await look("classes");
  });
});

describe("The pane with text at 200 %", () => {
  it("can be read in both widths, with classes and without", async () => {
    await openPane(workbook(), 450);
    await workbook().pressRibbonButton("Insert sample");
    await field("Target of Debt").waitFor();
    await enlargeText();
    await look("large");
    for (const name of ["Holdings", "Trades", "Settings"]) {
      await openTab(name);
      await workbook().pane.locator("[role=tabpanel] summary").first().waitFor();
      await look(`large-${name.toLowerCase()}`);
    }
  });

  it("shows classes", async () => {
    await typeClasses();
    await openPane(workbook(), 450);
    await field("Target of Equity").fill("60");
    await enlargeText();
    await look("classes-large");
  });
});

function enlargeText(): Promise<void> {
  return workbook()
    .pane.locator("html")
    .evaluate((root) => {
      root.style.fontSize = "200%";
    });
}
