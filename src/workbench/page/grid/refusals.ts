import { CanceledError, CommandType, type ICommandInfo } from "@univerjs/core";
import {
  MoveRangeMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import { isTakenIn } from "./edits";

const MOVED_CELLS = "Cells can't be moved here: copy them, then delete the old ones.";

/** Univer's commands for what the workbook can't do, by the sentence that says so. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  "Rows, columns and cells can't be inserted, deleted or moved here. Do that in Excel.": [
    "sheet.command.insert-row",
    "sheet.command.insert-row-before",
    "sheet.command.insert-row-after",
    "sheet.command.insert-row-by-range",
    "sheet.command.insert-multi-rows-above",
    "sheet.command.insert-multi-rows-after",
    "sheet.command.append-row",
    "sheet.command.remove-row",
    "sheet.command.remove-row-by-range",
    "sheet.command.remove-row-confirm",
    "sheet.command.move-rows",
    "sheet.command.insert-col",
    "sheet.command.insert-col-before",
    "sheet.command.insert-col-after",
    "sheet.command.insert-col-by-range",
    "sheet.command.insert-multi-cols-before",
    "sheet.command.insert-multi-cols-right",
    "sheet.command.remove-col",
    "sheet.command.remove-col-by-range",
    "sheet.command.remove-col-confirm",
    "sheet.command.move-cols",
    "sheet.command.insert-range-move-right",
    "sheet.command.insert-range-move-right-confirm",
    "sheet.command.insert-range-move-down",
    "sheet.command.insert-range-move-down-confirm",
    "sheet.command.delete-range-move-left",
    "sheet.command.delete-range-move-left-confirm",
    "sheet.command.delete-range-move-up",
    "sheet.command.delete-range-move-up-confirm",
    "sheet.command.reorder-range",
  ],
  [MOVED_CELLS]: ["sheet.command.move-range"],
  "Cells can't be merged here.": [
    "sheet.command.add-worksheet-merge",
    "sheet.command.add-worksheet-merge-all",
    "sheet.command.add-worksheet-merge-vertical",
    "sheet.command.add-worksheet-merge-horizontal",
    "sheet.command.remove-worksheet-merge",
  ],
  "Rows and columns can't be hidden here.": [
    "sheet.command.hide-row-confirm",
    "sheet.command.set-rows-hidden",
    "sheet.command.set-selected-rows-visible",
    "sheet.command.hide-col-confirm",
    "sheet.command.set-col-hidden",
    "sheet.command.set-selected-cols-visible",
  ],
  "Rows and columns can't be frozen here.": [
    "sheet.command.set-frozen",
    "sheet.command.set-selection-frozen",
    "sheet.command.set-row-frozen",
    "sheet.command.set-col-frozen",
    "sheet.command.set-first-row-frozen",
    "sheet.command.set-first-column-frozen",
    "sheet.command.cancel-frozen",
  ],
  "Sheets can't be copied, moved, coloured or hidden here.": [
    "sheet.command.copy-sheet",
    "sheet.command.set-worksheet-order",
    "sheet.command.set-tab-color",
    "sheet.command.set-worksheet-hidden",
    "sheet.command.set-worksheet-show",
  ],
  "Names can't be changed in the grid.": [
    "sheet.command.insert-defined-name",
    "sheet.command.set-defined-name",
    "sheet.command.remove-defined-name",
  ],
  "Cells and sheets can't be protected here.": [
    "sheet.command.add-range-protection-from-context-menu",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.add-range-protection-from-toolbar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
    "sheet.command.delete-range-protection-from-context-menu",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.set-range-protection-from-context-menu",
    "sheet.command.view-sheet-permission-from-context-menu",
    "sheet.command.view-sheet-permission-from-sheet-bar",
  ],
};

/** Every command that is refused. */
export const REFUSED_COMMANDS: readonly string[] = Object.values(REFUSED).flat();

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(REFUSED).flatMap(([sentence, ids]) =>
    ids.map((id): [string, string] => [id, sentence]),
  ),
  [MoveRangeMutation.id, MOVED_CELLS],
]);

/** What changes the view alone, so that the workbook needs to know nothing of it. */
const OF_THE_VIEW: ReadonlySet<string> = new Set([
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetColumnCountMutation.id,
  "sheet.mutation.toggle-gridlines",
  "sheet.mutation.set-worksheet-permission-points",
]);

/**
 * Keeps Univer from doing to its sheets what the workbook would know nothing of, since the grid would
 * then show other numbers than the workbook holds. Throws what Univer reads as a command called off.
 *
 * @param say hears why
 */
export function refuseUnkept(command: ICommandInfo, say: (sentence: string) => void): void {
  const isUnkept =
    command.type === CommandType.MUTATION &&
    command.id.startsWith("sheet.mutation.") &&
    !isTakenIn(command) &&
    !OF_THE_VIEW.has(command.id);
  const sentence = SENTENCES.get(command.id) ?? (isUnkept ? "That can't be done here." : null);
  if (sentence === null) return;
  say(sentence);
  throw new CanceledError();
}
