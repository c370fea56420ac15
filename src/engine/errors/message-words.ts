import { list } from "../wording/format";

/** What a cell held where something else belongs, as it is quoted in a message. */
export function quoted(text: string): string {
  const short = text.length > 24 ? `${text.slice(0, 23)}…` : text;
  return `"${short}"`;
}

/** A word as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** More words than these don't fit into a message. */
const LISTED_MOST = 5;

/** What to write instead of a word that isn't known: the nearest, or what there is. */
export function didYouMean(nearest: string | undefined, known: readonly string[]): string {
  if (nearest !== undefined) return `Did you mean ${quoted(nearest)}?`;
  if (known.length > LISTED_MOST) return "The function's help lists its options.";
  return `Use ${list(known, "or")}.`;
}

/** A sentence about a row; about what stands at the message's own place where there is none. */
export function inRow(row: number | null, sentence: string): string {
  return row === null ? capital(sentence) : `Row ${row}: ${sentence}`;
}
