import type { CellValue } from "../../cells";
import type { Area } from "./area";
import type { Chart } from "./chart";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** Who changed something: a person in the workbook, or the add-in through its API. */
export type EditSource = "person" | "add-in";

/** What an edit did: wrote into cells, or moved them to make or close a gap. */
export type EditKind =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Cells that were edited; of a single cell also its values. */
export interface EditEvent {
  readonly kind: "edited";
  readonly edit: EditKind;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly source: EditSource;
  readonly values?: { readonly before: CellValue; readonly after: CellValue };
}

/** What happened in a workbook. */
export type WorkbookEvent =
  | EditEvent
  | { readonly kind: "calculationRequested" }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "sheetActivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeactivated"; readonly sheet: Sheet }
  | { readonly kind: "tableAdded"; readonly table: Table }
  | { readonly kind: "tableDeleted"; readonly table: Table }
  | { readonly kind: "chartAdded"; readonly sheet: Sheet; readonly chart: Chart }
  | { readonly kind: "settingsChanged" };

/** Someone who wants to hear of events. */
export type WorkbookListener = (event: WorkbookEvent) => void;

/** Passes events on to everyone who listens. */
export class WorkbookEvents {
  private readonly listeners = new Set<WorkbookListener>();

  /** Hears of every event from now on, until the returned function is called. */
  subscribe(listener: WorkbookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
