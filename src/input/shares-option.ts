import { inputError } from "../engine/errors/input-error";
import { inWords } from "./cells";
import type { OptionReader } from "./options";

const SHARES = /^\d*\.?\d+ ?%?(?:[;,/ ]+\d*\.?\d+ ?%?)*$/;

/** An option that is several numbers in one cell: "60%, 40%" or "2/1". */
export function shares(): OptionReader<readonly number[]> {
  return (cell, option) => {
    const text = inWords(cell).trim();
    const found = SHARES.test(text) ? text.match(/\d*\.?\d+/g)?.map(Number) : undefined;
    if (found?.some((share) => share > 0)) return found;
    const range = "a weight for each signal, such as 60%, 40%";
    throw inputError("optionRange", { option, text, range });
  };
}
