import { BadCell, badCell, isBlank, readNumber, type Cell } from "./cells";
import { Fraction, greatest, least } from "./fraction";

/** Where a row's weight may lie, ends included. */
export interface Corridor {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** A band: the corridor around a target, or null for one that never fires. */
export type Band = (target: Fraction) => Corridor | null;

type Width = (target: Fraction) => Fraction;

const NUMBER = String.raw`(\d+(?:[.,]\d+)?|[.,]\d+)`;

function clipped(lower: Fraction, upper: Fraction): Corridor {
  return { lower: greatest(lower, Fraction.zero), upper: least(upper, Fraction.one) };
}

/** semantics.md, Blank or 0 band: "Edges are clipped to 0..1". */
function around(below: Width, above: Width): Band {
  return (target) => clipped(target.minus(below(target)), target.plus(above(target)));
}

function percent(text: string | undefined): Fraction {
  return Fraction.decimal((text ?? "").replace(",", ".")).over(Fraction.ratio(100n, 1n));
}

function points(text: string | undefined): Width {
  const width = percent(text);
  return () => width;
}

function ofTarget(text: string | undefined): Width {
  const share = percent(text);
  return (target) => target.times(share);
}

function tighter(a: Width, b: Width): Width {
  return (target) => least(a(target), b(target));
}

function wider(a: Width, b: Width): Width {
  return (target) => greatest(a(target), b(target));
}

function symmetric(width: Width): Band {
  return around(width, width);
}

const GRAMMAR: readonly (readonly [string, (match: RegExpExecArray) => Band])[] = [
  ["none", () => () => null],
  [`±?${NUMBER} ?(?:%|pp)`, (m) => symmetric(points(m[1]))],
  [`±?${NUMBER} ?% rel`, (m) => symmetric(ofTarget(m[1]))],
  [`${NUMBER} ?% or ${NUMBER} ?% rel`, (m) => symmetric(tighter(points(m[1]), ofTarget(m[2])))],
  [`${NUMBER} ?% or ${NUMBER} ?% rel wider`, (m) => symmetric(wider(points(m[1]), ofTarget(m[2])))],
  [`${NUMBER}/${NUMBER}`, (m) => symmetric(tighter(points(m[1]), ofTarget(m[2])))],
  [`${NUMBER} ?% above, ${NUMBER} ?% below`, (m) => around(points(m[2]), points(m[1]))],
  [String.raw`\+${NUMBER}%/[-−]${NUMBER}%`, (m) => around(points(m[2]), points(m[1]))],
  [String.raw`${NUMBER}%\.\.${NUMBER}%`, (m) => () => clipped(percent(m[1]), percent(m[2]))],
];

/** design.md, Band texts. */
function readText(text: string): Band {
  const plain = text.replaceAll("\u00a0", " ").trim().toLowerCase();
  for (const [pattern, build] of GRAMMAR) {
    const match = new RegExp(`^${pattern}$`).exec(plain);
    if (match !== null) return build(match);
  }
  throw new BadCell("#VALUE!");
}

/** design.md, Band texts: "A number from 0 to below 1 is ± that fraction; any other is an error". */
function readTolerance(cell: Cell): Fraction {
  const tolerance = readNumber(cell);
  if (tolerance.sign() < 0 || !tolerance.isBelow(Fraction.one)) throw new BadCell("#VALUE!");
  return tolerance;
}

/** The band in one cell, or in two: the tolerance below and above. Throws BadCell. */
export function readBand(cells: readonly Cell[]): Band {
  const [first = null, second] = cells;
  if (second !== undefined) {
    const [below, above] = [readTolerance(first), readTolerance(second)];
    return around(
      () => below,
      () => above,
    );
  }
  if (isBlank(first) || typeof first === "number") {
    const tolerance = readTolerance(first);
    return symmetric(() => tolerance);
  }
  if (typeof first !== "string") throw badCell(first);
  return readText(first);
}
