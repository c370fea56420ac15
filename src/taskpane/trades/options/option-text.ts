import { amountFromText } from "../../../engine/numbers/amount-text";
import { fractionFromEntry } from "../../../engine/numbers/percent-text";
import { percentText } from "../../../engine/triggers/band-entry";
import { dateText, dayFromText } from "../../../engine/triggers/dates";
import { plain } from "../../../engine/wording/format";
import { type Cell, inWords } from "../../../input/cells";
import type { Takes } from "../../../input/options";
import type { OptionCell } from "../../../workbook/policy/save-policy";

/** What an option takes; undefined for a text of its own kind. */
type Kind = Takes | undefined;

/** The cell that a text stands for that was typed for an option; "" for a blank. What can't be read stays a text. */
export function cellFromText(text: string, takes: Kind): string | number {
  const typed = text.trim();
  if (typed === "") return "";
  switch (takes?.kind) {
    case "number":
      if (takes.words.includes(typed.toLowerCase())) return typed.toLowerCase();
      return (takes.range.percent ? fractionFromEntry(typed) : amountFromText(typed)) ?? typed;
    case "date":
      return dayFromText(typed) ?? typed;
    case "month":
    case "words":
      return typed;
    case undefined:
      return /^\d+$/.test(typed) ? Number(typed) : typed;
  }
}

/** The text that a cell of an option is shown as, and typed as. */
export function textFromCell(cell: Cell, takes: Kind): string {
  if (typeof cell !== "number") return inWords(cell).trim();
  switch (takes?.kind) {
    case "number":
      return takes.range.percent ? percentText(cell) : plain(cell);
    case "date":
      return dateText(cell);
    case "month":
      return dateText(cell).slice(0, 7);
    case "words":
    case undefined:
      return String(cell);
  }
}

const MONEY = "#,##0.00####";
const SHARE = "0.00##%";
const DATE = "yyyy-mm-dd";

/** A text that was typed for an option as it is written into its cell. */
export function optionCell(option: string, text: string, takes: Kind): OptionCell {
  const value = cellFromText(text, takes);
  return { option, value, numberFormat: typeof value === "number" ? formatOf(takes) : "@" };
}

function formatOf(takes: Kind): string {
  if (takes?.kind === "date") return DATE;
  if (takes?.kind !== "number" || takes.range.whole) return "General";
  return takes.range.percent ? SHARE : MONEY;
}
