import type { AddIn } from "../../../../src/workbench/host/jsdom/open-add-in";
import { EventFeed } from "../../../../src/workbench/host/excel/event-feed";
import type { ExcelModel } from "../../../../src/workbench/host/excel/model";
import { Workbook } from "../../../../src/workbench/host/store/workbook";
import { useAddIn } from "../use-add-in";

/** The day on which dates are entered in these tests. */
const TODAY = new Date(2026, 10, 22);

/** Runs batches of an add-in on a workbook that all tests of a file share. */
export interface InExcel {
  readonly addIn: () => AddIn;
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Runs on a new worksheet with a name of its own. */
  readonly onSheet: <T>(name: string, batch: OnObject<Excel.Worksheet, T>) => Promise<T>;
  /** Runs on a table with three rows at B2:C5 of a new worksheet; both have the name. */
  readonly withTable: <T>(name: string, batch: OnObject<Excel.Table, T>) => Promise<T>;
  /** The values of an address in the workbook. */
  readonly cells: (address: string) => unknown[][];
}

type OnObject<O, T> = (object: O, context: Excel.RequestContext) => Promise<T>;

/** Opens an add-in for the tests of a file. */
export function inExcel(): InExcel {
  const addIn = useAddIn({ workbook: new Workbook({ name: "Model.xlsx", today: () => TODAY }) });
  const run: InExcel["run"] = (batch) => addIn().window.Excel.run(batch);
  const onSheet: InExcel["onSheet"] = (name, batch) =>
    run(async (context) => batch(context.workbook.worksheets.add(name), context));
  return {
    addIn,
    run,
    onSheet,
    withTable: (name, batch) =>
      onSheet(name, async (sheet, context) => {
        sheet.getRange("B2:C5").values = [
          ["Asset", "Value"],
          ["Equity", 60],
          ["Bonds", 30],
          ["Cash", 10],
        ];
        const table = sheet.tables.add("B2:C5", true);
        table.name = name;
        return batch(table, context);
      }),
    cells: (address) => addIn().workbook.values(address),
  };
}

/** An object model of its own, to ask objects what they model. */
export function separateModel(): ExcelModel {
  const workbook = new Workbook();
  return { workbook, events: new EventFeed(workbook, () => undefined) };
}
