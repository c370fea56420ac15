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
  readonly text: string;
  /** What is saved there. */
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

/**
 * The options of a plan as they stand in the pane.
 *
 * @param currencies the currencies that need a rate, in words
 */
export function optionEntries(
  saved: SavedPolicy | null,
  typed: Typed,
  currencies: readonly string[],
): EntryGroup[] {
  const groups = OPTION_GROUPS.map(({ title, options }) => ({
    title,
    entries: options.map((option) =>
      entryOf(option, PLAN_OPTIONS[option], OPTION_WORDS[option], saved, typed),
    ),
  }));
  const rates = currencies.map((code) => rateEntry(code, saved, typed));
  return groups.map((group, at) =>
    at === groups.length - 1 ? { ...group, entries: [...group.entries, ...rates] } : group,
  );
}

function rateEntry(code: string, saved: SavedPolicy | null, typed: Typed): OptionEntry {
  const words = {
    says: `What one ${code} is worth in the portfolio's currency.`,
    otherwise: "none",
  };
  return entryOf(`rate ${code}`, RATE_OPTION, words, saved, typed);
}

function entryOf(
  option: string,
  read: OptionReader<unknown>,
  { says, otherwise }: (typeof OPTION_WORDS)[PlanOption],
  saved: SavedPolicy | null,
  typed: Typed,
): OptionEntry {
  const { takes } = read;
  const kept = textFromCell(saved?.options.get(optionKey(option)) ?? null, takes);
  const text = typed[option] ?? kept;
  const isEdited = option in typed;
  const problem = problemOf(option, text, read);
  return { option, says, otherwise, takes, text, saved: kept, isEdited, problem };
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
    .map(({ option, text, takes }) => optionCell(option, text, takes));
}
