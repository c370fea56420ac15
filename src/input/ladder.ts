import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-error";
import type { Ladder } from "../engine/targets/ladder";
import { type Cell, isBlankOrZero, looksLikeNumber, type Matrix } from "./cells";
import { noNumberError } from "./columns";

/**
 * Reads ladders: two columns, from and weight, or two for each signal, side by side. A first row of texts is a
 * header; blank rows are skipped.
 *
 * @throws InputError that names the row
 */
export function laddersOf(argument: Matrix): readonly Ladder[] {
  const columns = argument[0]?.length ?? 0;
  if (columns % 2 !== 0) throw laterError("ladderShape", { columns });
  return Array.from({ length: columns / 2 }, (_, pair) =>
    ladderOf(argument.map((row) => [row[2 * pair] ?? null, row[2 * pair + 1] ?? null] as const)),
  );
}

type Rung = readonly [from: Cell, weight: Cell];

function ladderOf(rows: readonly Rung[]): Ladder {
  const from: number[] = [];
  const weights: number[] = [];
  rows.forEach((rung, at) => {
    if (at === 0 && rung.every(isWord)) return;
    const [knot, weight] = rung.map((cell) => numberIn(cell, at + 1)) as [number, number];
    const before = from.at(-1) ?? -Infinity;
    if (rung.every(isBlankOrZero) && from.length > 0 && before >= 0) return;
    if (knot <= before) throw laterError("ladderOrder", { row: at + 1, knot, before });
    if (weight < 0 || weight > 1) {
      throw laterError("notAShare", { row: at + 1, field: "ladder's weight", number: weight });
    }
    from.push(knot);
    weights.push(weight);
  });
  if (from.length === 0) throw laterError("ladderEmpty");
  return { from: Float64Array.from(from), weights: Float64Array.from(weights) };
}

function isWord(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim() !== "" && !looksLikeNumber(cell);
}

function numberIn(cell: Cell, row: number): number {
  const error = noNumberError(cell, row, "ladder");
  if (error) throw error;
  if (typeof cell !== "number") return 0;
  if (Number.isFinite(cell)) return cell;
  throw inputError("numberTooLarge", { row, field: "ladder", number: cell });
}
