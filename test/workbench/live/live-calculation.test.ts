import { describe, expect, it } from "vitest";
import { Workbook } from "../../../src/workbench/host/store/workbook";
import { LiveCalculation } from "../../../src/workbench/live/live-calculation";
import { fakeAddIn } from "../calc/fake-add-in";

/** A workbook that is kept calculated, with what was typed into cells of column A. */
function calculated(...entries: string[]) {
  const workbook = new Workbook();
  const calculation = new LiveCalculation(workbook, fakeAddIn().caller);
  const type = (row: number, text: string) => {
    workbook.type(workbook.activeSheet, row, 0, text);
    return calculation.settled();
  };
  entries.forEach((text, row) => void type(row, text));
  return { workbook, calculation, type };
}

describe("Live calculation", () => {
  it("follows every edit, and clears what a spill leaves behind", async () => {
    const { workbook, calculation, type } = calculated("=SEQUENCE(3)");
    await calculation.settled();
    expect(workbook.values("A1:A3")).toEqual([[1], [2], [3]]);
    expect(workbook.activeSheet.cells.read(2, 0).isSpilled).toBe(true);
    expect(calculation.spills(workbook.activeSheet)).toHaveLength(1);
    await type(0, "=SEQUENCE(2)");
    expect(workbook.values("A1:A3")).toEqual([[1], [2], [null]]);
  });

  it("calculates edits that come together once", async () => {
    const { workbook, calculation } = calculated("1", "2", "=A1+A2");
    let times = 0;
    workbook.events.subscribe(({ kind }) => {
      if (kind === "calculated") times++;
    });
    await calculation.settled();
    expect(workbook.values("A3")).toEqual([[3]]);
    expect(times).toBe(1);
  });

  it("waits to be asked where calculation is manual", async () => {
    const { workbook, calculation, type } = calculated("1", "=A1+1");
    await calculation.settled();
    workbook.calculationMode = "Manual";
    await type(0, "5");
    expect(workbook.values("A2")).toEqual([[2]]);
    workbook.events.emit({ kind: "calculationRequested" });
    await calculation.settled();
    expect(workbook.values("A2")).toEqual([[6]]);
  });
});
