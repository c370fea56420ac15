import { inputError } from "../errors/input-error";
import { DIGITS, fromPercent } from "../numbers/percent-text";
import { plainSpelling } from "../wording/spelling";
import {
  absolute,
  type Band,
  NO_BAND,
  NO_TOLERANCE,
  relative,
  symmetric,
  type Tolerance,
} from "./band";

const POINTS = new RegExp(`^(?:\\+-)?${DIGITS} ?(?:%|pp)$`);
const RELATIVE = new RegExp(`^(?:\\+-)?${DIGITS} ?% ?(?:rel|relative)$`);
const FIVE_TWENTYFIVE = new RegExp(`^${DIGITS} ?%? ?/ ?${DIGITS} ?%?$`);
const SIGNED = /^\+ ?([^+-].*?) ?\/ ?- ?(.+)$/;
const ABOVE_BELOW = /^(.+?) above ?[,;/] ?(.+?) below$/;
const BELOW_ABOVE = /^(.+?) below ?[,;/] ?(.+?) above$/;
const ONE_SIDE = /^[^,;/]+ (?:above|below)$|^[+-][^-/]*$/;
const EDGES = new RegExp(`^${DIGITS} ?%? ?(?:\\.\\.|…) ?${DIGITS} ?%$`);

function toleranceOf(text: string): Tolerance | null {
  const wider = / ?,? wider$/.exec(text);
  const body = wider ? text.slice(0, wider.index) : text;
  const pair = FIVE_TWENTYFIVE.exec(body);
  if (pair) return widthPair(pair[1] ?? "", pair[2] ?? "", wider !== null);
  const parts = body.split(" or ");
  if (parts.length === 2) return eitherWidth(parts[0] ?? "", parts[1] ?? "", wider !== null);
  return wider || parts.length > 2 ? null : singleWidth(body);
}

function widthPair(points: string, share: string, wider: boolean): Tolerance {
  return { absolute: fromPercent(points), relative: fromPercent(share), wider };
}

function singleWidth(text: string): Tolerance | null {
  const share = RELATIVE.exec(text);
  if (share) return relative(fromPercent(share[1] ?? ""));
  const points = POINTS.exec(text);
  return points ? absolute(fromPercent(points[1] ?? "")) : null;
}

/** "5% or 25% rel", in either order. */
function eitherWidth(first: string, second: string, wider: boolean): Tolerance | null {
  const widths = [singleWidth(first), singleWidth(second)];
  const points = widths.find((width) => width?.absolute != null)?.absolute;
  const share = widths.find((width) => width?.relative != null)?.relative;
  return points == null || share == null ? null : { absolute: points, relative: share, wider };
}

function twoSided(text: string): Band | null {
  const signed = SIGNED.exec(text) ?? ABOVE_BELOW.exec(text);
  const [above, below] = signed
    ? [signed[1], signed[2]]
    : (BELOW_ABOVE.exec(text)?.slice(1, 3).reverse() ?? []);
  if (above === undefined || below === undefined) return null;
  const [up, down] = [toleranceOf(above), toleranceOf(below)];
  return up && down ? { kind: "tolerance", below: down, above: up } : null;
}

function edgesOf(match: RegExpExecArray, text: string, row: number | null): Band {
  const [lower, upper] = [fromPercent(match[1] ?? ""), fromPercent(match[2] ?? "")];
  if (lower > upper || upper > 1) throw inputError("bandEdges", { row, text });
  return { kind: "edges", lower, upper };
}

/**
 * Reads the text of a band: `5%`, `±5%`, `5 pp` (shares of the portfolio), `20% rel` (shares of the target),
 * `5% or 25% rel` and `5/25` (the tighter; `wider` after it for the wider), `7% above, 3% below` and `+7%/-3%`,
 * `55%..65%` (the edges themselves), `none`. Decimal commas and non-breaking spaces are understood.
 *
 * @param row the row that an error names; null where its place is plain
 * @throws InputError `bandText`, `bandOneSided` or `bandEdges`
 */
export function bandFromText(text: string, row: number | null): Band {
  const spelling = plainSpelling(text);
  if (spelling === "") return NO_TOLERANCE;
  if (spelling === "none") return NO_BAND;
  const edges = EDGES.exec(spelling);
  if (edges) return edgesOf(edges, text, row);
  const sides = twoSided(spelling);
  if (sides) return sides;
  const tolerance = toleranceOf(spelling);
  if (tolerance) return symmetric(tolerance);
  if (ONE_SIDE.test(spelling)) throw inputError("bandOneSided", { row, text });
  throw inputError("bandText", { row, text });
}

/**
 * Reads a number as a band: ± that share of the portfolio.
 *
 * @throws InputError `bandNumber` unless it is from 0 to below 1
 */
export function bandFromNumber(number: number, row: number): Band {
  return symmetric(absolute(widthFromNumber(number, row)));
}

/**
 * A number as the width of one side, a share of the portfolio.
 *
 * @throws InputError `bandNumber` unless it is from 0 to below 1
 */
export function widthFromNumber(number: number, row: number): number {
  if (number >= 0 && number < 1) return number;
  throw inputError("bandNumber", { row, band: number });
}

/**
 * Reads the text of one side's width: `5%`, `20% rel`, `5% or 25% rel`.
 *
 * @throws InputError `bandText`
 */
export function widthFromText(text: string, row: number | null): Tolerance {
  const tolerance = toleranceOf(plainSpelling(text));
  if (tolerance === null) throw inputError("bandText", { row, text });
  return tolerance;
}
