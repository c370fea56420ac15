import { textArgument } from "../richapi/arguments";
import { type HostObject, readOnly } from "../richapi/host-object";
import { parseAddress } from "../store/address";
import { applicationObject } from "./application";
import type { ExcelModel } from "./model";
import { namedItemCollectionObject } from "./named-item-collection";
import { rangeArgument, rangeObject } from "./range";
import { runtimeObject } from "./runtime";
import { settingCollectionObject } from "./setting-collection";
import { tableCollectionObject } from "./table-collection";
import { worksheetCollectionObject } from "./worksheet-collection";

/** Excel's Workbook, from which everything else is reached. */
export function workbookObject(model: ExcelModel): HostObject {
  const { workbook } = model;
  const selected = (): HostObject => rangeObject(model, workbook.activeSheet, workbook.selection);
  const eventRange = (reference: unknown): HostObject => {
    const location = "Workbook.getRangeForEvent";
    const address = textArgument(reference, location);
    const cells = rangeArgument(model, workbook.activeSheet, address, location);
    return rangeObject(model, cells.sheet, cells.area);
  };
  return {
    type: "Workbook",
    properties: { Name: readOnly(() => workbook.name) },
    links: {
      Application: () => applicationObject(model),
      Worksheets: () => worksheetCollectionObject(model),
      Tables: () => tableCollectionObject(model, null),
      Names: () => namedItemCollectionObject(model, null),
      Settings: () => settingCollectionObject(model),
      _Runtime: () => runtimeObject(model),
    },
    methods: {
      GetSelectedRange: selected,
      GetActiveCell: () =>
        rangeObject(model, workbook.activeSheet, { ...workbook.selection, rows: 1, columns: 1 }),
      _GetRangeForEventByReferenceId: eventRange,
      _GetRangeOrNullObjectForEventByReferenceId: (reference) => {
        const address = typeof reference === "string" ? parseAddress(reference) : null;
        const sheet = address?.sheet ? workbook.findSheet(address.sheet) : null;
        return sheet ? eventRange(reference) : null;
      },
    },
  };
}
