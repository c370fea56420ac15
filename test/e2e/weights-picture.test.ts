import { describe, expect, it } from "vitest";
import { openPane, seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 1600 } });

/** Opens the picture of the sample's trades, and its numbers. */
async function openPicture(): Promise<void> {
  await workbook().pressRibbonButton("Insert sample");
  await openPane(workbook(), 350);
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

  it("has nothing that axe objects to, in both widths and all colours", async () => {
    await openPicture();
    expect(await seenInEveryLook(workbook(), "weights")).toEqual([]);
  });
});
