import { beforeEach, describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

beforeEach(() => workbook().page.evaluate(() => window.keelWorkbench.takesKeys()));

const editedText = () => workbook().page.evaluate(() => window.keelWorkbench.grid.editedText);
const press = (keys: string) => workbook().page.keyboard.press(keys);

/** The cell that is selected, such as "A1". */
const selectedCell = () => workbook().page.evaluate(() => window.keelWorkbench.selectedAddress);

/** Which part of the page has the focus. */
function focusedPart(): Promise<string> {
  return workbook().page.evaluate(() => {
    const { activeElement: focused } = document;
    return (
      ["ribbon", "pane"].find((id) => document.getElementById(id)?.contains(focused)) ?? "grid"
    );
  });
}

describe("By keyboard alone", () => {
  it("F2 shows the formula, Esc leaves it, Enter and Tab take it and move on", async () => {
    await workbook().fill({ A1: "2", B1: "=A1*2" });
    await workbook().select("B1");
    await press("F2");
    await expect.poll(editedText).toBe("=A1*2");
    await workbook().page.keyboard.type("0");
    await expect.poll(editedText).toBe("=A1*20");
    await press("Escape");
    await expect.poll(editedText).toBe(null);
    expect(await workbook().formula("B1")).toBe("=A1*2");
    await press("F2");
    await expect.poll(editedText).toBe("=A1*2");
    await workbook().page.keyboard.type("0");
    await expect.poll(editedText).toBe("=A1*20");
    await press("Enter");
    await workbook().settled();
    expect(await workbook().values("B1")).toEqual([[40]]);
    expect(await selectedCell()).toBe("B2");
    await workbook().page.keyboard.type("7");
    await expect.poll(editedText).toBe("7");
    await press("Tab");
    await workbook().settled();
    expect(await workbook().values("B2")).toEqual([[7]]);
    expect(await selectedCell()).toBe("C2");
    await press("Control+z");
    await workbook().settled();
    expect(await workbook().values("B1:B2")).toEqual([[40], [null]]);
    await press("Control+y");
    await workbook().settled();
    expect(await workbook().values("B2")).toEqual([[7]]);
  });

  it("F6 goes from the grid to the pane, the ribbon and back; Shift+F6 the other way", async () => {
    await workbook().pressRibbonButton("Open pane");
    await workbook().pane.getByRole("button", { name: "Insert sample" }).waitFor();
    await workbook().select("A1");
    for (const part of ["pane", "ribbon", "grid"]) {
      await press("F6");
      expect(await focusedPart()).toBe(part);
    }
    for (const part of ["ribbon", "pane", "grid"]) {
      await press("Shift+F6");
      expect(await focusedPart()).toBe(part);
    }
    await workbook().page.keyboard.type("5");
    await expect.poll(editedText).toBe("5");
    await press("Enter");
    await workbook().settled();
    expect(await workbook().values("A1")).toEqual([[5]]);
  });

  it("F6 leaves out a pane that isn't open", async () => {
    await workbook().select("A1");
    await press("F6");
    expect(await focusedPart()).toBe("ribbon");
  });
});
