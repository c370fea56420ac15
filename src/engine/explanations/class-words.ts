import type { ClassedPortfolio } from "../classes/classed-portfolio";
import { type JudgedRows, judgedRows } from "../classes/judge-rows";
import { type ClassReview, reviewClasses } from "../classes/review-classes";
import type { ClassPolicy } from "../portfolio/class-policy";
import { type Standing, standingOf } from "../portfolio/tree-drift";
import type { Band } from "../triggers/band";
import { percent } from "../wording/format";
import { weightAgainstBand } from "./status-words";

/** What the classes of rows have to do with their trades, in words; "" where nothing. */
export interface ClassWords {
  /** Where each row lies against its band today: −1 below, 0 within, 1 above; null without bands. */
  readonly statuses: Int8Array | null;
  /** Which of its classes lie beyond their bands: "Equity: 69.0 % is above 55.0–65.0 %". */
  readonly fired: (row: number) => string;
  /** Both drifts of a row: "in Equity 52.2 % against 58.3 %: under; in the portfolio …". */
  readonly drifts: (row: number) => string;
}

/** The words for the rows of one portfolio. */
export function classWords(
  classed: ClassedPortfolio,
  bands: readonly Band[] | null,
  judge: ClassPolicy["judge"],
): ClassWords {
  const { tree, classes, rows } = classed;
  const reviews = new Map(reviewClasses(classed, judge).map((review) => [review.path, review]));
  const lineages = lineagesOf(classed);
  const judged = bands && judgedRows(classed, bands, judge);
  return {
    statuses: judged && judged.statuses,
    fired: (row) => {
      const lineage = (lineages[row] ?? []).map((place) => tree[place]?.path ?? "");
      const ofClasses = lineage.flatMap((path) => firedWords(reviews.get(path), judge));
      const own = judged && judge === "parent" ? rowWords(judged, row, lineage.at(-1)) : [];
      return [...ofClasses, ...own].join("; ");
    },
    drifts: (row) => {
      const place = lineages[row]?.at(-1) ?? 0;
      if (place === 0) return "";
      const standing = standingOf(rows.at(row), classes.at(place), classes.at(0));
      return driftWords(tree[place]?.path ?? "", standing);
    },
  };
}

/** The classes that each row lies in, from the top down; the portfolio itself is none. */
function lineagesOf({ tree, rows }: ClassedPortfolio): number[][] {
  const ofClasses: number[][] = [];
  const ofRows = Array.from({ length: rows.length }, (): number[] => []);
  for (const [place, node] of tree.entries()) {
    const lineage = place === 0 ? [] : [...(ofClasses[node.parent] ?? []), place];
    ofClasses.push(lineage);
    for (const row of node.rows) ofRows[row] = lineage;
  }
  return ofRows;
}

function firedWords(review: ClassReview | undefined, judge: ClassPolicy["judge"]): string[] {
  if (!review?.status) return [];
  const { path, lower, upper, status, inParent, inPortfolio } = review;
  const { weight } = judge === "parent" ? inParent : inPortfolio;
  const above = path.split(" > ").slice(0, -1).join(" > ");
  const whole = judge === "parent" && above !== "" ? ` of ${above}` : "";
  return [`${path}${whole}: ${weightAgainstBand(weight, lower, upper, status)}`];
}

/** A row beyond its band in its class: "in Equity 66.0 % is above 40.0–60.0 %". */
function rowWords(
  { statuses, weights, lower, upper }: JudgedRows,
  row: number,
  path: string | undefined,
): string[] {
  const status = statuses[row];
  if (!status || path === undefined) return [];
  const [weight, least, most] = [weights, lower, upper].map((column) => column[row] ?? NaN);
  return [`in ${path} ${weightAgainstBand(weight ?? NaN, least ?? NaN, most ?? NaN, status)}`];
}

function driftWords(path: string, { inParent, inPortfolio }: Standing): string {
  const place = ({ weight, target, drift }: Standing["inParent"]): string =>
    `${percent(weight)} against ${percent(target)}: ${sideOf(drift)}`;
  if (Number.isNaN(inParent.drift) || Number.isNaN(inPortfolio.drift)) return "";
  // The only holding of a class can't drift in it.
  if (inParent.weight === 1 && inParent.target === 1) return "";
  return `in ${path} ${place(inParent)}; in the portfolio ${place(inPortfolio)}`;
}

function sideOf(drift: number): string {
  if (drift === 0) return "on target";
  return drift > 0 ? "over" : "under";
}
