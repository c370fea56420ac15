import { describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

const button = (name: string) => workbook().pane.getByRole("button", { name, exact: true });
const setting = (name: string) => workbook().pane.getByRole("switch", { name });
const said = (text: string | RegExp) => workbook().pane.getByText(text);
const decisions = async () => (await workbook().values("'Keel audit'!D4:D9")).flat();

async function openTab(name: string): Promise<void> {
  await workbook().pane.getByRole("tab", { name, exact: true }).click();
}

/** Opens the pane beside the sample, in which Small cap is above its band and Debt below. */
async function openSample(): Promise<void> {
  await workbook().pressRibbonButton("Insert sample");
  await workbook().pressRibbonButton("Open pane");
  await said(/2 bands fire/).waitFor();
}

/** 8 of 105 thousand is 7.6 %, inside 6–10 %; 40 of them is 38.1 %, inside 35–45 %. */
const INSIDE = { B7: "8000", B8: "40000" };
const OUTSIDE = { B7: "12000", B8: "31000" };

describe("While the workbook is open, the pane", () => {
  it("says what clears and what fires as cells are edited", async () => {
    await openSample();
    // 21 of 96 thousand is 21.9 %, above 12.75–21.25 %.
    await workbook().type("B7", "8000");
    await said(/Fires: Mid cap, 21\.9\s% is above .* Clears: Small cap\.$/).waitFor();
    await workbook().type("B8", "40000");
    await said(/Clears: Mid cap and Debt\. The decision is now Hold\.$/).waitFor();
    await workbook().type("B8", "20000");
    await said(/Fires: Large cap, .*; and 2 more\. The decision is now Act\.$/).waitFor();
  });

  it("records a review that is asked for, and takes it back", async () => {
    await openSample();
    await button("Record this review").click();
    await said("Recorded in KeelAudit, Keel audit!A4:F4: Act, drift 9.0 %.").waitFor();
    await workbook().settled();
    const [row = []] = await workbook().values("'Keel audit'!A4:F4");
    expect(row.slice(1, 4)).toEqual([100_000, 0.09, "Act"]);
    expect(row[4]).toContain("2 bands fire, furthest in Debt");
    expect(row[5]).toBe("pane");
    await button("Undo: review recorded").click();
    await said("Undone: review recorded.").waitFor();
    expect(await workbook().sheetNames()).not.toContain("Keel audit");
  });

  it("records each change of the decision where that is switched on, once", async () => {
    await openSample();
    await openTab("Settings");
    await setting("Record each change of the decision").click();
    await expect.poll(() => workbook().sheetNames(), { timeout: 10_000 }).toContain("Keel audit");
    await expect
      .poll(decisions, { timeout: 10_000 })
      .toEqual(["Act", null, null, null, null, null]);
    await workbook().fill(INSIDE);
    await said(/The decision is now Hold/).waitFor();
    await expect
      .poll(decisions, { timeout: 10_000 })
      .toEqual(["Act", "Hold", null, null, null, null]);
    await workbook().fill({ B7: "8100" });
    await workbook().fill({ B7: "8200" });
    await workbook().fill(OUTSIDE);
    await said(/The decision is now Act/).waitFor();
    await expect
      .poll(decisions, { timeout: 10_000 })
      .toEqual(["Act", "Hold", "Act", null, null, null]);
    // A row that is written must not lead to another one.
    await workbook().page.waitForTimeout(3000);
    expect(await decisions()).toEqual(["Act", "Hold", "Act", null, null, null]);
    expect((await workbook().values("'Keel audit'!F4:F6")).flat()).toEqual(
      Array(3).fill("pane, watching"),
    );
  });

  it("waits with reading until it is told to, where following is switched off", async () => {
    await openSample();
    await openTab("Settings");
    await setting("Follow the workbook").click();
    await button("Read the workbook again").waitFor();
    await workbook().fill(INSIDE);
    await workbook().page.waitForTimeout(500);
    expect(await said(/2 bands fire/).count()).toBe(1);
    await button("Read the workbook again").click();
    await said("Clears: Small cap and Debt. The decision is now Hold.").waitFor();
  });
});
