import { InputError } from "../../../engine/errors/input-error";
import { RATE_OPTION } from "../../../input/currency-options";
import type { Matrix } from "../../../input/cells";
import { OPTION_GROUPS, OPTION_WORDS, type PlanOption } from "../../../input/option-words";
import type { OptionReader, Takes } from "../../../input/options";
import { PLAN_OPTIONS } from "../../../input/plan-options";
import type { OptionCell } from "../../../workbook/policy/save-policy";
import { optionKey, type SavedPolicy } from "../../../workbook/policy/saved-policy";
import { cellFromText, optionCell, textFromCell } from "./option-text";

/** An option as it stands in its field. */
export interface OptionEntry {
  readonly option: string;
  /** What it does. */
  readonly says: string;
  /** What counts where it is left out. */
  readonly otherwise: string;
  readonly takes: Takes | undefined;
  /** As a person writes it. */
  readonly text: string;
  /** With its numbers as the engine reads them. */
  readonly plain: string;
  /** What is saved there, as a person writes it. */
  readonly saved: string;
  readonly isEdited: boolean;
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null;
}

/** Options that belong together, as they stand in their fields. */
export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly OptionEntry[];
}

type Typed = Readonly<Record<string, string>>;

/** How a person spells numbers. */
export interface Spelling {
  /** A text with its numbers as the engine reads them. */
  readonly read: (text: string) => string;
  /** A text with its numbers as the person writes them. */
  readonly write: (text: string) => string;
}

/** As the engine itself spells them. */
const PLAIN: Spelling = { read: (text) => text, write: (text) => text };

/** What the entries are made of. */
interface Sources {
  readonly saved: SavedPolicy | null;
  readonly typed: Typed;
  readonly spelling: Spelling;
}

/**
 * The options of a plan as they stand in the pane.
 *
 * @param currencies the currencies that need a rate, in words
 */
export function optionEntries(
  saved: SavedPolicy | null,
  typed: Typed,
  currencies: readonly string[],
  spelling: Spelling = PLAIN,
): EntryGroup[] {
  const sources = { saved, typed, spelling };
  const groups = OPTION_GROUPS.map(({ title, options }) => ({
    title,
    entries: options.map((option) =>
      entryOf(option, PLAN_OPTIONS[option], OPTION_WORDS[option], sources),
    ),
  }));
  const rates = currencies.map((code) => rateEntry(code, sources));
  return groups.map((group, at) =>
    at === groups.length - 1 ? { ...group, entries: [...group.entries, ...rates] } : group,
  );
}

function rateEntry(code: string, sources: Sources): OptionEntry {
  const words = {
    says: `What one ${code} is worth in the portfolio's currency.`,
    otherwise: "none",
  };
  return entryOf(`rate ${code}`, RATE_OPTION, words, sources);
}

function entryOf(
  option: string,
  read: OptionReader<unknown>,
  { says, otherwise }: (typeof OPTION_WORDS)[PlanOption],
  { saved, typed, spelling }: Sources,
): OptionEntry {
  const { takes } = read;
  const isNumber = takes?.kind === "number";
  const cell = textFromCell(saved?.options.get(optionKey(option)) ?? null, takes);
  const kept = isNumber ? spelling.write(cell) : cell;
  const text = typed[option] ?? kept;
  const plain = isNumber ? spelling.read(text) : text;
  const isEdited = text !== kept;
  const problem = problemOf(option, plain, read);
  return { option, says, otherwise, takes, text, plain, saved: kept, isEdited, problem };
}

function problemOf(option: string, text: string, read: OptionReader<unknown>): string | null {
  const cell = cellFromText(text, read.takes);
  if (cell === "") return null;
  try {
    read(cell, option);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** The options as the function reads them: what is saved, with what was typed in its place. */
export function policyCells(saved: SavedPolicy | null, groups: readonly EntryGroup[]): Matrix {
  if (saved?.isByPortfolio) return saved.cells;
  const edited = editedCells(groups);
  const names = new Set(edited.map(({ option }) => optionKey(option)));
  const kept = (saved?.cells ?? []).filter(
    ([name]) => typeof name !== "string" || !names.has(optionKey(name)),
  );
  return [...kept, ...edited.map(({ option, value }) => [option, value])];
}

/** The options that were typed, as they are written into their cells. */
export function editedCells(groups: readonly EntryGroup[]): OptionCell[] {
  return groups
    .flatMap(({ entries }) => entries)
    .filter(({ isEdited }) => isEdited)
    .map(({ option, plain, takes }) => optionCell(option, plain, takes));
}
