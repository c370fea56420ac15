import { formatAddress, formatArea } from "../store/address";
import { intersection } from "../store/area";
import type { EditEvent, WorkbookEvent } from "../store/events";
import type { Table } from "../store/table";
import type { Workbook } from "../store/workbook";
import { shownValue, valueType } from "./cell-values";
import { EventType, type ObjectModelEvent } from "./event-types";

/** What an add-in hears of something that happened in the workbook. */
export function objectModelEvents(workbook: Workbook, event: WorkbookEvent): ObjectModelEvent[] {
  switch (event.kind) {
    case "edited":
      return [worksheetChanged(event), ...tablesChanged(workbook, event)];
    case "selected":
      return selectionChanged(workbook, event);
    case "calculated":
      return [sheetEvent(EventType.worksheetCalculated, event.sheet.id)];
    case "sheetActivated":
      return [sheetEvent(EventType.worksheetActivated, event.sheet.id)];
    case "sheetDeactivated":
      return [sheetEvent(EventType.worksheetDeactivated, event.sheet.id)];
    case "sheetAdded":
      return [sheetEvent(EventType.worksheetAdded, event.sheet.id)];
    case "sheetDeleted":
      return [sheetEvent(EventType.worksheetDeleted, event.sheet.id)];
    case "tableAdded":
      return [tableEvent(EventType.tableAdded, event.table)];
    case "tableDeleted":
      return [tableEvent(EventType.tableDeleted, event.table)];
    case "chartAdded":
    case "settingsChanged":
    case "calculationRequested":
      return [];
  }
}

function sheetEvent(type: EventType, worksheetId: string): ObjectModelEvent {
  return { type, targets: [worksheetId], message: { worksheetId, source: "Local" } };
}

function tableEvent(type: EventType, { id, name, sheet }: Table): ObjectModelEvent {
  return {
    type,
    targets: [sheet.id],
    message: { tableId: id, tableName: name, worksheetId: sheet.id, source: "Local" },
  };
}

function worksheetChanged(event: EditEvent): ObjectModelEvent {
  return {
    type: EventType.worksheetChanged,
    targets: [event.sheet.id],
    message: changeMessage(event),
  };
}

function tablesChanged(workbook: Workbook, event: EditEvent): ObjectModelEvent[] {
  const touched = workbook.tables.filter(
    ({ sheet, area }) => sheet === event.sheet && intersection(area, event.area) !== null,
  );
  return touched.map(({ id }) => ({
    type: EventType.tableChanged,
    targets: [id, event.sheet.id],
    message: { ...changeMessage(event), tableId: id },
  }));
}

function changeMessage({ edit, sheet, area, source, values }: EditEvent) {
  return {
    address: formatArea(area),
    referenceId: formatAddress(sheet.name, area),
    changeType: edit,
    source: "Local",
    shiftDirection: "None",
    worksheetId: sheet.id,
    ...(source === "add-in" && { triggerSource: "ThisLocalAddin" }),
    ...(values && {
      valueBefore: shownValue(values.before),
      valueAfter: shownValue(values.after),
      valueTypeBefore: valueType(values.before),
      valueTypeAfter: valueType(values.after),
    }),
  };
}

function selectionChanged(
  workbook: Workbook,
  { sheet, area }: Extract<WorkbookEvent, { kind: "selected" }>,
): ObjectModelEvent[] {
  const inTables = workbook.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => ({ table, common: intersection(table.area, area) }));
  return [
    {
      type: EventType.worksheetSelectionChanged,
      targets: [sheet.id],
      message: { address: formatArea(area), worksheetId: sheet.id },
    },
    ...inTables.map(({ table, common }) => ({
      type: EventType.tableSelectionChanged,
      targets: [table.id],
      message: {
        address: common ? formatArea(common) : "",
        worksheetId: sheet.id,
        tableId: table.id,
      },
    })),
  ];
}
