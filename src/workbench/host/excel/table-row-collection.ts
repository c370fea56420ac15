import { indexArgument, isOmitted } from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";
import { type HostObject, readOnly } from "../richapi/host-object";
import { bodyArea, type Table } from "../store/table";
import { insertTableRows } from "../store/table-shape";
import type { ExcelModel } from "./model";
import { writeCells } from "./range-cells";
import { tableRowObject } from "./table-row";
import { modelledShape } from "./table-shape-errors";

/** Excel's TableRowCollection. */
export function tableRowCollectionObject(model: ExcelModel, table: Table): HostObject {
  const count = (): number => bodyArea(table).rows;
  const row = (index: unknown): HostObject => {
    const position = indexArgument(index, "TableRowCollection.getItemAt");
    if (position < count()) return tableRowObject(model, table, position);
    throw invalidArgument("TableRowCollection.getItemAt", `There is no row ${position}.`);
  };
  return {
    type: "TableRowCollection",
    properties: { Count: readOnly(count) },
    items: () => Array.from({ length: count() }, (_, index) => row(index)),
    methods: {
      GetCount: count,
      GetItemAt: row,
      Add: (index, values) => row(addRows(model, table, index, values)),
    },
  };
}

/** Adds rows, at the end unless an index is given; the position of the first. */
function addRows({ workbook }: ExcelModel, table: Table, index: unknown, values: unknown): number {
  const location = "TableRowCollection.add";
  const atEnd = isOmitted(index) || index === -1;
  const position = atEnd ? bodyArea(table).rows : indexArgument(index, location);
  const rows = Array.isArray(values) ? values.length : 1;
  const inserted = modelledShape(location, () => insertTableRows(table, position, rows));
  writeCells(workbook, table.sheet, inserted, values ?? null, location, "RowInserted");
  return position;
}
