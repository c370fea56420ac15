const FIELDS = ["target", "band", "path", "name", "removed"] as const;

/**
 * What a draft says of a line: its two entries, the class it is moved to, what it is called where it isn't saved yet,
 * and whether it is to go.
 */
type DraftField = (typeof FIELDS)[number];

/** The two entries of a row. */
export type EntryField = Extract<DraftField, "target" | "band">;

/** What was typed or changed for one line and isn't saved. */
export type DraftEntries = Readonly<Partial<Record<DraftField, string>>>;

/** What was typed or changed and isn't saved, by the key of its line. */
export type Draft = Readonly<Record<string, DraftEntries>>;

/** Nothing typed. */
export const NO_DRAFT: Draft = {};

/** One edit of a line. */
export interface Edit {
  /** The key of the line (`lineKey`). */
  readonly key: string;
  readonly field: DraftField;
  readonly text: string;
  /** What is saved there: typing it again leaves nothing to be saved. */
  readonly saved: string;
}

/** The draft after an edit. */
export function edited(draft: Draft, { key, field, text, saved }: Edit): Draft {
  const { [key]: before = {}, ...others } = draft;
  const kept = FIELDS.flatMap((each) => {
    const typed = each === field ? text : before[each];
    const isUnchanged = typed === undefined || (each === field && text === saved);
    return isUnchanged ? [] : [[each, typed] as const];
  });
  return kept.length === 0 ? others : { ...others, [key]: Object.fromEntries(kept) };
}

/** Whether anything is to be saved. */
export function isDirty(draft: Draft): boolean {
  return Object.keys(draft).length > 0;
}

/** The names and classes that a draft brings in. */
export function draftedNames(draft: Draft): string[] {
  return Object.values(draft).flatMap(({ name = "", path = "" }) => [name, path]);
}

/** A draft as it was kept; what isn't one is none. */
export function draftFrom(kept: unknown): Draft {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return NO_DRAFT;
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, DraftEntries] => isEntries(entry[1])),
  );
}

function isEntries(each: unknown): each is DraftEntries {
  const fields: readonly string[] = FIELDS;
  return (
    typeof each === "object" &&
    each !== null &&
    Object.entries(each).every(
      ([field, text]) => fields.includes(field) && typeof text === "string",
    )
  );
}
