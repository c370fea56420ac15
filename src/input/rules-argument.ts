import {
  inAllPhases,
  inPhase,
  type Rule,
  ruleFromNumber,
  ruleFromText,
} from "../engine/backtest/rule";
import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-error";
import { inWords, isBlank, isErrorCell, type Matrix } from "./cells";

/** The phase that stands for all phases. */
export const ALL_PHASES = 0;

/**
 * Reads rules: a column, a row or one cell; blank cells are skipped.
 *
 * @param phase of the rules with a calendar; null for that of the calendar year
 * @throws InputError that names the rule's place in the range
 */
export function rulesOf(range: Matrix, phase: number | null): readonly [Rule, ...Rule[]] {
  const [first, ...others] = range.flat().flatMap((cell, at) => {
    const row = at + 1;
    if (isBlank(cell)) return [];
    if (isErrorCell(cell)) throw inputError("errorCell", { row, field: "rule", error: cell.error });
    const rule =
      typeof cell === "number"
        ? ruleFromNumber(cell, row)
        : ruleFromText(inWords(cell).trim(), row);
    if (phase === ALL_PHASES) return inAllPhases(rule);
    return [phase === null ? rule : inPhase(rule, phase)];
  });
  if (!first) throw laterError("ruleMissing", { row: 1 });
  return [first, ...others];
}
