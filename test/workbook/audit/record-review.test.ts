import { describe, expect, it } from "vitest";
import type { AuditEntry } from "../../../src/workbook/audit/audit-entry";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { isCellBeingEdited } from "../../../src/workbook/problem";
import { HostFault } from "../../../src/workbench/host/office/messages";
import { inWorkbook } from "../in-workbook";

const { addIn, values } = inWorkbook();

const HEADERS = ["Time", "Value", "Drift", "Decision", "Why", "By"];
const FIRED: AuditEntry = {
  // 25 November 2026 is day 46,351 of Excel's calendar; 9 o'clock is 0.375 of it.
  time: new Date(2026, 10, 25, 9, 0, 0, 900),
  value: 100_000,
  drift: 0.09,
  decision: "Act",
  why: "2 bands fire, furthest in Debt.",
  by: "pane",
};
const HELD: AuditEntry = {
  ...FIRED,
  time: new Date(2026, 10, 25, 21),
  drift: 0.01,
  decision: "Hold",
  why: "no band fires",
};

/** Types into a cell of the history's worksheet; rows and columns count from 0. */
function typeIntoHistory(row: number, column: number, text: string): void {
  const sheet = addIn().workbook.findSheet("Keel audit");
  if (!sheet) throw new Error("There is no history.");
  addIn().workbook.type(sheet, row, column, text);
}

describe("Recording a review", () => {
  it("adds the table KeelAudit on a worksheet of its own, which isn't shown", async () => {
    const recorded = await keelWorkbook.record(FIRED, "always");
    expect(recorded?.area).toEqual({ sheet: "Keel audit", row: 3, column: 0, rows: 1, columns: 6 });
    expect(values("'Keel audit'!A3:F4")).toEqual([
      HEADERS,
      [46_351.375, 100_000, 0.09, "Act", "2 bands fire, furthest in Debt.", "pane"],
    ]);
    expect(addIn().workbook.findTable("KeelAudit")?.area.rows).toBe(2);
    expect(addIn().workbook.activeSheet.name).toBe("Sheet1");
  });

  it("adds a row each time it is asked for", async () => {
    await keelWorkbook.record(FIRED, "always");
    await keelWorkbook.record(FIRED, "always");
    const third = await keelWorkbook.record(HELD, "always");
    expect(third?.area).toMatchObject({ row: 5, rows: 1 });
    expect(values("'Keel audit'!A5:D6")).toEqual([
      [46_351.375, 100_000, 0.09, "Act"],
      [46_351.875, 100_000, 0.01, "Hold"],
    ]);
  });

  it("adds a row only where the decision isn't that of the last row, when asked for changes", async () => {
    const changes = "when decided otherwise";
    expect(await keelWorkbook.record(FIRED, changes)).not.toBeNull();
    expect(await keelWorkbook.record({ ...FIRED, value: 90_000 }, changes)).toBeNull();
    expect(await keelWorkbook.record(HELD, changes)).not.toBeNull();
    expect(values("'Keel audit'!D4:D6")).toEqual([["Act"], ["Hold"], [null]]);
  });

  it("finds the columns by their headers, and leaves out those that were taken away", async () => {
    await keelWorkbook.record(FIRED, "always");
    typeIntoHistory(2, 1, "Decision");
    typeIntoHistory(2, 3, "My notes");
    await keelWorkbook.record(HELD, "always");
    expect(values("'Keel audit'!A5:F5")).toEqual([
      [46_351.875, "Hold", 0.01, null, "no band fires", "pane"],
    ]);
  });

  it("writes texts as text, whatever they look like", async () => {
    await keelWorkbook.record(FIRED, "always");
    await keelWorkbook.record({ ...FIRED, why: "=1+1" }, "always");
    expect(values("'Keel audit'!E5")).toEqual([["=1+1"]]);
  });

  it("writes nothing while a cell is edited, and says so", async () => {
    addIn().failNextBatch(HostFault.cellEditMode);
    const recording = keelWorkbook.record(FIRED, "always");
    await expect(recording).rejects.toThrow("Nothing was recorded. A cell is being edited.");
    const error: unknown = await recording.catch((reason: unknown) => reason);
    expect(isCellBeingEdited(error)).toBe(true);
    expect(addIn().workbook.tables).toEqual([]);
  });
});

describe("Undoing it", () => {
  it("takes the row away, or the table that it added", async () => {
    const first = await keelWorkbook.record(FIRED, "always");
    const second = await keelWorkbook.record(HELD, "always");
    if (!first || !second) throw new Error("Nothing was recorded.");
    await keelWorkbook.undo(second.change);
    expect(values("'Keel audit'!D4:D5")).toEqual([["Act"], [null]]);
    await keelWorkbook.undo(first.change);
    expect(addIn().workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("is refused where the history was edited since", async () => {
    const recorded = await keelWorkbook.record(FIRED, "always");
    if (!recorded) throw new Error("Nothing was recorded.");
    typeIntoHistory(3, 4, "My own words");
    await expect(keelWorkbook.undo(recorded.change)).rejects.toThrow("KeelAudit was edited since.");
  });
});
