import { nameKey } from "../../workbook/cells";

/** The two entries of a row. */
export type EntryField = "target" | "band";

/** What was typed for one name and isn't saved. */
type DraftEntries = Readonly<Partial<Record<EntryField, string>>>;

/** What was typed and isn't saved, by the key of its name. */
export type Draft = Readonly<Record<string, DraftEntries>>;

/** Nothing typed. */
export const NO_DRAFT: Draft = {};

/** One edit of an entry. */
export interface Edit {
  readonly name: string;
  readonly field: EntryField;
  readonly text: string;
  /** What is saved there: typing it again leaves nothing to be saved. */
  readonly saved: string;
}

/** The draft after an edit. */
export function edited(draft: Draft, { name, field, text, saved }: Edit): Draft {
  const key = nameKey(name);
  const { [key]: before = {}, ...others } = draft;
  const kept = (["target", "band"] as const).flatMap((each) => {
    const typed = each === field ? text : before[each];
    const isUnchanged = typed === undefined || (each === field && text === saved);
    return isUnchanged ? [] : [[each, typed] as const];
  });
  return kept.length === 0 ? others : { ...others, [key]: Object.fromEntries(kept) };
}

/** What was typed for a name, if anything. */
export function typedFor(draft: Draft, name: string, field: EntryField): string | undefined {
  return draft[nameKey(name)]?.[field];
}

/** Whether anything is to be saved. */
export function isDirty(draft: Draft): boolean {
  return Object.keys(draft).length > 0;
}

/** A draft as it was kept; what isn't one is none. */
export function draftFrom(kept: unknown): Draft {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return NO_DRAFT;
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, DraftEntries] => isEntries(entry[1])),
  );
}

function isEntries(each: unknown): each is DraftEntries {
  return (
    typeof each === "object" &&
    each !== null &&
    Object.entries(each).every(
      ([field, text]) => (field === "target" || field === "band") && typeof text === "string",
    )
  );
}
