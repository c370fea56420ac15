import { flagArgument, isOmitted } from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";
import { type HostObject, readOnly } from "../richapi/host-object";
import { formatAddress, parseAddress } from "../store/address";
import { type Area, intersection, isOnSheet } from "../store/area";
import type { Sheet } from "../store/sheet";
import type { Table } from "../store/table";
import { conditionalFormatCollectionObject } from "./conditional-format-collection";
import type { ExcelModel, SheetArea } from "./model";
import { rangeCells } from "./range-cells";
import { rangeFormatObject } from "./range-format";
import { rangeMethods } from "./range-methods";
import { rangeNeighbours } from "./range-neighbours";
import { tableScopedCollectionObject } from "./table-scoped-collection";
import { worksheetObject } from "./worksheet";

const areas = new WeakMap<HostObject, SheetArea>();

/** Excel's Range. Throws InvalidArgument for an area that is not on a sheet. */
export function rangeObject(model: ExcelModel, sheet: Sheet, area: Area): HostObject {
  if (!isOnSheet(area)) throw invalidArgument("Range", "The range is not on the worksheet.");
  const at = (neighbour: Area): HostObject => rangeObject(model, sheet, neighbour);
  const range: HostObject = {
    type: "Range",
    tracked: true,
    properties: {
      Address: readOnly(() => formatAddress(sheet.name, area)),
      RowIndex: readOnly(() => area.row),
      ColumnIndex: readOnly(() => area.column),
      RowCount: readOnly(() => area.rows),
      ColumnCount: readOnly(() => area.columns),
      CellCount: readOnly(() => area.rows * area.columns),
      ...rangeCells(model.workbook, sheet, area),
    },
    links: {
      Worksheet: () => worksheetObject(model, sheet),
      Format: () => rangeFormatObject(sheet, area),
      ConditionalFormats: () => conditionalFormatCollectionObject(sheet, area),
    },
    methods: {
      ...rangeNeighbours(sheet, area, at),
      ...rangeMethods(model.workbook, sheet, area),
      GetTables: (fullyContained) => {
        const whole = !isOmitted(fullyContained) && flagArgument(fullyContained, "Range.getTables");
        return tableScopedCollectionObject(model, () => tablesIn(model, sheet, area, whole));
      },
    },
  };
  areas.set(range, { sheet, area });
  return range;
}

/** The tables that touch an area, or only those that lie within it. */
function tablesIn(
  { workbook }: ExcelModel,
  sheet: Sheet,
  area: Area,
  fullyContained: boolean,
): Table[] {
  return workbook.tables.filter((table) => {
    const common = table.sheet === sheet ? intersection(table.area, area) : null;
    const isWhole = common?.rows === table.area.rows && common.columns === table.area.columns;
    return fullyContained ? isWhole : common !== null;
  });
}

/** The cells of a Range object that was given as an argument; `null` for anything else. */
export function cellsOfRange(value: unknown): SheetArea | null {
  return typeof value === "object" && value !== null
    ? (areas.get(value as HostObject) ?? null)
    : null;
}

/**
 * The cells of an argument that is a Range or an address such as "A1:B2" or "Sheet2!A1"; without a
 * sheet it is on `sheet`. Throws InvalidArgument for anything else.
 */
export function rangeArgument(
  { workbook }: ExcelModel,
  sheet: Sheet,
  value: unknown,
  location: string,
): SheetArea {
  const given = cellsOfRange(value);
  if (given) return given;
  const address = typeof value === "string" ? parseAddress(value) : null;
  const named = address?.sheet ? workbook.findSheet(address.sheet) : sheet;
  if (address && named) return { sheet: named, area: address.area };
  throw invalidArgument(location, `${JSON.stringify(value)} is no range of the workbook.`);
}
