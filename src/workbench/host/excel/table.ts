import { flagArgument, textArgument } from "../richapi/arguments";
import { invalidArgument, itemAlreadyExists } from "../richapi/errors";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import type { Area } from "../store/area";
import { bodyArea, headerArea, type Table } from "../store/table";
import { EventType } from "./event-types";
import type { ExcelModel } from "./model";
import { rangeArgument, rangeObject } from "./range";
import { tableColumnCollectionObject } from "./table-column-collection";
import { tableRowCollectionObject } from "./table-row-collection";
import { worksheetObject } from "./worksheet";

/** Excel's Table. */
export function tableObject(model: ExcelModel, table: Table): HostObject {
  const { workbook, events } = model;
  const at = (area: Area): HostObject => rangeObject(model, table.sheet, area);
  return {
    type: "Table",
    id: () => table.id,
    properties: {
      Id: readOnly(() => table.id),
      Name: writable(
        () => table.name,
        (value) => {
          table.name = tableName(model, table, textArgument(value, "Table.name"));
        },
      ),
      ShowHeaders: readOnly(() => table.showHeaders),
      ShowTotals: readOnly(() => table.showTotals),
      ShowBandedRows: flag(table, "showBandedRows"),
      ShowFilterButton: flag(table, "showFilterButton"),
      Style: writable(
        () => table.style,
        (value) => {
          table.style = textArgument(value, "Table.style");
        },
      ),
    },
    links: {
      Worksheet: () => worksheetObject(model, table.sheet),
      Columns: () => tableColumnCollectionObject(model, table),
      Rows: () => tableRowCollectionObject(model, table),
    },
    methods: {
      GetRange: () => at(table.area),
      GetDataBodyRange: () => at(bodyArea(table)),
      GetHeaderRowRange: () => {
        const header = headerArea(table);
        if (header) return at(header);
        throw invalidArgument("Table.getHeaderRowRange", "The table shows no headers.");
      },
      Resize: (address) => resize(model, table, address),
      ConvertToRange: () => {
        workbook.deleteTable(table);
        return at(table.area);
      },
      Delete: () => {
        workbook.deleteTable(table);
        workbook.edit(table.sheet, table.area, "add-in", () => ({ value: null, formula: null }));
      },
      ...events.registrations(table.id, {
        DataChanged: EventType.tableChanged,
        SelectionChanged: EventType.tableSelectionChanged,
      }),
    },
  };
}

function flag(table: Table, key: "showBandedRows" | "showFilterButton") {
  return writable(
    () => table[key],
    (value) => {
      table[key] = flagArgument(value, `Table.${key}`);
    },
  );
}

/** Excel wants a letter or underscore first, no spaces, nothing that reads as a cell, no doubles. */
function tableName({ workbook }: ExcelModel, table: Table, name: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
    throw invalidArgument("Table.name", `"${name}" is no name for a table.`);
  const lowerCased = name.toLowerCase();
  const other = workbook.findTable(name);
  const isDefined = workbook.names.some((each) => each.name.toLowerCase() === lowerCased);
  if (isDefined || (other && other !== table)) throw itemAlreadyExists("Table.name");
  return name;
}

/** The header must stay where it is, and the new table overlap the old one. */
function resize(model: ExcelModel, table: Table, address: unknown): void {
  const { sheet, area } = rangeArgument(model, table.sheet, address, "Table.resize");
  const keepsHeader = sheet === table.sheet && area.row === table.area.row;
  if (!keepsHeader || area.rows < 2)
    throw invalidArgument("Table.resize", "The headers must remain in the same row.");
  table.area = area;
}
