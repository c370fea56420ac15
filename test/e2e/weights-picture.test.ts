import { describe, expect, it } from "vitest";
import { findings, LOOKS, openPane, overflow } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 900 } });

/** Opens the picture of the sample's trades, and its numbers, in a pane as wide as told. */
async function openPicture(width = 350): Promise<void> {
  await workbook().pressRibbonButton("Insert sample");
  await openPane(workbook(), width);
  await workbook().pane.getByRole("tab", { name: "Trades", exact: true }).click();
  await workbook().pane.getByText("Picture", { exact: true }).click();
  await workbook().pane.getByText("Numbers of the picture").click();
}

describe("The picture of weights", () => {
  it("says what it shows, and becomes a chart of Excel's own", async () => {
    await openPicture();
    const { pane } = workbook();
    await pane
      .getByRole("img", { name: /Now 2 of 4 lie beyond their bands.*After the trades none/ })
      .waitFor();
    await pane.getByRole("row", { name: "Debt 31.0 % 40.0 % 40.0 % 35.0–45.0 %" }).waitFor();
    await pane.getByRole("button", { name: "Insert as a chart" }).click();
    await pane.getByText("The chart is on the worksheet “Keel weights”").waitFor();
    await workbook().page.getByText("is kept, not drawn: Excel draws it.").waitFor();
    await pane.getByRole("button", { name: "Undo: chart inserted" }).click();
    await pane.getByText("Undone: chart inserted.").waitFor();
    expect(await workbook().sheetNames()).not.toContain("Keel weights");
  });

  it.each([320, 450])(
    "has nothing that axe objects to at %i pixels, in any colours",
    async (width) => {
      await openPicture(width);
      const { page, pane } = workbook();
      for (const [look, media] of Object.entries(LOOKS)) {
        await page.emulateMedia(media);
        expect(await findings(workbook())).toEqual([]);
        expect(await overflow(workbook())).toBe(0);
        await pane.getByText("Picture", { exact: true }).scrollIntoViewIfNeeded();
        await workbook().picture(`weights-${width}-${look}`);
      }
    },
  );
});
