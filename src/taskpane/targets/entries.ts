import { InputError } from "../../engine/errors/input-error";
import { fractionFromEntry } from "../../engine/numbers/percent-text";
import { type Band, NO_TOLERANCE } from "../../engine/triggers/band";
import { bandFromEntry, bandText, percentText } from "../../engine/triggers/band-entry";
import { nameKey } from "../../engine/portfolio/holding-names";
import { shareOfPortfolio } from "../../input/class-shares";
import type { PortfolioLine } from "../../workbook/portfolio/portfolio";
import type { TargetLine } from "../../workbook/targets/saved-targets";
import type { DraftEntries } from "./draft";
import { remembered } from "./remembered";

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

/** The target of a line as it stands in its field. */
export interface TargetEntry extends Entry<number> {
  /** The share of the class around the line that it is given as; null where it is given as one of the portfolio. */
  readonly share: number | null;
}

/** The class that a line lies in, of which its target may be a share. */
export interface AroundClass {
  /** "" in the portfolio itself. */
  readonly name: string;
  /** A fraction of the portfolio; null where the class has none of its own. */
  readonly target: () => number | null;
}

/** The target of a line: a fraction of the portfolio. A blank entry is none, which counts as 0. */
export function targetEntry(
  typed: DraftEntries,
  line: PortfolioLine,
  around: AroundClass,
): TargetEntry {
  let share: number | null = null;
  const entry = entryOf(typed.target, targetText(line), (text) => {
    const found = readTarget(text, around);
    share = found.share;
    return found.reading;
  });
  return { ...entry, share };
}

/** A target as it is written in its field: as a share of the class around it where it is given so. */
export function targetText({ target, ofClass }: Pick<TargetLine, "target" | "ofClass">): string {
  if (ofClass !== undefined) return `${writtenTarget(ofClass)} of class`;
  return target === null ? "" : writtenTarget(target);
}

/** The band of a line. */
export function bandEntry(typed: DraftEntries, line: PortfolioLine): Entry<Band> {
  return entryOf(typed.band, line.band, readBand);
}

type Reading<Read> =
  { readonly read: Read; readonly reading: string } | { readonly problem: string };

function entryOf<Read>(
  typed: string | undefined,
  saved: string,
  read: (text: string) => Reading<Read>,
): Entry<Read> {
  const text = typed ?? saved;
  const found = read(text);
  const state = { text, saved, isEdited: typed !== undefined };
  return "problem" in found
    ? { ...state, read: null, reading: "", problem: found.problem }
    : { ...state, ...found, problem: null };
}

const writtenTarget = remembered(percentText);

/** A share of the class around it: "50% of class", "50 of Equity". */
const SHARE = /^(.*\S)\s*\bof\s+(\S.*)$/i;
const ANY_CLASS = ["class", "parent"];

/** A target as it was read, and the share of the class around it where it is one. */
interface TargetReading {
  readonly reading: Reading<number>;
  readonly share: number | null;
}

function readTarget(text: string, around: AroundClass): TargetReading {
  const [, amount, whole = ""] = SHARE.exec(text.trim()) ?? [];
  if (amount === undefined) return { reading: readShare(text), share: null };
  const problem = (words: string): TargetReading => ({ reading: { problem: words }, share: null });
  const name = nameKey(whole);
  if (around.name === "") return problem("It lies in no class. Write a share of the portfolio.");
  if (name !== nameKey(around.name) && !ANY_CLASS.includes(name)) {
    return problem(`It lies in ${around.name}, and not in “${whole}”.`);
  }
  const share = readShare(amount);
  if ("problem" in share) return { reading: share, share: null };
  const target = around.target();
  if (target === null) {
    return problem(`${around.name} has no target of its own to take a share of.`);
  }
  const read = shareOfPortfolio(share.read, target, 1);
  return { reading: { read, reading: percentText(read) }, share: share.read };
}

const readShare = remembered((text: string): Reading<number> => {
  if (text.trim() === "") return { read: 0, reading: "0%" };
  const read = fractionFromEntry(text);
  if (read === null) return { problem: `“${text}” is no percentage. Write 35% or 0.35.` };
  if (read > 1) return { problem: `${percentText(read)} is more than everything.` };
  return { read, reading: percentText(read) };
});

const readBand = remembered((text: string): Reading<Band> => {
  if (text.trim() === "") return { read: NO_TOLERANCE, reading: "no tolerance" };
  try {
    const read = bandFromEntry(text);
    return { read, reading: bandText(read) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: error.message };
  }
});
