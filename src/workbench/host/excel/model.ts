import type { Area } from "../store/area";
import type { Sheet } from "../store/sheet";
import type { Workbook } from "../store/workbook";
import type { EventFeed } from "./event-feed";

/** What all objects of the object model share. */
export interface ExcelModel {
  readonly workbook: Workbook;
  readonly events: EventFeed;
}

/** Cells of one sheet: what a Range stands for. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}
