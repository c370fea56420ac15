import type { WeightsRow } from "../../../workbook/pictures/weights-row";
import { linearScale, type Tick } from "../scales/scale";
import { shareTick } from "../scales/tick-words";

/** Where a row's marks lie, as fractions of the picture's width; null for what isn't drawn. */
export interface WeightsMarks {
  readonly before: number | null;
  readonly after: number | null;
  readonly target: number | null;
  readonly band: { readonly from: number; readonly to: number } | null;
}

/** A row with where its marks lie. */
interface DrawnRow {
  readonly row: WeightsRow;
  readonly marks: WeightsMarks;
}

/** What is drawn. */
export interface WeightsPicture {
  readonly rows: readonly DrawnRow[];
  readonly ticks: readonly Tick[];
}

/** A picture of nothing but zeros still has a scale. */
const LEAST_REACH = 0.01;
/** More lines have no room for what they stand for in a narrow picture. */
const MOST_TICKS = 6;

/** Places the marks of all rows on one scale, from 0, or from below it where something is sold short. */
export function weightsPicture(rows: readonly WeightsRow[]): WeightsPicture {
  const all = rows.flatMap(({ before, after, target, low, high }) =>
    [before, after, target, low, high].filter((weight) => weight !== null),
  );
  const { place, ticks } = linearScale([0, LEAST_REACH, ...all], shareTick, MOST_TICKS);
  return { rows: rows.map((row) => ({ row, marks: marksOf(row, place) })), ticks };
}

function marksOf(
  { before, after, target, low, high }: WeightsRow,
  at: (weight: number) => number,
): WeightsMarks {
  return {
    before: at(before),
    after: after === null ? null : at(after),
    target: at(target),
    band: low === null || high === null ? null : { from: at(low), to: at(high) },
  };
}

/**
 * The rows that a picture has room for: all of them, or else those furthest from their targets, in the order given.
 *
 * @param most how many there is room for
 */
export function shownRows(rows: readonly WeightsRow[], most: number): readonly WeightsRow[] {
  if (rows.length <= most) return rows;
  const distance = (row: WeightsRow): number =>
    Math.max(Math.abs(row.before - row.target), Math.abs((row.after ?? row.target) - row.target));
  const furthest = new Set(
    [...rows].sort((one, other) => distance(other) - distance(one)).slice(0, most),
  );
  return rows.filter((row) => furthest.has(row));
}

/** Whether a weight lies beyond the row's band. */
export function isBeyond({ low, high }: WeightsRow, weight: number): boolean {
  return (low !== null && weight < low) || (high !== null && weight > high);
}
