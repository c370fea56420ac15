import { type HostObject, readOnly, writable } from "../richapi/host-object";
import type { Area } from "../store/area";
import { bodyArea, type Table } from "../store/table";
import { deleteTableRow } from "../store/table-shape";
import type { ExcelModel } from "./model";
import { rangeObject } from "./range";
import { readValues, writeCells } from "./range-cells";
import { modelledShape } from "./table-shape-errors";

/** Excel's TableRow. */
export function tableRowObject(model: ExcelModel, table: Table, index: number): HostObject {
  const { workbook } = model;
  const area = (): Area => {
    const body = bodyArea(table);
    return { ...body, row: body.row + index, rows: 1 };
  };
  return {
    type: "TableRow",
    properties: {
      Index: readOnly(() => index),
      Values: writable(
        () => readValues(table.sheet, area()),
        (value) => writeCells(workbook, table.sheet, area(), value, "TableRow.values"),
      ),
    },
    methods: {
      GetRange: () => rangeObject(model, table.sheet, area()),
      Delete: () => {
        modelledShape("TableRow.delete", () => deleteTableRow(workbook, table, index));
      },
    },
  };
}
