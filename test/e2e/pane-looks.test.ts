import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { type OpenWorkbook, useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

/** Opens the pane beside the sample, as wide as told. */
async function openPane(width: number): Promise<OpenWorkbook> {
  const open = workbook();
  await open.page.setViewportSize({ width: width + 500, height: 900 });
  await open.pressRibbonButton("Insert sample");
  await open.pressRibbonButton("Open pane");
  await open.page.addStyleTag({ content: `#pane { width: ${width}px !important; }` });
  await open.pane.getByRole("textbox", { name: "Target of Debt" }).waitFor();
  return open;
}

describe("look", () => {
  it.each([320, 450])("%i", async (width) => {
    const open = await openPane(width);
    await open.picture(`pane-${width}`);
    await open.pane.getByRole("textbox", { name: "Target of Debt" }).fill("38");
    await open.pane.getByRole("textbox", { name: "Band of Mid cap" }).fill("5/25x");
    await open.picture(`pane-${width}-edited`);
    await open.page.emulateMedia({ colorScheme: "dark" });
    await open.picture(`pane-${width}-dark`);
    await open.page.emulateMedia({ forcedColors: "active" });
    await open.picture(`pane-${width}-forced`);
    expect(AxeBuilder).toBeDefined();
  });
});
