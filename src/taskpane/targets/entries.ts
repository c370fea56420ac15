import { InputError } from "../../engine/errors/input-error";
import { fractionFromEntry } from "../../engine/numbers/percent-text";
import { type Band, NO_TOLERANCE } from "../../engine/triggers/band";
import { bandFromEntry, bandText, percentText } from "../../engine/triggers/band-entry";
import type { PortfolioLine } from "../../workbook/portfolio/portfolio";
import { type Draft, type EntryField, typedFor } from "./draft";

/** An entry as it stands in its field, and how it was read. */
export interface Entry<Read> {
  readonly text: string;
  /** What is saved there. */
  readonly saved: string;
  readonly isEdited: boolean;
  /** What was read; null where it can't be read. */
  readonly read: Read | null;
  /** How it was read, in the spelling that is saved. */
  readonly reading: string;
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null;
}

/** The target of a row: a fraction. A blank entry is none, which counts as 0. */
export function targetEntry(draft: Draft, line: PortfolioLine): Entry<number> {
  const saved = line.target === null ? "" : percentText(line.target);
  return entryOf(draft, line, "target", saved, readTarget);
}

/** The band of a row. */
export function bandEntry(draft: Draft, line: PortfolioLine): Entry<Band> {
  return entryOf(draft, line, "band", line.band, readBand);
}

type Reading<Read> =
  { readonly read: Read; readonly reading: string } | { readonly problem: string };

function entryOf<Read>(
  draft: Draft,
  { name }: PortfolioLine,
  field: EntryField,
  saved: string,
  read: (text: string) => Reading<Read>,
): Entry<Read> {
  const typed = typedFor(draft, name, field);
  const text = typed ?? saved;
  const found = read(text);
  const state = { text, saved, isEdited: typed !== undefined };
  return "problem" in found
    ? { ...state, read: null, reading: "", problem: found.problem }
    : { ...state, ...found, problem: null };
}

function readTarget(text: string): Reading<number> {
  if (text.trim() === "") return { read: 0, reading: "0%" };
  const read = fractionFromEntry(text);
  if (read === null) return { problem: `“${text}” is no percentage. Write 35% or 0.35.` };
  if (read > 1) return { problem: `${percentText(read)} is more than everything.` };
  return { read, reading: percentText(read) };
}

function readBand(text: string): Reading<Band> {
  if (text.trim() === "") return { read: NO_TOLERANCE, reading: "no tolerance" };
  try {
    const read = bandFromEntry(text);
    return { read, reading: bandText(read) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: error.message };
  }
}
