import type { CellContent, DefinedName, Sheet, Table, Workbook } from "../calc/workbook";
import { tableHeaders } from "../host/store/table-headers";
import { type Area, mapCells } from "../host/store/area";
import type { Sheet as StoredSheet } from "../host/store/sheet";
import { headerArea, type Table as StoredTable } from "../host/store/table";
import type { Workbook as StoredWorkbook } from "../host/store/workbook";

/** What the calculation needs of a workbook that people and the add-in work on. */
export function calculationInput({
  sheets,
  tables,
  names,
}: Pick<StoredWorkbook, "sheets" | "tables" | "names">): Workbook {
  return {
    sheets: sheets.map(contents),
    tables: tables.map(tableOf),
    names: names.map(({ name, formula, sheet }): DefinedName => ({
      name,
      refersTo: formula.replace(/^=/, ""),
      ...(sheet && { sheet: sheet.name }),
    })),
  };
}

/** What a sheet holds of its own: what spilled into its cells is calculated again. */
function contents({ name, cells }: StoredSheet): Sheet {
  const used = cells.used();
  const fromFirstCell: Area = {
    row: 0,
    column: 0,
    rows: used ? used.row + used.rows : 0,
    columns: used ? used.column + used.columns : 0,
  };
  const rows = mapCells(fromFirstCell, (row, column): CellContent => {
    const { formula, value, isSpilled } = cells.read(row, column);
    if (formula !== null) return { formula };
    return isSpilled ? null : value;
  });
  return { name, rows };
}

function tableOf(table: StoredTable): Table {
  const { name, sheet, area, showTotals } = table;
  const header = headerArea(table);
  const [cells = []] = mapCells(
    header ?? { ...area, rows: 1 },
    (row, column) => sheet.cells.read(row, column).value,
  );
  return {
    name,
    sheet: sheet.name,
    range: {
      top: area.row,
      left: area.column,
      bottom: area.row + area.rows - 1,
      right: area.column + area.columns - 1,
    },
    headerRows: header ? 1 : 0,
    totalsRows: showTotals ? 1 : 0,
    columns: tableHeaders(header ? cells : cells.map(() => null)),
  };
}
