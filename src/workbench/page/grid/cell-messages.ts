import { InterceptorEffectEnum } from "@univerjs/core";
import {
  HoverManagerService,
  IRenderManagerService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { CellValue } from "../../cells";
import type { Sheet } from "../../host/store/sheet";
import type { Workbook } from "../../host/store/workbook";
import type { Injector } from "./injector";
import { WORKBOOK_UNIT } from "./workbook-undo";

/** Marks the corner of a cell with an error, as Excel does. */
const MARK = { tl: { color: "#2e7d32", size: 6 } };
const BELOW_CELL = 4;

/**
 * Says what is behind an error: beside the pointer while it is over the cell, and through `say` while
 * the cell is selected, which is the keyboard's way to it. `say` gets "" where there is nothing.
 */
export function showCellMessages(
  injector: Injector,
  workbook: Workbook,
  tooltip: HTMLElement,
  say: (message: string) => void,
): void {
  markErrors(injector, workbook);
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const sheet = hovered && workbook.findSheet(hovered.location.subUnitId);
    const text = sheet ? messageAt(sheet, hovered.location.row, hovered.location.col) : "";
    tooltip.hidden = text === "";
    if (!hovered || text === "") return;
    tooltip.textContent = text;
    const { left, top } = canvasOf(injector).getBoundingClientRect();
    tooltip.style.left = `${left + hovered.position.startX}px`;
    tooltip.style.top = `${top + hovered.position.endY + BELOW_CELL}px`;
  });
  workbook.events.subscribe((event) => {
    if (event.kind === "selected" || event.kind === "calculated")
      say(messageAt(workbook.activeSheet, workbook.selection.row, workbook.selection.column));
  });
}

function canvasOf(injector: Injector): HTMLCanvasElement {
  const render = injector.get(IRenderManagerService).getRenderById(WORKBOOK_UNIT);
  if (render) return render.engine.getCanvasElement();
  throw new Error("The grid isn't drawn yet.");
}

function markErrors(injector: Injector, workbook: Workbook): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const value = workbook.findSheet(subUnitId)?.cells.read(row, col).value ?? null;
      return next(isError(value) ? { ...cell, markers: MARK } : cell);
    },
  });
}

/** What an error in a cell says, with the error's name where that is all; "" for any other cell. */
function messageAt({ cells }: Sheet, row: number, column: number): string {
  const { value } = cells.read(row, column);
  if (!isError(value)) return "";
  const known = value.message ?? MESSAGES[value.error];
  return known === undefined ? value.error : `${value.error} ${known}`;
}

/** What Excel says of the errors that come without a text of their own. */
const MESSAGES: Readonly<Record<string, string>> = {
  "#BUSY!": "The add-in is calculating.",
  "#NAME?": "The formula has a name that isn't known here.",
  "#DIV/0!": "The formula divides by zero.",
  "#REF!": "The formula refers to cells that don't exist.",
  "#VALUE!": "A value in the formula is of the wrong kind.",
  "#N/A": "A value isn't available.",
};

function isError(value: CellValue): value is Extract<CellValue, { error: string }> {
  return typeof value === "object" && value !== null;
}
