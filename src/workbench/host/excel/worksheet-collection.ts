import { isOmitted, textArgument } from "../richapi/arguments";
import type { HostObject } from "../richapi/host-object";
import { EventType, WORKBOOK_TARGET } from "./event-types";
import type { ExcelModel } from "./model";
import { sheetNameArgument, worksheetObject } from "./worksheet";

/** Excel's WorksheetCollection. */
export function worksheetCollectionObject(model: ExcelModel): HostObject {
  const { workbook, events } = model;
  const find = (key: unknown): HostObject | null => {
    const sheet = workbook.findSheet(textArgument(key, "WorksheetCollection.getItem"));
    return sheet && worksheetObject(model, sheet);
  };
  const end = (position: 0 | -1): HostObject | null => {
    const sheet = workbook.sheets.at(position);
    return sheet ? worksheetObject(model, sheet) : null;
  };
  return {
    type: "WorksheetCollection",
    items: () => workbook.sheets.map((sheet) => worksheetObject(model, sheet)),
    item: find,
    methods: {
      Add: (name) => {
        const wanted = isOmitted(name)
          ? undefined
          : sheetNameArgument(model, name, "WorksheetCollection.add", null);
        return worksheetObject(model, workbook.addSheet(wanted));
      },
      GetActiveWorksheet: () => worksheetObject(model, workbook.activeSheet),
      GetItemOrNullObject: find,
      GetCount: () => workbook.sheets.length,
      GetFirst: () => end(0),
      GetLast: () => end(-1),
      ...events.registrations(WORKBOOK_TARGET, {
        Added: EventType.worksheetAdded,
        Deleted: EventType.worksheetDeleted,
        Activated: EventType.worksheetActivated,
        Deactivated: EventType.worksheetDeactivated,
        DataChanged: EventType.worksheetChanged,
        SelectionChanged: EventType.worksheetSelectionChanged,
        Calculated: EventType.worksheetCalculated,
      }),
    },
  };
}
