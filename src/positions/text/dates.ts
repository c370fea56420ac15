import { type Day, dayFromText } from "../../engine/triggers/dates";

/** Which number comes first in dates such as 07/08/2026; null where that isn't known. */
export type DateOrder = "month first" | "day first" | null;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = `(${MONTHS.join("|")})[a-z]*`;

/** How dates are written, with the parts in the order of their groups. */
const SPELLINGS: readonly (readonly [spelling: RegExp, parts: string])[] = [
  [spelling(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`), "ymd"],
  [spelling(String.raw`${MONTH}[-. ]+(\d{1,2}),?[-. ]+(\d{4})`), "mdy"],
  [spelling(String.raw`(\d{1,2})[-. ]+${MONTH}[-., ]+(\d{4})`), "dmy"],
  [spelling(String.raw`(\d{1,2})\.(\d{1,2})\.(\d{4})`), "dmy"],
  [spelling(String.raw`(\d{1,2})[-/](\d{1,2})[-/](\d{4})`), "??y"],
];

/** A date that is no part of a longer word or number; names of files join words by "_". */
function spelling(date: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${date}(?![a-z0-9])`, "gi");
}

/** The last date that a text names; null where it names none, or one that could be two days. */
export function dateIn(text: string, order: DateOrder): Day | null {
  const days = SPELLINGS.flatMap(([date, parts]) =>
    [...text.matchAll(date)].map(([, ...found]) => dayOf(found, parts, order)),
  );
  return days.findLast((day) => day !== null) ?? null;
}

function dayOf(found: readonly string[], parts: string, order: DateOrder): Day | null {
  const known = parts === "??y" ? slashedParts(found, order) : parts;
  if (known === null) return null;
  const part = (name: string): string => found[known.indexOf(name)] ?? "";
  const month = MONTHS.indexOf(part("m").slice(0, 3).toLowerCase()) + 1 || Number(part("m"));
  const [monthText, date] = [String(month), part("d")].map((each) => each.padStart(2, "0"));
  return dayFromText(`${part("y")}-${monthText}-${date}`);
}

function slashedParts([first, second]: readonly string[], order: DateOrder): string | null {
  if (Number(first) > 12) return "dmy";
  if (Number(second) > 12) return "mdy";
  if (order === null) return first === second ? "mdy" : null;
  return order === "month first" ? "mdy" : "dmy";
}
