import { InputError } from "../../engine/errors/input-error";
import { percentText } from "../../engine/triggers/band-entry";
import { type OptionReaders, optionsOf } from "../../input/options";
import { cellFromText } from "../trades/options/option-text";
import type { FieldEntry } from "./entry-field";

/** An option as it was typed and as a function's cell would hold it. */
export interface OptionEntry extends FieldEntry {
  readonly name: string;
  /** "" where nothing was typed. */
  readonly value: string | number;
}

/** Reads an option of a function as it was typed. */
export function optionEntry(name: string, text: string, readers: OptionReaders): OptionEntry {
  const takes = readers[name]?.takes;
  const value = cellFromText(text, takes);
  const problemWith = (cell: string | number): string | null =>
    problemIn(() => optionsOf([[name, cell]], readers));
  // The message quotes what was typed, "40%" and not the 0.4 that it stands for.
  const problem = problemWith(value) === null ? null : problemWith(text.trim());
  const isShare = takes?.kind === "number" && takes.range.percent === true;
  const reading = isShare && typeof value === "number" ? shareReading(text, value) : "";
  return { name, text, value, problem, reading };
}

/** How a share was read, where it is not written as a percentage. */
export function shareReading(text: string, share: number): string {
  return text.trim() === "" || text.includes("%") ? "" : `Read as ${percentText(share)}`;
}

/** What reading gave, or what is wrong with what was read. */
export type Attempt<Found> =
  { readonly found: Found } | { readonly problem: string; readonly row: number | null };

/** Reads what may be wrong. */
export function attempted<Found>(read: () => Found): Attempt<Found> {
  try {
    return { found: read() };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message, row: error.row };
    throw error;
  }
}

/** What is wrong with what is read; null where nothing is. */
export function problemIn(read: () => unknown): string | null {
  const result = attempted(read);
  return "problem" in result ? result.problem : null;
}
