import type { ClassRow } from "../../engine/classes/class-rows";
import { type ClassedPortfolio, classedPortfolio } from "../../engine/classes/classed-portfolio";
import { type ClassReview, reviewClasses } from "../../engine/classes/review-classes";
import { InputError } from "../../engine/errors/input-error";
import { Exact, exactOf } from "../../engine/numbers/exact";
import { DEFAULT_CLASS_POLICY } from "../../engine/portfolio/class-policy";
import { type Slice, slicesOf } from "../../engine/portfolio/exposures";
import type { Portfolio } from "../../engine/portfolio/portfolio";
import { classKey } from "../../engine/portfolio/tree";
import { type Standing, standingOf } from "../../engine/portfolio/tree-drift";
import { review, type Review } from "../../engine/review";
import { type Band, NO_BAND, NO_TOLERANCE } from "../../engine/triggers/band";
import { decide } from "../../engine/triggers/decision";
import { type EnteredLine, isTyped, typedTarget } from "./entered-lines";
import type { LevelTotal } from "./level-totals";
import { classesOf, type TargetTree } from "./target-tree";

/** What a look at a portfolio with its classes finds; its rows are the names, and what is missing in a level. */
export interface Judged {
  /** With the targets that the classes give. */
  readonly portfolio: Portfolio;
  /** With the targets as they are typed. */
  readonly given: Portfolio;
  readonly bands: readonly Band[];
  /** The class of each row as its cell says. */
  readonly paths: readonly string[];
  readonly classRows: readonly ClassRow[];
  readonly classed: ClassedPortfolio;
  /** Of the rows; its decision counts classes, too. */
  readonly review: Review;
  /** By the key of the class. */
  readonly classes: ReadonlyMap<string, ClassReview>;
  /** Where a row stands in the portfolio and in its class; null for one that is split over classes. */
  readonly standingOf: (row: number) => Standing | null;
}

/** What was judged, or why it can't be. */
export type Judgement =
  | { readonly judged: Judged; readonly problem: null }
  | { readonly judged: null; readonly problem: string };

/** A row of the engine: a name, or what stands for targets that nothing meets yet. */
interface BookRow {
  readonly path: string;
  readonly value: number;
  readonly target: number;
  readonly band: Band;
}

const { judge } = DEFAULT_CLASS_POLICY;

/**
 * Judges a portfolio by the targets and bands that are typed, as far as they go: what is missing in a level counts as
 * a target that nothing meets yet. What the engine refuses is given in its words.
 */
export function judgementOf(tree: TargetTree, totals: readonly LevelTotal[]): Judgement {
  try {
    return { judged: judgedTree(tree, totals), problem: null };
  } catch (error) {
    if (error instanceof InputError) return { judged: null, problem: error.message };
    throw error;
  }
}

function judgedTree(tree: TargetTree, totals: readonly LevelTotal[]): Judged {
  const classRows = classRowsOf(tree);
  const isBesideClasses = tree.hasClassRows || classRows.length > 0;
  const rows = [
    ...tree.names.map((each) => nameRow(each, isBesideClasses)),
    ...unmetRows(tree, totals),
  ];
  const paths = rows.map(({ path }) => path);
  const slices = slicesOf(paths);
  const given = {
    values: Float64Array.from(rows, ({ value }) => value),
    targets: Float64Array.from(rows, ({ target }) => target),
  };
  const invested = rows.reduce((sum, { value }) => sum.plus(exactOf(value)), new Exact(0));
  const classed = classedPortfolio(slices, given, classRows, DEFAULT_CLASS_POLICY, invested);
  const portfolio = { ...given, targets: resolvedOf(classed, slices, rows.length) };
  const bands = rows.map(({ band }) => band);
  const found = reviewClasses(classed, judge);
  return {
    portfolio,
    given,
    bands,
    paths,
    classRows,
    classed,
    review: withClasses(review(portfolio, bands), found),
    classes: new Map(found.map((each) => [classKey(each.path), each])),
    standingOf: standingsIn(classed, slices),
  };
}

/** As `KEEL.PLAN` reads it: where classes have rows, which may say nothing, a blank band is none; else it is no tolerance. */
function nameRow({ line, target, band }: EnteredLine, isBesideClasses: boolean): BookRow {
  const blank = isBesideClasses ? NO_BAND : NO_TOLERANCE;
  return {
    path: line.path,
    value: line.value,
    target: target.read ?? 0,
    band: isTyped(band) ? (band.read ?? blank) : blank,
  };
}

/** What stands for targets that nothing meets: in the portfolio by its target, in a class by what it leaves. */
function unmetRows({ nodes }: TargetTree, totals: readonly LevelTotal[]): BookRow[] {
  return nodes.flatMap(({ path }, place): BookRow[] => {
    const missing = totals[place]?.missing.toNumber() ?? 0;
    if (missing <= 0 && !totals[place]?.isUnheld) return [];
    const isOfAll = place === 0;
    return [
      {
        path,
        value: 0,
        target: isOfAll ? missing : 0,
        band: isOfAll ? NO_TOLERANCE : NO_BAND,
      },
    ];
  });
}

function classRowsOf(tree: TargetTree): ClassRow[] {
  return classesOf(tree).flatMap(({ path, own }, row): ClassRow[] => {
    const target = typedTarget(own);
    const band = isTyped(own.band) ? own.band.read : null;
    return target === null && band === null ? [] : [{ row, path, target, band }];
  });
}

/** The targets of rows, each that of its slices together. */
function resolvedOf(
  { rows }: ClassedPortfolio,
  slices: readonly Slice[],
  count: number,
): Float64Array {
  const wanted = Array.from({ length: count }, () => new Exact(0));
  for (const [at, { row }] of slices.entries()) {
    wanted[row] = (wanted[row] as Exact).plus(rows.at(at).wanted);
  }
  return Float64Array.from(wanted, (target) => target.toNumber());
}

/** A review whose decision counts the bands of classes, too. */
function withClasses(found: Review, classes: readonly ClassReview[]): Review {
  const firedCount = found.firedCount + classes.filter(({ status }) => status).length;
  return { ...found, firedCount, decision: decide(found.gates, firedCount > 0) };
}

function standingsIn(
  { tree, classes, rows }: ClassedPortfolio,
  slices: readonly Slice[],
): Judged["standingOf"] {
  const places = new Map<number, { readonly slice: number; readonly place: number }>();
  for (const [place, node] of tree.entries()) {
    for (const slice of node.rows) {
      const { row, share } = slices[slice] as Slice;
      if (share.eq(1)) places.set(row, { slice, place });
    }
  }
  return (row) => {
    const at = places.get(row);
    return at ? standingOf(rows.at(at.slice), classes.at(at.place), classes.at(0)) : null;
  };
}

/** The bars leave a little room beyond the furthest weight or edge. */
const MARGIN = 1.12;
const LEAST_SPAN = 0.01;

/** How far from its target the furthest weight or edge lies, of names and classes, a fraction, with a margin. */
export function spanOf({ review: { targets, drifts, upper, lower }, classes }: Judged): number {
  let furthest = LEAST_SPAN;
  const reach = (...reaches: readonly number[]): void => {
    for (const each of reaches) {
      if (!Number.isNaN(each)) furthest = Math.max(furthest, Math.abs(each));
    }
  };
  for (const [row, target] of targets.entries()) {
    reach(drifts[row] ?? 0, (upper[row] ?? NaN) - target, target - (lower[row] ?? NaN));
  }
  for (const { inPortfolio, ...edges } of classes.values()) {
    const { drift, target } = inPortfolio;
    reach(drift, edges.upper - target, target - edges.lower);
  }
  return furthest * MARGIN;
}
