import { closest, distance } from "fastest-levenshtein";

/** The share of a word's letters that may be wrong for it to be taken for a slip. */
const SLIP = 0.5;

/** The known word that a slip most likely meant. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  const word = closest(text.toLowerCase(), [...known]);
  return distance(text.toLowerCase(), word) <= word.length * SLIP ? word : undefined;
}
