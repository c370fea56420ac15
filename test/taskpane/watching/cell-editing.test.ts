import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dist } from "../../../src/workbench/build/build";
import { type AddIn, openAddIn } from "../../../src/workbench/host/jsdom/open-add-in";
import { HostFault } from "../../../src/workbench/host/office/messages";

let addIn: AddIn;

beforeEach(async () => {
  addIn = await openAddIn({ dist });
});
afterEach(() => addIn.close());

const shown = (): string => addIn.window.document.getElementById("pane")?.textContent ?? "";

describe("While a cell is edited", () => {
  it("the pane shows what it read last, and reads again by itself", async () => {
    await addIn.runCommand("Keel.InsertSample");
    await expect.poll(shown, { timeout: 20_000 }).toContain("100,000.00");
    const seen: string[] = [];
    const observer = new addIn.window.MutationObserver(() => seen.push(shown()));
    observer.observe(addIn.window.document.body, { subtree: true, childList: true });
    addIn.failNextBatch(HostFault.cellEditMode);
    addIn.workbook.type(addIn.workbook.activeSheet, 4, 1, "46000");
    await expect.poll(shown, { timeout: 5_000 }).toContain("110,000.00");
    observer.disconnect();
    expect(seen.filter((text) => !text.includes("0,000.00"))).toEqual([]);
  });
});
