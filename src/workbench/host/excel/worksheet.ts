import { choiceArgument, indexArgument, isOmitted, textArgument } from "../richapi/arguments";
import { invalidArgument, itemAlreadyExists } from "../richapi/errors";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import { SHEET } from "../store/area";
import { renameSheet } from "../store/rename-sheet";
import type { Sheet, Visibility } from "../store/sheet";
import { chartCollectionObject } from "./chart-collection";
import { EventType } from "./event-types";
import type { ExcelModel } from "./model";
import { namedItemCollectionObject } from "./named-item-collection";
import { pageLayoutObject } from "./page-layout";
import { rangeArgument, rangeObject } from "./range";
import { tableCollectionObject } from "./table-collection";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

/** Excel's Worksheet. */
export function worksheetObject(model: ExcelModel, sheet: Sheet): HostObject {
  const { workbook, events } = model;
  return {
    type: "Worksheet",
    id: () => sheet.id,
    properties: {
      Id: readOnly(() => sheet.id),
      Name: writable(
        () => sheet.name,
        (value) => {
          renameSheet(workbook, sheet, sheetNameArgument(model, value, "Worksheet.name", sheet));
        },
      ),
      Position: writable(
        () => workbook.sheets.indexOf(sheet),
        (value) => workbook.moveSheet(sheet, indexArgument(value, "Worksheet.position")),
      ),
      Visibility: writable(
        () => sheet.visibility,
        (value) => {
          sheet.visibility = choiceArgument(value, VISIBILITIES, "Worksheet.visibility");
        },
      ),
    },
    links: {
      Charts: () => chartCollectionObject(model, sheet),
      Tables: () => tableCollectionObject(model, sheet),
      Names: () => namedItemCollectionObject(model, sheet),
      PageLayout: () => pageLayoutObject(sheet),
    },
    methods: {
      ...rangesOfSheet(model, sheet),
      Activate: () => workbook.activate(sheet),
      Calculate: () => workbook.events.emit({ kind: "calculationRequested" }),
      Delete: () => {
        if (workbook.sheets.length === 1)
          throw invalidArgument("Worksheet.delete", "A workbook keeps at least one worksheet.");
        workbook.deleteSheet(sheet);
      },
      ...events.registrations(sheet.id, {
        DataChanged: EventType.worksheetChanged,
        SelectionChanged: EventType.worksheetSelectionChanged,
        Calculated: EventType.worksheetCalculated,
        Activated: EventType.worksheetActivated,
        Deactivated: EventType.worksheetDeactivated,
      }),
    },
  };
}

function rangesOfSheet(model: ExcelModel, sheet: Sheet) {
  const used = (): HostObject | null => {
    const area = sheet.cells.used();
    return area && rangeObject(model, sheet, area);
  };
  const cell = (row: number, column: number, rows = 1, columns = 1): HostObject =>
    rangeObject(model, sheet, { row, column, rows, columns });
  return {
    GetRange: (address: unknown) => {
      if (isOmitted(address)) return rangeObject(model, sheet, SHEET);
      const cells = rangeArgument(model, sheet, address, "Worksheet.getRange");
      return rangeObject(model, cells.sheet, cells.area);
    },
    GetCell: (row: unknown, column: unknown) =>
      cell(indexArgument(row, "Worksheet.getCell"), indexArgument(column, "Worksheet.getCell")),
    GetRangeByIndexes: (...indexes: readonly unknown[]) => {
      const [row = 0, column = 0, rows = 1, columns = 1] = indexes.map((index) =>
        indexArgument(index, "Worksheet.getRangeByIndexes"),
      );
      return cell(row, column, rows, columns);
    },
    GetUsedRange: () => used() ?? cell(0, 0),
    GetUsedRangeOrNullObject: used,
  };
}

/**
 * A name that a sheet can have: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at its ends,
 * and no other sheet's. Throws InvalidArgument or ItemAlreadyExists.
 */
export function sheetNameArgument(
  { workbook }: ExcelModel,
  value: unknown,
  location: string,
  renamed: Sheet | null,
): string {
  const name = textArgument(value, location);
  if (!/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name))
    throw invalidArgument(location, `"${name}" is no name for a worksheet.`);
  const other = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (other && other !== renamed) throw itemAlreadyExists(location);
  return name;
}
