import type { ClassPolicy } from "../portfolio/class-policy";
import { type ClassNode, outlineOf } from "../portfolio/tree";
import { type HeldAndWanted, type Standing, standingOf } from "../portfolio/tree-drift";
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

/** Looks at the class at a place of the tree. */
function reviewClass(
  { tree, classes, bands }: ClassedPortfolio,
  place: number,
  judge: ClassPolicy["judge"],
): ClassReview {
  const { path, parent } = tree[place] as ClassNode;
  const [own, above, all] = [place, parent, 0].map((at) => classes[at]) as [
    HeldAndWanted,
    HeldAndWanted,
    HeldAndWanted,
  ];
  return {
    path,
    value: own.held.toNumber(),
    ...standingOf(own, above, all),
    ...judgedIn(own, judge === "parent" ? above : all, bands[place] ?? null),
  };
}
