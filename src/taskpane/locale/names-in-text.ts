/** Whether what stands at a place of a text belongs to a name that stands there. */
export type IsInName = (text: string, token: string, at: number) => boolean;

/** A name, and where in it a token stands. */
interface Occurrence {
  readonly name: string;
  readonly at: number;
}

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\d]/u;

/**
 * Finds names in texts, so that numbers in them are told from others.
 *
 * @param names those without letters count as numbers
 * @param tokens what numbers look like
 */
export function namesInText(names: readonly string[], tokens: RegExp): IsInName {
  const byToken = new Map<string, Occurrence[]>();
  for (const name of new Set(names)) {
    if (!LETTER.test(name)) continue;
    for (const { 0: token, index } of name.matchAll(tokens)) {
      const known = byToken.get(token) ?? [];
      known.push({ name, at: index });
      byToken.set(token, known);
    }
  }
  if (byToken.size === 0) return () => false;
  return (text, token, at) =>
    byToken.get(token)?.some((found) => standsAt(text, found.name, at - found.at)) ?? false;
}

/** Whether a name stands at a place by itself, not as a part of a longer word. */
function standsAt(text: string, name: string, start: number): boolean {
  if (start < 0 || !text.startsWith(name, start)) return false;
  const isPart = (inside: string, outside: string): boolean =>
    LETTER_OR_DIGIT.test(inside) && LETTER_OR_DIGIT.test(outside);
  const end = start + name.length;
  return !(
    isPart(name.charAt(0), text.charAt(start - 1)) ||
    isPart(name.charAt(name.length - 1), text.charAt(end))
  );
}
