import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { dist, ensureFunctionsBuilt } from "../../src/workbench/build/build";
import { type AddIn, openAddIn } from "../../src/workbench/host/jsdom/open-add-in";

let addIn: AddIn;

afterEach(() => addIn.close());

const asksForPane = (): boolean => addIn.requests.some((url) => url.endsWith("/pane.js"));
const text = (): string => addIn.window.document.getElementById("pane")?.textContent ?? "";

describe("While the pane is closed", () => {
  it("functions answer, and nothing of the pane is loaded until it is shown", async () => {
    addIn = await openAddIn({ dist, isPaneOpen: false });
    const drift = await addIn.caller.call("DRIFT", [[[65], [35]], [[60], [40]], null], "Sheet1!A1");
    expect(drift).toEqual([[0.05], [-0.05]]);
    expect(asksForPane()).toBe(false);
    await addIn.window.Office.addin.showAsTaskpane();
    await expect.poll(asksForPane).toBe(true);
    await expect.poll(text, { timeout: 20_000 }).toContain("Keel");
  });

  it("calc builds no pane, and a pane that can't be loaded says so", async () => {
    const functionsAlone = await ensureFunctionsBuilt();
    expect(existsSync(join(functionsAlone, "pane.js"))).toBe(false);
    addIn = await openAddIn({ dist: functionsAlone, isPaneOpen: false });
    await addIn.window.Office.addin.showAsTaskpane();
    await expect
      .poll(text)
      .toBe(
        "The pane couldn't be loaded; formulas work without it. Close the pane and open it again.",
      );
  });
});
