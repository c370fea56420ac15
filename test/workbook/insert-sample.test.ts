import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dist, productionBase } from "../../src/workbench/build/build";
import { type AddIn, openAddIn } from "../../src/workbench/host/jsdom/open-add-in";
import { HostFault } from "../../src/workbench/host/office/messages";
import { LiveCalculation } from "../../src/workbench/live/live-calculation";

let addIn: AddIn;

beforeEach(async () => {
  addIn = await openAddIn({ dist });
});

afterEach(() => {
  addIn.close();
});

const insertSample = () => addIn.runCommand("Keel.InsertSample");
const sheetNames = () => addIn.workbook.sheets.map(({ name }) => name);

const sampleButton = () =>
  [...addIn.window.document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Insert sample",
  );

/** The text in the pane's status line, once there is one. */
async function statusText(): Promise<string> {
  const line = () => addIn.window.document.querySelector("[role=status]")?.textContent ?? "";
  await expect.poll(line, { timeout: 20_000 }).not.toBe("");
  return line();
}

describe("Insert sample", () => {
  it("adds a worksheet and shows it", async () => {
    await insertSample();
    expect(sheetNames()).toEqual(["Sheet1", "Keel sample"]);
    expect(addIn.workbook.activeSheet.name).toBe("Keel sample");
  });

  it("leaves a worksheet of that name as it is and takes the next free name", async () => {
    await insertSample();
    addIn.workbook.type(addIn.workbook.activeSheet, 4, 1, "99");
    await insertSample();
    expect(sheetNames()).toEqual(["Sheet1", "Keel sample", "Keel sample 2"]);
    expect(addIn.workbook.values("'Keel sample'!B5")).toEqual([[99]]);
    expect(addIn.workbook.values("'Keel sample 2'!B5")).toEqual([[36000]]);
  });

  it("writes the bands as texts that Excel doesn't read as anything else", async () => {
    await insertSample();
    const { cells } = addIn.workbook.activeSheet;
    expect(cells.read(4, 3)).toMatchObject({ value: "5% or 25% rel", numberFormat: "@" });
  });

  it("writes live formulas beside the holdings", async () => {
    await insertSample();
    const { cells } = addIn.workbook.activeSheet;
    expect([4, 5, 6].map((column) => cells.read(3, column).formula)).toEqual([
      "=KEEL.DRIFT(B4:B8,C4:C8)",
      "=KEEL.TRIGGER_STATUS(B4:B8,C4:C8,D4:D8)",
      "=KEEL.REBALANCE_TRADES(B4:B8,C4:C8,D4:D8)",
    ]);
  });

  it("keeps no reference to the workbook and asks for nothing but its own files and office.js", async () => {
    await insertSample();
    expect(addIn.keptReferences).toBe(0);
    const elsewhere = addIn.requests.filter(
      (url) =>
        !url.startsWith(productionBase) &&
        !url.startsWith("https://appsforoffice.microsoft.com/lib/1/hosted/"),
    );
    expect(elsewhere).toEqual([]);
  });

  it("says in the pane why Excel refused, and writes nothing", async () => {
    // By then the pane has read the workbook, so that the batch that fails is the command's.
    await expect.poll(sampleButton, { timeout: 20_000 }).toBeDefined();
    addIn.failNextBatch(HostFault.cellEditMode);
    await insertSample();
    expect(await statusText()).toBe(
      "The sample wasn't inserted. A cell is being edited. Finish with Enter or Esc, then try again.",
    );
    await expect.poll(() => addIn.taskPaneShown).toBe(true);
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it("works from the pane's button, too", async () => {
    await expect.poll(sampleButton, { timeout: 20_000 }).toBeDefined();
    sampleButton()?.click();
    expect(await statusText()).toContain("“Keel sample”");
    expect(sheetNames()).toEqual(["Sheet1", "Keel sample"]);
  });
});

describe("The sample, calculated", () => {
  it("shows drift, status and trades that add up", async () => {
    const calculation = new LiveCalculation(addIn.workbook, addIn.caller);
    await insertSample();
    await calculation.settled();
    expect(addIn.workbook.values("E4:G9")).toEqual([
      ["Drift", "Status", "Trade"],
      [0.01, "OK", -1000],
      [0.04, "OK", -4000],
      [0.04, "Above", -4000],
      [-0.09, "Below", 9000],
      [null, null, 0],
    ]);
    expect(addIn.workbook.values("A2")).toEqual([[expect.stringMatching(/^Act: /)]]);
  });
});
