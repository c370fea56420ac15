import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** An Excel table. `area` includes the header row and the totals row where they show. */
export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** A built-in style such as "TableStyleMedium2". */
  style: string;
}

/** The header cells; `null` where the table shows none. */
export function headerArea(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, rows: 1 } : null;
}

/** The cells between the header and the totals. */
export function bodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return {
    ...table.area,
    row: table.area.row + above,
    rows: table.area.rows - above - below,
  };
}
