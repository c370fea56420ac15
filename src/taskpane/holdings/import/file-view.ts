import { type Day, dateText } from "../../../engine/triggers/dates";
import { amount } from "../../../engine/wording/format";
import type { AccountTotal, LeftOut, PositionsFile } from "../../../positions/positions-file";
import { oldPricesInWords } from "../price-dates";
import { type ChosenFile, lacksAccount } from "./chosen-files";
import { countOf } from "./import-words";

/** A total of the file beside what was read. */
interface TotalView {
  readonly of: string;
  readonly file: string;
  readonly read: string;
  /** How they agree, and why not, in words; null where the file gives no total to compare. */
  readonly comparison: string | null;
  /** Whether they agree, or the file itself says what the difference is. */
  readonly isSettled: boolean;
}

/** What is shown of a file. */
export interface FileView {
  readonly id: number;
  readonly name: string;
  /** "Fidelity: 6 positions, prices of 2026-07-07"; null where it can't be read. */
  readonly summary: string | null;
  readonly problem: string | null;
  /** That its prices are old, or of an unknown day; null where neither. */
  readonly oldPrices: string | null;
  readonly lacksAccount: boolean;
  readonly account: string;
  readonly leftOut: readonly LeftOut[];
  readonly totals: readonly TotalView[];
  readonly notes: readonly string[];
}

/** @param today for the age of prices */
export function fileView(chosen: ChosenFile, today: Day): FileView {
  const { id, name, file, problem, account } = chosen;
  return {
    id,
    name,
    summary: file && summaryOf(chosen),
    problem,
    oldPrices: file && ageInWords(file, today),
    lacksAccount: lacksAccount(chosen),
    account,
    leftOut: file?.leftOut ?? [],
    totals: (file?.totals ?? []).map(totalView),
    notes: file?.notes ?? [],
  };
}

function ageInWords({ priceDate }: PositionsFile, today: Day): string | null {
  if (priceDate === null) return "The file doesn't say of which day its prices are.";
  return oldPricesInWords(priceDate, today);
}

function summaryOf({ file }: ChosenFile): string {
  if (!file) return "";
  const { format, positions, priceDate } = file;
  const kind = format === "Generic" ? "Table" : format;
  const day = priceDate === null ? "" : `, prices of ${dateText(priceDate)}`;
  return `${kind}: ${countOf(positions.length, "position")}${day}`;
}

function totalView(total: AccountTotal): TotalView {
  const { account, part, currency, file, read, difference, isExplained } = total;
  const money = (value: number | null): string => (value === null ? "–" : amount(value, 2));
  return {
    of: [account ?? "All", part, currency].filter((each) => each !== undefined).join(", "),
    file: money(file),
    read: money(read),
    comparison: comparisonOf(total),
    isSettled: difference === 0 || isExplained === true,
  };
}

function comparisonOf({ difference, explanation, isExplained }: AccountTotal): string | null {
  if (difference === null || isExplained === true) return explanation ?? null;
  return [differenceInWords(difference), ...(explanation === undefined ? [] : [explanation])].join(
    " ",
  );
}

function differenceInWords(difference: number): string {
  if (difference === 0) return "They agree to the cent.";
  const size = amount(Math.abs(difference), 2);
  return `The file's total is ${size} ${difference > 0 ? "more" : "less"} than what was read.`;
}
