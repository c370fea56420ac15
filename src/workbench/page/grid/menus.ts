/** What this workbook doesn't keep, so that its grid doesn't offer it. */
const UNMODELLED = [
  "sheet.command.add-worksheet-merge",
  "sheet.menu.merge-cells",
  "sheet.command.set-range-underline",
  "sheet.command.set-range-stroke",
  "sheet.command.set-range-font-family",
  "sheet.command.set-border-basic",
  "sheet.command.set-vertical-text-align",
  "sheet.command.set-text-rotation",
  "sheet.command.set-once-format-painter",
] as const;

/** Hides from Univer's menus what the workbook doesn't keep. */
export const HIDDEN_MENUS = Object.fromEntries(UNMODELLED.map((id) => [id, { hidden: true }]));
