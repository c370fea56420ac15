import { REFUSED_COMMANDS } from "./refusals";

/** Menus of what is refused, and looks that the workbook doesn't keep. */
const UNKEPT = [
  "sheet.menu.merge-cells",
  "sheet.menu.cell-insert",
  "sheet.menu.delete",
  "sheet.menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.contextMenu.permission",
  "sheet.command.cut",
  "sheet.command.set-range-underline",
  "sheet.command.set-range-stroke",
  "sheet.command.set-range-font-family",
  "sheet.command.set-border-basic",
  "sheet.command.set-vertical-text-align",
  "sheet.command.set-text-rotation",
  "sheet.command.set-once-format-painter",
] as const;

/** Hides from Univer's menus what the workbook doesn't keep. */
export const HIDDEN_MENUS = Object.fromEntries(
  [...REFUSED_COMMANDS, ...UNKEPT].map((id) => [id, { hidden: true }]),
);
