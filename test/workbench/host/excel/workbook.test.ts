import { describe, expect, it } from "vitest";
import {
  applicationObject,
  cultureInfoObject,
} from "../../../../src/workbench/host/excel/application";
import { workbookObject } from "../../../../src/workbench/host/excel/workbook";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run } = inExcel();

expectMembersUsed(() => {
  const model = separateModel();
  return [workbookObject(model), applicationObject(model), cultureInfoObject()];
});

describe("Workbook", () => {
  it("gives its name, its selection and its active cell", async () => {
    const seen = await run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getFirst().getRange("C3:D4").select();
      const [selected, active] = [workbook.getSelectedRange(), workbook.getActiveCell()];
      workbook.load("name");
      selected.load("address");
      active.load("address");
      await context.sync();
      return [workbook.name, selected.address, active.address];
    });
    expect(seen).toEqual(["Model.xlsx", "Sheet1!C3:D4", "Sheet1!C3"]);
  });

  it("leads to its sheets, tables, names, settings and runtime", async () => {
    const counts = await run(async (context) => {
      const { worksheets, tables, names, settings } = context.workbook;
      const each = [worksheets, tables, names, settings].map((collection) => collection.getCount());
      context.runtime.load("enableEvents");
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
      return each.map(({ value }) => value);
    });
    expect(counts).toEqual([1, 0, 0, 0]);
  });

  it("tells how it calculates, and leaves calculating to whoever listens", async () => {
    const asked: string[] = [];
    const stop = addIn().workbook.events.subscribe(({ kind }) => asked.push(kind));
    const seen = await run(async (context) => {
      const { application, worksheets } = context.workbook;
      application.load("calculationMode,calculationState,decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name");
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate("Full");
      worksheets.getFirst().calculate(true);
      await context.sync();
      expect([
        application.cultureInfo.name,
        application.decimalSeparator,
        application.thousandsSeparator,
      ]).toEqual(["en-US", ".", ","]);
      const before = [application.calculationMode, application.calculationState];
      application.calculationMode = "Manual";
      await context.sync();
      return before;
    });
    stop();
    expect(seen).toEqual(["Automatic", "Done"]);
    expect(addIn().workbook.calculationMode).toBe("Manual");
    expect(asked).toEqual(["calculationRequested", "calculationRequested"]);
  });
});
