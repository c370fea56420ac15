import { closest, distance } from "fastest-levenshtein";

/** The share of a word's letters that may be wrong for it to be taken for a slip. */
const SLIP = 0.5;

/** The same for names, which anything may be, so that fewer of them are slips of others. */
const SLIP_OF_NAME = 0.4;

/** Whether a name is another but for a slip; other numbers in it are none. */
export function isSlip(name: string, other: string): boolean {
  const [one, two] = [name.toLowerCase(), other.toLowerCase()];
  if (one.replace(/\D/g, "") !== two.replace(/\D/g, "")) return false;
  const letters = Math.max(one.length, two.length);
  return distance(one, two) <= letters * SLIP_OF_NAME || isSwapped(one, two);
}

/** Whether two words differ in the order of their letters alone. */
function isSwapped(one: string, two: string): boolean {
  const ordered = (word: string): string => Array.from(word).sort().join("");
  return ordered(one) === ordered(two);
}

/** The known word that a slip most likely meant. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  const word = closest(text.toLowerCase(), [...known]);
  return distance(text.toLowerCase(), word) <= word.length * SLIP ? word : undefined;
}
