import type { KeptTexts } from "./kept-texts";

/** A kind of entries that a workbook's pane keeps until they are saved or discarded. */
export interface KeptKind<Entries> {
  readonly name: string;
  /** Another one for another shape: what was kept in the former shape isn't read. */
  readonly version: number;
  /** The entries in what was kept; null where it can't be that. */
  readonly read: (kept: unknown) => Entries | null;
  /** Whether nothing is entered, so that nothing is to be kept. */
  readonly isBlank: (entries: Entries) => boolean;
}

/** Keeps entries in the place of those that were kept before. */
export function keepEntries<Entries>(
  texts: KeptTexts,
  { name, version, isBlank }: KeptKind<Entries>,
  entries: Entries,
): void {
  if (isBlank(entries)) texts.remove(name);
  else texts.write(name, JSON.stringify({ version, entries }));
}

/** The entries that were kept; null for none, and for what can't be read or has another shape. */
export function keptEntries<Entries>(
  texts: KeptTexts,
  { name, version, read, isBlank }: KeptKind<Entries>,
): Entries | null {
  const kept = recordIn(parsed(texts.read(name)));
  if (kept?.version !== version) return null;
  const entries = read(kept.entries);
  return entries === null || isBlank(entries) ? null : entries;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** An object by its names; null for anything else. */
export function recordIn(kept: unknown): Readonly<Record<string, unknown>> | null {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept)
    ? (kept as Readonly<Record<string, unknown>>)
    : null;
}

/** Texts by their names; null for anything else. */
export function textsIn(kept: unknown): Readonly<Record<string, string>> | null {
  const record = recordIn(kept);
  const isText = (each: unknown): boolean => typeof each === "string";
  return record && Object.values(record).every(isText)
    ? (record as Readonly<Record<string, string>>)
    : null;
}

/** A list, each of its items read; null for anything else, and where an item can't be read. */
export function listIn<Item>(
  kept: unknown,
  read: (item: unknown) => Item | null,
): readonly Item[] | null {
  if (!Array.isArray(kept)) return null;
  const items = kept.flatMap((item) => read(item) ?? []);
  return items.length === kept.length ? items : null;
}
