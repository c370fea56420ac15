import { textArgument } from "../richapi/arguments";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import type { Area } from "../store/area";
import { bodyArea, type Table } from "../store/table";
import { deleteTableColumn } from "../store/table-shape";
import type { ExcelModel } from "./model";
import { readValues, writeCells } from "./range-cells";
import { rangeObject } from "./range";
import { shownValue } from "./cell-values";
import { modelledShape } from "./table-shape-errors";

/** Excel's TableColumn; its id is its position, counted from 1. */
export function tableColumnObject(model: ExcelModel, table: Table, index: number): HostObject {
  const { workbook } = model;
  const only = (area: Area): Area => ({ ...area, column: area.column + index, columns: 1 });
  const at = (area: Area): HostObject => rangeObject(model, table.sheet, only(area));
  const header = (): Area => ({ ...table.area, rows: 1 });
  const write = (area: Area, value: unknown, member: string): void =>
    writeCells(workbook, table.sheet, only(area), value, `TableColumn.${member}`);
  return {
    type: "TableColumn",
    id: () => index + 1,
    properties: {
      Id: readOnly(() => index + 1),
      Index: readOnly(() => index),
      Name: writable(
        () => columnName(table, index),
        (value) => write(header(), textArgument(value, "TableColumn.name"), "name"),
      ),
      Values: writable(
        () => readValues(table.sheet, only(table.area)),
        (value) => write(table.area, value, "values"),
      ),
    },
    methods: {
      GetRange: () => at(table.area),
      GetHeaderRowRange: () => at(header()),
      GetDataBodyRange: () => at(bodyArea(table)),
      Delete: () => {
        modelledShape("TableColumn.delete", () => deleteTableColumn(workbook, table, index));
      },
    },
  };
}

/** A column's name: the text of its header cell. */
export function columnName({ sheet, area }: Table, index: number): string {
  return String(shownValue(sheet.cells.read(area.row, area.column + index).value));
}
