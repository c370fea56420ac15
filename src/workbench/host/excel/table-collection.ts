import { flagArgument, indexArgument, textArgument } from "../richapi/arguments";
import { invalidArgument, notImplemented } from "../richapi/errors";
import type { HostObject } from "../richapi/host-object";
import { intersection } from "../store/area";
import type { Sheet } from "../store/sheet";
import type { Table } from "../store/table";
import { EventType, WORKBOOK_TARGET } from "./event-types";
import type { ExcelModel, SheetArea } from "./model";
import { rangeArgument } from "./range";
import { tableObject } from "./table";

/** Excel's TableCollection: the tables of one sheet, or of the workbook where `sheet` is `null`. */
export function tableCollectionObject(model: ExcelModel, sheet: Sheet | null): HostObject {
  const { workbook, events } = model;
  const tables = (): Table[] =>
    workbook.tables.filter((table) => sheet === null || table.sheet === sheet);
  const find = (key: unknown): HostObject | null => {
    const table = workbook.findTable(textArgument(key, "TableCollection.getItem"));
    return table && tables().includes(table) ? tableObject(model, table) : null;
  };
  return {
    type: "TableCollection",
    properties: { Count: { get: () => tables().length } },
    items: () => tables().map((table) => tableObject(model, table)),
    item: find,
    methods: {
      Add: (address, hasHeaders) => {
        const base = sheet ?? workbook.activeSheet;
        const cells = rangeArgument(model, base, address, "TableCollection.add");
        if (!flagArgument(hasHeaders, "TableCollection.add"))
          throw notImplemented("TableCollection.add (hasHeaders false)");
        return tableObject(model, addTable(model, cells));
      },
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const table = tables()[indexArgument(index, "TableCollection.getItemAt")];
        if (table) return tableObject(model, table);
        throw invalidArgument("TableCollection.getItemAt", `There is no table ${String(index)}.`);
      },
      GetCount: () => tables().length,
      ...events.registrations(sheet?.id ?? WORKBOOK_TARGET, {
        Added: EventType.tableAdded,
        Deleted: EventType.tableDeleted,
        DataChanged: EventType.tableChanged,
      }),
    },
  };
}

/** A table needs a row below its header and cells that no other table has. */
function addTable({ workbook }: ExcelModel, { sheet, area }: SheetArea): Table {
  const isTaken = workbook.tables.some(
    (table) => table.sheet === sheet && intersection(table.area, area) !== null,
  );
  if (isTaken) throw invalidArgument("TableCollection.add", "A table can't overlap another table.");
  const wholeTable = { ...area, rows: Math.max(area.rows, 2) };
  return workbook.addTable(sheet, wholeTable);
}
