import type { Aims } from "../engine/backtest/aims";
import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-error";
import { TARGET_TOLERANCE, targetTotalInWords } from "../engine/portfolio/book";
import { type Cell, isBlankOrZero, type Matrix } from "./cells";
import { noNumberError } from "./columns";

/** How many assets targets are for: the cells of one row or column, else the columns. */
export function assetsIn(targets: Matrix): number {
  const columns = targets[0]?.length ?? 0;
  return columns === 1 ? targets.length : columns;
}

/**
 * Reads targets: one row, one column, or one row for each period, without a header. Each row adds up to 1 or 100.
 *
 * @throws InputError that names the row
 */
export function aimsOf(targets: Matrix, periods: number): Aims {
  const columns = targets[0]?.length ?? 0;
  const isFixed = columns === 1 || targets.length === 1;
  const rows = columns === 1 ? [targets.map(([cell = null]) => cell)] : filled(targets, periods);
  if (!isFixed && rows.length !== periods) {
    throw laterError("targetsRows", { rows: targets.length, columns, periods });
  }
  const assets = assetsIn(targets);
  const weights = new Float64Array(rows.length * assets);
  rows.forEach((row, at) => {
    const place = (asset: number): number => (columns === 1 ? asset : at) + 1;
    const numbers = row.map((cell, asset) => targetIn(cell, place(asset)));
    const total = numbers.reduce((sum, number) => sum + number, 0);
    requireTotal(total, isFixed ? null : at + 1);
    numbers.forEach((number, asset) => (weights[at * assets + asset] = number / total));
  });
  return { weights, isFixed };
}

/** The rows of targets without blank ones below the last period. */
function filled(targets: Matrix, periods: number): Matrix {
  const rest = targets.slice(periods);
  return rest.every((row) => row.every(isBlankOrZero)) ? targets.slice(0, periods) : targets;
}

function targetIn(cell: Cell, row: number): number {
  const error = noNumberError(cell, row, "target");
  if (error) throw error;
  const target = typeof cell === "number" ? cell : 0;
  if (target < 0) throw inputError("negativeTarget", { row, target });
  return target;
}

/** @param row null where there is only one */
function requireTotal(total: number, row: number | null): void {
  if ([1, 100].some((whole) => Math.abs(total / whole - 1) <= TARGET_TOLERANCE)) return;
  const inPercents = targetTotalInWords(total);
  if (row !== null) throw laterError("targetsRowTotal", { row, total: inPercents });
  if (total === 0) throw inputError("targetsEmpty");
  throw inputError("targetsTotal", { total, total100: inPercents });
}
