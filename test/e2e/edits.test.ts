import { beforeEach, describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

beforeEach(() => workbook().page.evaluate(() => window.keelWorkbench.takesKeys()));

/** A column of values with their sum above, and the first of them doubled beside it. */
function writeCells(): Promise<void> {
  return workbook().fill({ A1: "=SUM(A2:A4)", A2: "1", A3: "2", A4: "3", B2: "=A2*2" });
}

const REFUSED_WORDS = /^(?:Insert|Delete|Hide|Freeze|Protect|Cut$)/;

/** Presses a key combination on selected cells and waits for what becomes of it. */
async function press(address: string, keys: string): Promise<void> {
  await workbook().select(address);
  await workbook().page.keyboard.press(keys);
  // The clipboard answers when it likes.
  await workbook().page.waitForTimeout(500);
  await workbook().settled();
}

describe("What the workbook can't do", () => {
  it("is refused with a line, and changes nothing", async () => {
    await writeCells();
    await workbook().select("A2:B3");
    const refused = {
      "sheet.command.insert-row-before": "can't be inserted",
      "sheet.command.insert-col-before": "can't be inserted",
      "sheet.command.remove-row-confirm": "can't be inserted, deleted",
      "sheet.command.remove-col-confirm": "can't be inserted, deleted",
      "sheet.command.delete-range-move-up-confirm": "can't be inserted, deleted",
      "sheet.command.insert-range-move-right-confirm": "can't be inserted",
      "sheet.command.add-worksheet-merge-all": "can't be merged",
      "sheet.command.hide-row-confirm": "can't be hidden",
      "sheet.command.set-selection-frozen": "can't be frozen",
      "sheet.command.copy-sheet": "can't be copied",
    };
    for (const [command, sentence] of Object.entries(refused))
      expect(await workbook().runCommand(command), command).toContain(sentence);
    expect(await workbook().divergingCells()).toEqual([]);
    expect(await workbook().values("A1:B4")).toEqual([
      [6, null],
      [1, 2],
      [2, null],
      [3, null],
    ]);
    expect(await workbook().sheetNames()).toEqual(["Sheet1"]);
  });

  it.each([
    ["cell", { x: 90, y: 53 }],
    ["row", { x: 20, y: 53 }],
    ["column", { x: 78, y: 10 }],
  ])("isn't offered in the menu of a %s", async (place, position) => {
    const { page } = workbook();
    const cells = page.locator("#grid canvas[id*=sheet-main]");
    await cells.click({ button: "right", position });
    await page.getByText("Paste Special").waitFor();
    await workbook().picture(`menu-of-${place}`);
    const offered = await page
      .locator("body > :not(#ribbon)")
      .getByText(REFUSED_WORDS)
      // Other menus wait beside the window.
      .evaluateAll((items) =>
        items.flatMap((item) => (item.getBoundingClientRect().right > 0 ? [item.textContent] : [])),
      );
    expect(offered).toEqual([]);
  });
});

describe("Formulas in the grid", () => {
  it("are copied into many cells, each with its own references", async () => {
    await writeCells();
    await press("B2", "Control+c");
    await press("B3:B4", "Control+v");
    expect(await workbook().values("B2:B4")).toEqual([[2], [4], [6]]);
    expect(await workbook().formula("B4")).toBe("=A4*2");
    expect(await workbook().divergingCells()).toEqual([]);
  });

  it("are filled down", async () => {
    await writeCells();
    await press("B2:B4", "Control+d");
    expect(await workbook().values("B2:B4")).toEqual([[2], [4], [6]]);
    expect(await workbook().divergingCells()).toEqual([]);
  });

  it("don't follow cells that are cut: cutting is refused when they are pasted", async () => {
    await writeCells();
    await press("A2", "Control+x");
    await press("D2", "Control+v");
    expect(await workbook().page.locator("#message").textContent()).toContain("can't be moved");
    expect(await workbook().values("A1:D2")).toEqual([
      [6, null, null, null],
      [1, 2, null, null],
    ]);
    expect(await workbook().divergingCells()).toEqual([]);
  });

  it("follow a sheet that is renamed, and back with undo", async () => {
    await workbook().fill({ A1: "5", B1: "=Sheet1!A1*2" });
    await workbook().runCommand("sheet.command.set-worksheet-name", { name: "My book" });
    expect(await workbook().sheetNames()).toEqual(["My book"]);
    expect(await workbook().formula("B1")).toBe("='My book'!A1*2");
    await workbook().fill({ A1: "6" });
    expect(await workbook().values("B1")).toEqual([[12]]);
    await workbook().undo();
    expect(await workbook().formula("B1")).toBe("=Sheet1!A1*2");
    expect(await workbook().divergingCells()).toEqual([]);
  });
});

describe("A number format from the toolbar", () => {
  it("is the cell's, and undone", async () => {
    await workbook().fill({ A1: "0.25" });
    await workbook().select("A1");
    await workbook().runCommand("sheet.command.numfmt.set.percent");
    expect((await workbook().cell("A1")).numberFormat).toBe("0%");
    await workbook().undo();
    expect((await workbook().cell("A1")).numberFormat).toBe("General");
  });
});
