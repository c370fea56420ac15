import { describe, expect, it } from "vitest";
import { HostFault } from "../../../../src/workbench/host/office/messages";
import {
  meetsRequirement,
  readMemberRequirements,
} from "../../../../src/workbench/host/richapi/requirements";
import { errorCode, officeError } from "../excel-error";
import { useAddIn, withAddIn } from "../use-add-in";

describe("what the host does not model", () => {
  const addIn = useAddIn();
  const run = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    addIn().window.Excel.run(batch);

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["Worksheet.shapes", (sheet) => sheet.shapes.load("items/name")],
    ["Worksheet.freezePanes", (sheet) => sheet.freezePanes.unfreeze()],
    ["Worksheet.copy", (sheet) => sheet.copy()],
    ["Worksheet.tabColor", (sheet) => sheet.load("tabColor")],
    ["Worksheet.tabColor (writing)", (sheet) => (sheet.tabColor = "#FF0000")],
    ["Range.text", (sheet) => sheet.getRange("A1").load("text")],
    ["Range.merge", (sheet) => sheet.getRange("A1:B1").merge()],
    ["RangeFormat.borders", (sheet) => sheet.getRange("A1").format.borders.load("count")],
    ["Workbook.pivotTables", (_, { workbook }) => workbook.pivotTables.refreshAll()],
    [
      "Application.iterativeCalculation",
      (_, { workbook }) => workbook.application.iterativeCalculation.load("enabled"),
    ],
    ["Range.valuesAsJson", (sheet) => sheet.getRange("A1").load("valuesAsJson")],
    ["TableCollection.add (hasHeaders false)", (sheet) => sheet.tables.add("P1:P3", false)],
    [
      "RangeFont.bold (of whole rows or columns)",
      (sheet) => (sheet.getRange("A:A").format.font.bold = true),
    ],
    [
      "Range.clear (formats of whole rows or columns)",
      (sheet) => sheet.getRange("A:A").clear("Formats"),
    ],
  ])("fails by its name: %s", async (member, use) => {
    const error = await officeError(
      run(async (context) => {
        use(context.workbook.worksheets.getFirst(), context);
        await context.sync();
      }),
    );
    expect(error?.code).toBe("NotImplemented");
    expect(error?.message).toBe(`${member} is not modelled by the host that stands in for Excel.`);
  });
});

describe("requirement sets", () => {
  it("are read from Microsoft's library, each member with its own", () => {
    const source = `
      var _defaultApiSetName = "ExcelApi";
      _throwIfApiNotSupported("Range.getSpillParent", _defaultApiSetName, "1.12", _hostName);
      _throwIfApiNotSupported("Worksheet.onNameChanged", "ExcelApiOnline", "1.1", _hostName);`;
    expect([...readMemberRequirements(source)]).toEqual([
      ["Range.getSpillParent", { set: "ExcelApi", version: "1.12" }],
      ["Worksheet.onNameChanged", { set: "ExcelApiOnline", version: "1.1" }],
    ]);
  });

  it.each([
    ["1.15", "1.9", true],
    ["1.9", "1.15", false],
    ["1.9", "1.9", true],
    ["2.0", "1.15", true],
  ])("compare number by number: %s against %s", (claimed, needed, met) => {
    expect(meetsRequirement({ ExcelApi: claimed }, "excelapi", needed)).toBe(met);
  });

  it("answer ApiNotFound above what the host claims", async () => {
    await withAddIn({ requirementSets: { ExcelApi: "1.3" } }, {}, async (addIn) => {
      const { Excel } = addIn.window;
      const using = (use: (context: Excel.RequestContext) => void) =>
        errorCode(
          Excel.run(async (context) => {
            use(context);
            await context.sync();
          }),
        );
      expect(await using(({ workbook }) => workbook.settings.add("a", 1))).toBe("ApiNotFound");
      expect(await using(({ workbook }) => workbook.worksheets.getFirst())).toBe("ApiNotFound");
      expect(await using(({ workbook }) => workbook.load("name"))).toBe("ApiNotFound");
      expect(await using(({ workbook }) => workbook.getSelectedRange().load("values"))).toBe(
        "none",
      );
    });
  });

  it("tell the add-in what it can use", async () => {
    await withAddIn({ requirementSets: { CustomFunctionsRuntime: "1.4" } }, {}, (addIn) => {
      const { requirements } = addIn.window.Office.context;
      expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.4")).toBe(true);
      expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
      expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
      return Promise.resolve();
    });
  });

  it("keep an add-in from loading that requires more", async () => {
    const opening = withAddIn({ requirementSets: { CustomFunctionsRuntime: "1.2" } }, {}, () =>
      Promise.resolve(),
    );
    await expect(opening).rejects.toThrow(
      "The add-in requires CustomFunctionsRuntime 1.3, which this host does not claim.",
    );
  });
});

describe("errors of the host", () => {
  const addIn = useAddIn();
  const sync = () =>
    addIn().window.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load("name");
      await context.sync();
    });

  it.each([
    [HostFault.cellEditMode, "InvalidOperationInCellEditMode"],
    [HostFault.activityLimit, "ActivityLimitReached"],
    [HostFault.requestTooLarge, "RequestPayloadSizeLimitExceeded"],
    [HostFault.responseTooLarge, "ResponsePayloadSizeLimitExceeded"],
    [HostFault.timedOutSession, "InvalidOrTimedOutSession"],
    [HostFault.accessDenied, "AccessDenied"],
    [HostFault.genericFailure, "GeneralException"],
  ])("%d reaches the add-in as %s, once", async (fault, code) => {
    addIn().failNextBatch(fault);
    expect(await errorCode(sync())).toBe(code);
    expect(await errorCode(sync())).toBe("none");
  });

  it("reach the add-in by their code and message too", async () => {
    addIn().failNextBatch({ code: "AccessDenied", message: "The sheet is protected." });
    expect(await officeError(sync())).toMatchObject({
      code: "AccessDenied",
      message: "The sheet is protected.",
    });
  });

  it("refuse a batch of more than 5 MB", async () => {
    const text = "x".repeat(30_000);
    const writing = addIn().window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let row = 1; row <= 200; row++) sheet.getRange(`A${row}`).values = [[text]];
      await context.sync();
    });
    expect(await errorCode(writing)).toBe("RequestPayloadSizeLimitExceeded");
  });
});
