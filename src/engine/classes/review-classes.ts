import type { ClassPolicy } from "../portfolio/class-policy";
import { type ClassNode, outlineOf } from "../portfolio/tree";
import type { AmountsOfRow } from "../portfolio/amount-columns";
import { type Standing, standingOf } from "../portfolio/tree-drift";
import { type BandJudgement, judgedIn } from "./band-judgement";
import type { ClassedPortfolio } from "./classed-portfolio";

/** What a look at one class finds. */
export interface ClassReview extends Standing, BandJudgement {
  readonly path: string;
  /** Money. */
  readonly value: number;
}

/** Looks at each class of a portfolio in the order of its outline, on the values as they are. */
export function reviewClasses(
  classed: ClassedPortfolio,
  judge: ClassPolicy["judge"],
): ClassReview[] {
  return outlineOf(classed.tree).map((place) => reviewClass(classed, place, judge));
}

/** How many classes lie beyond their bands. */
export function firedClasses(classed: ClassedPortfolio, judge: ClassPolicy["judge"]): number {
  const places = outlineOf(classed.tree);
  return places.filter((place) => judgedClass(classed, place, judge).status).length;
}

/** Looks at the class at a place of the tree. */
function reviewClass(
  classed: ClassedPortfolio,
  place: number,
  judge: ClassPolicy["judge"],
): ClassReview {
  const { path } = classed.tree[place] as ClassNode;
  const { own, above, all } = wholesOf(classed, place);
  return {
    path,
    value: own.near.held,
    ...standingOf(own, above, all),
    ...judgedClass(classed, place, judge),
  };
}

function judgedClass(
  classed: ClassedPortfolio,
  place: number,
  judge: ClassPolicy["judge"],
): BandJudgement {
  const { own, above, all } = wholesOf(classed, place);
  return judgedIn(own, judge === "parent" ? above : all, classed.bands[place] ?? null);
}

/** A class, what it is part of, and the portfolio. */
interface Wholes {
  readonly own: AmountsOfRow;
  readonly above: AmountsOfRow;
  readonly all: AmountsOfRow;
}

function wholesOf({ tree, classes }: ClassedPortfolio, place: number): Wholes {
  const above = classes.at(tree[place]?.parent ?? 0);
  return { own: classes.at(place), above, all: classes.at(0) };
}
