import { indexArgument, isOmitted, textArgument } from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";
import { type HostObject, readOnly } from "../richapi/host-object";
import type { Table } from "../store/table";
import { insertTableColumn } from "../store/table-shape";
import type { ExcelModel } from "./model";
import { writeCells } from "./range-cells";
import { tableColumnObject, columnName } from "./table-column";
import { modelledShape } from "./table-shape-errors";

/** Excel's TableColumnCollection; columns are found by name, in any case, or by id. */
export function tableColumnCollectionObject(model: ExcelModel, table: Table): HostObject {
  const column = (index: number): HostObject => tableColumnObject(model, table, index);
  const find = (key: unknown): HostObject | null => {
    const index = columnIndex(table, key);
    return index === null ? null : column(index);
  };
  return {
    type: "TableColumnCollection",
    properties: { Count: readOnly(() => table.area.columns) },
    items: () => Array.from({ length: table.area.columns }, (_, index) => column(index)),
    item: find,
    methods: {
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const position = indexArgument(index, "TableColumnCollection.getItemAt");
        if (position < table.area.columns) return column(position);
        throw invalidArgument("TableColumnCollection.getItemAt", `There is no column ${position}.`);
      },
      GetCount: () => table.area.columns,
      Add: (index, values, name) => column(addColumn(model, table, index, values, name)),
    },
  };
}

function columnIndex(table: Table, key: unknown): number | null {
  const indexes = Array.from({ length: table.area.columns }, (_, index) => index);
  const wanted = String(key).toLowerCase();
  const found = indexes.find((index) =>
    typeof key === "number" ? index + 1 === key : columnName(table, index).toLowerCase() === wanted,
  );
  return found ?? null;
}

/** Adds a column; `values` go from its header to its last row. */
function addColumn(
  { workbook }: ExcelModel,
  table: Table,
  index: unknown,
  values: unknown,
  name: unknown,
): number {
  const location = "TableColumnCollection.add";
  const atEnd = isOmitted(index) || index === -1;
  const position = atEnd ? table.area.columns : indexArgument(index, location);
  const inserted = modelledShape(location, () => insertTableColumn(table, position));
  writeCells(workbook, table.sheet, inserted, values ?? null, location, "ColumnInserted");
  const header = isOmitted(name) ? columnName(table, position) : textArgument(name, location);
  const named = header === "" ? `Column${table.area.columns}` : header;
  writeCells(workbook, table.sheet, { ...inserted, rows: 1 }, named, location);
  return position;
}
