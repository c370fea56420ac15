import { afterEach, describe, expect, it, vi } from "vitest";
import { runtimeObject } from "../../../../src/workbench/host/excel/runtime";
import { tableObject } from "../../../../src/workbench/host/excel/table";
import { tableCollectionObject } from "../../../../src/workbench/host/excel/table-collection";
import { workbookObject } from "../../../../src/workbench/host/excel/workbook";
import { worksheetObject } from "../../../../src/workbench/host/excel/worksheet";
import { worksheetCollectionObject } from "../../../../src/workbench/host/excel/worksheet-collection";
import { expectEventMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet, withTable } = inExcel();

expectEventMembersUsed(() => {
  const model = separateModel();
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  const table = model.workbook.addTable(model.workbook.activeSheet, area);
  return [
    workbookObject(model),
    runtimeObject(model),
    worksheetCollectionObject(model),
    worksheetObject(model, model.workbook.activeSheet),
    tableCollectionObject(model, null),
    tableObject(model, table),
  ];
});

type Handler = (event: unknown) => Promise<void>;
type Registration = OfficeExtension.EventHandlerResult<unknown>;

/** Whatever has an event; the client types each of them differently. */
interface Source {
  add(handler: Handler): Registration;
}

const registrations: Registration[] = [];

/** Registers for events and collects what arrives. */
async function listen(
  context: Excel.RequestContext,
  ...sources: readonly unknown[]
): Promise<unknown[]> {
  const heard: unknown[] = [];
  for (const source of sources as readonly Source[]) {
    const handler: Handler = (event) => {
      heard.push(event);
      return Promise.resolve();
    };
    registrations.push(source.add(handler));
  }
  await context.sync();
  return heard;
}

async function stopListening(): Promise<void> {
  for (const registration of registrations.splice(0)) {
    registration.remove();
    await registration.context.sync();
  }
}

/** Lets messages that are on their way arrive. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

afterEach(stopListening);

describe("an add-in that listens", () => {
  it("hears what a person types, with the values of a single cell", async () => {
    const { workbook } = addIn();
    const heard = await onSheet("Typing", (sheet, context) => listen(context, sheet.onChanged));
    const sheet = workbook.findSheet("Typing") ?? workbook.activeSheet;
    workbook.type(sheet, 1, 2, "5%");
    await vi.waitFor(() => {
      expect(heard).toHaveLength(1);
    });
    expect(heard[0]).toMatchObject({
      type: "WorksheetChanged",
      address: "C2",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet.id,
      details: { valueBefore: "", valueAfter: 0.05, valueTypeBefore: "Empty" },
    });
    expect(heard[0]).not.toMatchObject({ triggerSource: "ThisLocalAddin" });
  });

  it("can tell its own changes, and gets the range that changed", async () => {
    const addresses = await onSheet("Own", async (sheet, context) => {
      const heard = (await listen(context, sheet.onChanged)) as Excel.WorksheetChangedEventArgs[];
      sheet.getRange("A1:B2").values = [["x"]];
      await context.sync();
      await vi.waitFor(() => {
        expect(heard).toHaveLength(1);
      });
      const [event] = heard;
      expect(event?.triggerSource).toBe("ThisLocalAddin");
      const ranges = [event?.getRange(context), event?.getRangeOrNullObject(context)];
      for (const range of ranges) range?.load("address");
      await context.sync();
      return ranges.map((range) => range?.address);
    });
    expect(addresses).toEqual(["Own!A1:B2", "Own!A1:B2"]);
  });

  it("hears of its own changes after the sync that made them", async () => {
    const order = await onSheet("Order", async (sheet, context) => {
      const steps: string[] = [];
      const changed = sheet.onChanged.add(() => {
        steps.push("heard");
        return Promise.resolve();
      });
      registrations.push(changed);
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
      steps.push("synced");
      await settle();
      return steps;
    });
    expect(order).toEqual(["synced", "heard"]);
  });

  it("hears of a table what happens in it, and of the workbook what happens anywhere", async () => {
    const { workbook } = addIn();
    const heard = await withTable("Heard", async (table, context) =>
      Promise.all([
        listen(context, table.onChanged),
        listen(context, context.workbook.tables.onChanged, context.workbook.worksheets.onChanged),
      ]),
    );
    const sheet = workbook.findSheet("Heard") ?? workbook.activeSheet;
    workbook.type(sheet, 2, 2, "61");
    workbook.type(sheet, 20, 20, "outside");
    await settle();
    const [ofTable, ofWorkbook] = heard.map((events) =>
      (events as { type: string; address: string }[]).map(({ type, address }) => [type, address]),
    );
    expect(ofTable).toEqual([["TableChanged", "C3"]]);
    expect(ofWorkbook).toEqual([
      ["WorksheetChanged", "C3"],
      ["TableChanged", "C3"],
      ["WorksheetChanged", "U21"],
    ]);
  });

  it("hears one event for rows that it adds to a table", async () => {
    const events = await withTable("AddedRows", async (table, context) => {
      const changes = await listen(context, table.onChanged);
      table.rows.add(undefined, [["Gold", 5]]);
      await context.sync();
      await settle();
      return changes;
    });
    expect(events).toMatchObject([{ changeType: "RowInserted", address: "B6:C6" }]);
  });

  it("hears which cells are selected, in the workbook, on a sheet and in a table", async () => {
    const { workbook } = addIn();
    const [simple, detailed] = await withTable("Selected", async (table, context) =>
      Promise.all([
        listen(context, context.workbook.onSelectionChanged),
        listen(
          context,
          context.workbook.worksheets.onSelectionChanged,
          table.worksheet.onSelectionChanged,
          table.onSelectionChanged,
        ),
      ]),
    );
    const sheet = workbook.findSheet("Selected") ?? workbook.activeSheet;
    workbook.select(sheet, { row: 0, column: 0, rows: 3, columns: 2 });
    workbook.select(sheet, { row: 50, column: 0, rows: 1, columns: 1 });
    await settle();
    expect(simple).toHaveLength(2);
    expect(detailed).toMatchObject([
      { type: "WorksheetSelectionChanged", address: "A1:B3" },
      { type: "WorksheetSelectionChanged", address: "A1:B3" },
      { type: "TableSelectionChanged", address: "B2:B3", isInsideTable: true },
      { type: "WorksheetSelectionChanged", address: "A51" },
      { type: "WorksheetSelectionChanged", address: "A51" },
      { type: "TableSelectionChanged", address: "", isInsideTable: false },
    ]);
  });

  it("hears when a sheet was calculated", async () => {
    const { workbook } = addIn();
    const heard = await onSheet("Calculated", (sheet, context) =>
      listen(context, sheet.onCalculated, context.workbook.worksheets.onCalculated),
    );
    const sheet = workbook.findSheet("Calculated") ?? workbook.activeSheet;
    workbook.calculated(sheet, [[0, 0, 42]]);
    await settle();
    expect(heard).toMatchObject([{ worksheetId: sheet.id }, { worksheetId: sheet.id }]);
    expect(workbook.values("Calculated!A1")).toEqual([[42]]);
  });

  it("hears of sheets and tables that come, go and are shown", async () => {
    const heard = await onSheet("Shown", async (sheet, context) => {
      const { worksheets, tables } = context.workbook;
      const events = await listen(
        context,
        worksheets.onAdded,
        worksheets.onDeleted,
        worksheets.onActivated,
        worksheets.onDeactivated,
        sheet.onActivated,
        sheet.onDeactivated,
        tables.onAdded,
        tables.onDeleted,
      );
      sheet.activate();
      const added = worksheets.add("Passing");
      added.tables.add("A1:B2", true).convertToRange();
      added.delete();
      worksheets.getFirst().activate();
      await context.sync();
      await settle();
      return events as { type: string }[];
    });
    expect(heard.map(({ type }) => type)).toEqual([
      "WorksheetDeactivated",
      "WorksheetActivated",
      "WorksheetActivated",
      "WorksheetAdded",
      "TableAdded",
      "TableDeleted",
      "WorksheetDeleted",
      "WorksheetDeactivated",
      "WorksheetDeactivated",
      "WorksheetActivated",
    ]);
  });

  it("hears when settings change", async () => {
    const { workbook } = addIn();
    const heard = await run((context) =>
      listen(context, context.workbook.settings.onSettingsChanged),
    );
    workbook.changeSetting("mapping", 1);
    workbook.deleteSetting("mapping");
    await settle();
    expect(heard).toHaveLength(2);
  });
});

describe("an add-in that does not listen", () => {
  it("hears nothing any more once it stopped", async () => {
    const { workbook } = addIn();
    const heard = await onSheet("Stopped", (sheet, context) => listen(context, sheet.onChanged));
    await stopListening();
    workbook.type(workbook.findSheet("Stopped") ?? workbook.activeSheet, 0, 0, "5");
    await settle();
    expect(heard).toEqual([]);
  });

  it("hears nothing while it switched events off", async () => {
    const { workbook } = addIn();
    const heard = await onSheet("Off", async (sheet, context) => {
      const events = await listen(context, sheet.onChanged);
      context.runtime.load("enableEvents");
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
      context.runtime.enableEvents = false;
      await context.sync();
      return events;
    });
    const sheet = workbook.findSheet("Off") ?? workbook.activeSheet;
    workbook.type(sheet, 0, 0, "unheard");
    await run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    workbook.type(sheet, 0, 1, "heard");
    await settle();
    expect(heard).toMatchObject([{ address: "B1" }]);
  });
});
