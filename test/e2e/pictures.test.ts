import { describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

describe("The workbook on a small laptop", () => {
  const workbook = useWorkbook({ sample: true });

  it("shows the grid with the pane beside it", async () => {
    await workbook().settled();
    await workbook().pressRibbonButton("Open pane");
    await workbook().select("Portfolio!A1");
    await workbook().pane.getByRole("textbox", { name: "Target of Debt" }).waitFor();
    await workbook().picture("workbook");
    const grid = await workbook().page.locator("#grid").boundingBox();
    const pane = await workbook().page.locator("#pane").boundingBox();
    expect(pane?.width).toBeGreaterThanOrEqual(350);
    expect((grid?.width ?? 0) + (pane?.width ?? 0)).toBeLessThanOrEqual(1366);
    await workbook().select("'What if'!A1");
    await workbook().picture("what-if");
    await workbook().select("Household!A6");
    await workbook().picture("household");
    for (const sheet of ["Plan", "Balanced advantage", "Rules compared"]) {
      await workbook().select(`'${sheet}'!A1`);
      await workbook().picture(sheet.toLowerCase().replace(" ", "-"));
    }
  });
});

describe("The workbook in a narrow dark window", () => {
  const workbook = useWorkbook({
    sample: true,
    viewport: { width: 640, height: 720 },
    colorScheme: "dark",
  });

  it("keeps everything within the window", async () => {
    await workbook().settled();
    const width = await workbook().page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(640);
    await workbook().picture("narrow-dark");
  });
});
