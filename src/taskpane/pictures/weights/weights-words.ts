import type { WeightsRow } from "../../../workbook/pictures/weights-row";
import { amount, percent } from "../../../engine/wording/format";
import { isBeyond } from "./weights-geometry";

/**
 * What a picture of weights shows: "Weights against targets. Now 2 of 4 lie beyond their bands, furthest from its
 * target Debt, 31.0 % of 40.0 %. After the trades none does."
 */
export function pictureInWords(rows: readonly WeightsRow[]): string {
  const now = rows.filter((row) => isBeyond(row, row.before)).length;
  const later = rows.filter((row) => row.after !== null && isBeyond(row, row.after)).length;
  const hasAfter = rows.some(({ after }) => after !== null);
  return [
    "Weights against targets.",
    `Now ${count(now, rows.length)}${furthestInWords(rows)}.`,
    ...(hasAfter ? [`After the trades ${count(later, rows.length)}.`] : []),
  ].join(" ");
}

function count(beyond: number, all: number): string {
  if (beyond === 0) return "none lies beyond its band";
  return beyond === 1
    ? `1 of ${all} lies beyond its band`
    : `${beyond} of ${all} lie beyond their bands`;
}

function furthestInWords(rows: readonly WeightsRow[]): string {
  const distance = ({ before, target }: WeightsRow): number => Math.abs(before - target);
  const [first, ...others] = rows;
  if (!first) return "";
  const furthest = others.reduce((one, row) => (distance(row) > distance(one) ? row : one), first);
  const { name, before, target } = furthest;
  return `; furthest from its target is ${name}, ${percent(before)} of ${percent(target)}`;
}

/** A row's weights: "31.0 % → 40.0 %", or what it weighs now where no trades are shown. */
export function weightsInWords({ before, after }: WeightsRow): string {
  return after === null ? percent(before) : `${percent(before)} → ${percent(after)}`;
}

/** The edges of a row's band: "35.0–45.0 %". */
function edgesInWords({ low, high }: WeightsRow): string {
  return low === null || high === null ? "–" : `${amount(low * 100, 1)}–${percent(high)}`;
}

/** The numbers of a picture as a table, the weights after the trades where there are some. */
export function weightsTable(rows: readonly WeightsRow[]): {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const hasAfter = rows.some(({ after }) => after !== null);
  return {
    headers: ["Name", "Now", ...(hasAfter ? ["After"] : []), "Target", "Band"],
    rows: rows.map((row) => [
      row.name,
      percent(row.before),
      ...(hasAfter ? [row.after === null ? "–" : percent(row.after)] : []),
      percent(row.target),
      edgesInWords(row),
    ]),
  };
}
