import { sheetNameOf } from "../../calc/formula/names";
import { joinTokens, tokenize } from "../../calc/formula/tokens";
import { sheetPrefix } from "./address";
import { forEachCell } from "./area";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Gives a sheet another name; formulas and defined names that refer to it follow, as in Excel. */
export function renameSheet({ sheets, names }: Workbook, sheet: Sheet, name: string): void {
  const follow = (formula: string): string => withSheetRenamed(formula, sheet.name, name);
  for (const { cells } of sheets) {
    const used = cells.used();
    if (!used) continue;
    forEachCell(used, (row, column) => {
      const { formula } = cells.read(row, column);
      if (formula === null) return;
      const followed = follow(formula);
      if (followed !== formula) cells.change(row, column, { formula: followed });
    });
  }
  for (const each of names) each.formula = follow(each.formula);
  sheet.name = name;
}

/** A formula with its leading "=" that calls a sheet by its new name; one that can't be read stays. */
function withSheetRenamed(formula: string, before: string, after: string): string {
  const tokens = tokenize(formula.slice(1));
  if (!tokens) return formula;
  const isRenamed = (name: string): boolean => name.toLowerCase() === before.toLowerCase();
  const followed = tokens.map((token) =>
    token.kind === "sheet" && isRenamed(sheetNameOf(token))
      ? { ...token, text: sheetPrefix(after) }
      : token,
  );
  return `=${joinTokens(followed)}`;
}
