import { describe, expect, it } from "vitest";
import { seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 1600 }, colorScheme: "light" });

const button = (name: string) => workbook().pane.getByRole("button", { name, exact: true });

/** Opens the settings beside the sample. */
async function openSettings(): Promise<void> {
  await workbook().pressRibbonButton("Insert sample");
  await workbook().pressRibbonButton("Open pane");
  await workbook().pane.getByRole("tab", { name: "Settings", exact: true }).click();
}

const colorScheme = () =>
  workbook()
    .pane.locator("html")
    .evaluate((root) => root.style.colorScheme);

describe("The settings", () => {
  it("keep the colours that were chosen", async () => {
    await openSettings();
    expect(await colorScheme()).toBe("light");
    await workbook().pane.getByRole("radio", { name: "Dark" }).check();
    await expect.poll(colorScheme).toBe("dark");
    const { page, url } = workbook();
    await page.goto(url);
    await page.locator("html[data-state=ready]").waitFor();
    await workbook().pressRibbonButton("Open pane");
    await workbook().pane.getByRole("radio", { name: "Dark", checked: true }).waitFor();
    await expect.poll(colorScheme).toBe("dark");
  });

  it("say how numbers are written, and show the tables that Keel keeps", async () => {
    await openSettings();
    await workbook()
      .pane.getByText("English (United States), decimal mark “.”: 1,234,567.89, -0.5, Sep 30, 2026")
      .waitFor();
    await workbook().pane.getByText("KeelAudit: the history of reviews. Not there yet.").waitFor();
    await button("Record this review").click();
    await button("Show KeelAudit").click();
    await workbook().settled();
    const shown = await workbook().page.evaluate(
      () => window.keelWorkbench.workbook.activeSheet.name,
    );
    expect(shown).toBe("Keel audit");
    expect(await seenInEveryLook(workbook(), "settings")).toEqual([]);
  });
});
