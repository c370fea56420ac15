import type { Preferences } from "../preferences/preferences";

/** Texts that are kept for one workbook, by their names. */
export interface KeptTexts {
  read(name: string): string | null;
  write(name: string, text: string): void;
  remove(name: string): void;
}

/** So long may one text be, and all texts of all workbooks; browsers give about 5 million characters. */
export const LONGEST_TEXT = 500_000;
export const LONGEST_TOGETHER = 2_000_000;
/** So many texts are kept at most. */
export const MOST_TEXTS = 200;

/** Under this name the keys and lengths of all texts stand, the last written first. */
const INDEX = "kept";

type Indexed = readonly [key: string, length: number];

/** Nothing kept, and nothing to keep it in. */
export const NOTHING_KEPT: KeptTexts = {
  read: () => null,
  write: () => undefined,
  remove: () => undefined,
};

/**
 * The texts of a workbook among all that the pane remembers. What is too long isn't kept, and where there is too much
 * the texts that were written longest ago go.
 *
 * @param workbook by what the workbook is told from others
 */
export function keptTexts(preferences: Preferences, workbook: string): KeptTexts {
  const keyOf = (name: string): string => `${name} ${workbook}`;
  const indexed = (): readonly Indexed[] => indexIn(preferences.read(INDEX));
  const remove = (key: string): void => {
    const all = indexed();
    const others = all.filter(([other]) => other !== key);
    if (others.length === all.length) return;
    preferences.remove(key);
    preferences.write(INDEX, others);
  };
  return {
    read: (name) => {
      const text = preferences.read(keyOf(name));
      return typeof text === "string" ? text : null;
    },
    write: (name, text) => {
      const key = keyOf(name);
      if (text.length > LONGEST_TEXT) {
        remove(key);
        return;
      }
      const all = [[key, text.length] as const, ...indexed().filter(([other]) => other !== key)];
      const kept = newest(all);
      for (const [dropped] of all.slice(kept.length)) preferences.remove(dropped);
      try {
        preferences.write(INDEX, kept);
        preferences.write(key, text);
      } catch {
        // The browser has no room left: it isn't kept, and what was kept of it before would be out of date.
        preferences.remove(key);
      }
    },
    remove: (name) => remove(keyOf(name)),
  };
}

function indexIn(kept: unknown): readonly Indexed[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter(
    (each): each is Indexed =>
      Array.isArray(each) && typeof each[0] === "string" && typeof each[1] === "number",
  );
}

/** The first of them that are few and short enough together. */
function newest(all: readonly Indexed[]): readonly Indexed[] {
  let together = 0;
  return all.slice(0, MOST_TEXTS).filter(([, length]) => (together += length) <= LONGEST_TOGETHER);
}
