import type { ClassReview } from "../../engine/classes/review-classes";
import { statusWord } from "../../engine/explanations/status-word";
import { shown } from "../bands";
import type { Cell, ErrorCell } from "../../input/cells";
import type { HoldingsTable } from "../../input/holdings";
import type { Answer } from "./answer";
import type { GrowingResult } from "./growing-result";
import { portfolioCells } from "./portfolio-cells";

/** What a look at the classes of a portfolio finds, or the error that it has instead. */
export interface ReviewedPortfolio {
  readonly name: string;
  readonly classes: readonly ClassReview[] | ErrorCell;
}

const HEADERS = [
  "Class",
  "Value",
  "Weight",
  "Target",
  "Drift",
  "In parent",
  "Target in parent",
  "Drift in parent",
  "Lower",
  "Upper",
  "Status",
  "Class effect",
  "Selection effect",
];

/** One line a class, each followed by its parts; a portfolio with an error has one line. */
export function classReviews(
  { hasPortfolios }: HoldingsTable,
  portfolios: Iterable<ReviewedPortfolio>,
  size: GrowingResult,
): Answer {
  const cells: Cell[][] = [[...portfolioCells(hasPortfolios, "Portfolio"), ...HEADERS]];
  for (const { name, classes } of portfolios) {
    const lines = "error" in classes ? [HEADERS.map(() => classes)] : classes.map(lineOf);
    for (const ofClass of lines) {
      const line = [...portfolioCells(hasPortfolios, name), ...ofClass];
      size.add(line);
      cells.push(line);
    }
  }
  return { cells, isPlain: false };
}

function lineOf(review: ClassReview): Cell[] {
  const { inPortfolio, inParent, status } = review;
  return [
    review.path,
    review.value,
    shown(inPortfolio.weight),
    shown(inPortfolio.target),
    shown(inPortfolio.drift),
    shown(inParent.weight),
    shown(inParent.target),
    shown(inParent.drift),
    shown(review.lower),
    shown(review.upper),
    status === null ? "" : statusWord(status),
    shown(review.classEffect),
    shown(review.selectionEffect),
  ];
}
