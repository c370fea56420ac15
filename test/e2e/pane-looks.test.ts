import { describe, expect, it } from "vitest";
import { findings, LOOKS, openPane, overflow } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 900 } });

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

describe.each([320, 450])("The pane at %i pixels", (width) => {
  it.each(["light", "dark", "forced"] as const)(
    "has nothing that axe objects to, in %s colours",
    async (look) => {
      const { page } = workbook();
      await page.emulateMedia(LOOKS[look]);
      await openPane(workbook(), width);
      expect(await findings(workbook())).toEqual([]);
      await workbook().picture(`pane-${width}-${look}-start`);
      await workbook().pressRibbonButton("Insert sample");
      await field("Target of Debt").waitFor();
      expect(await findings(workbook())).toEqual([]);
      expect(await overflow(workbook())).toBe(0);
      await workbook().picture(`pane-${width}-${look}`);
      await field("Target of Debt").fill("38");
      await field("Band of Mid cap").fill("5/25x");
      await openTab("Holdings");
      await workbook()
        .pane.getByText(/^Columns: /)
        .click();
      await workbook()
        .pane.getByText(/^Not counted: /)
        .click();
      expect(await findings(workbook())).toEqual([]);
      await workbook().picture(`pane-${width}-${look}-edited`);
    },
  );

  it.each(["light", "dark", "forced"] as const)(
    "shows classes with nothing that axe objects to, in %s colours",
    async (look) => {
      const { page, pane } = workbook();
      await page.emulateMedia(LOOKS[look]);
      await typeClasses();
      await openPane(workbook(), width);
      await field("Target of Equity").fill("60");
      await field("Band of Equity").fill("5");
      await field("Target of Large cap").fill("35");
      await field("Target of Bonds").fill("39");
      await field("Band of Debt").fill("wide");
      await pane.getByRole("row", { name: /^Mid cap/ }).focus();
      await pane.getByText("99 %: 1 % to go").waitFor();
      expect(await findings(workbook())).toEqual([]);
      expect(await overflow(workbook())).toBe(0);
      await workbook().picture(`pane-${width}-${look}-classes`);
    },
  );

  it("shows classes with text at 200 %", async () => {
    await typeClasses();
    await openPane(workbook(), width);
    await field("Target of Equity").fill("60");
    await workbook()
      .pane.locator("html")
      .evaluate((root) => {
        root.style.fontSize = "200%";
      });
    expect(await overflow(workbook())).toBe(0);
    expect(await findings(workbook())).toEqual([]);
    await workbook().picture(`pane-${width}-classes-large`);
  });

  it("can be read with text at 200 %", async () => {
    await openPane(workbook(), width);
    await workbook().pressRibbonButton("Insert sample");
    await field("Target of Debt").waitFor();
    await workbook()
      .pane.locator("html")
      .evaluate((root) => {
        root.style.fontSize = "200%";
      });
    expect(await overflow(workbook())).toBe(0);
    expect(await findings(workbook())).toEqual([]);
    await workbook().picture(`pane-${width}-large`);
  });
});
