import { classKey, levelsOf } from "../../../engine/portfolio/tree";
import { percentText } from "../../../engine/triggers/band-entry";
import type { Model } from "../../../workbook/models/model";
import type { Portfolio } from "../../../workbook/portfolio/portfolio";
import { enteredTree } from "../entered-tree";
import { canChange, changedLevel } from "../level-changes";
import { classesOf, type TargetTree } from "../target-tree";
import { draftOf, type WantedLine, wantedLines } from "../wanted-lines";

/**
 * The lines of a portfolio by a model: its classes get the model's targets and bands. What lies in a class that the model
 * doesn't divide further keeps its proportions; what lies in none of its classes loses its target.
 */
export function linesByModel(
  portfolio: Portfolio,
  tree: TargetTree,
  { classes }: Model,
): readonly WantedLine[] {
  const byKey = new Map(classes.map((each) => [classKey(each.path), each]));
  const leaves = [...byKey.keys()].filter((key) => !isDivided(key, byKey.keys()));
  const kept = wantedLines(tree)
    .filter(({ path, name }) => name !== "" || !byKey.has(classKey(path)))
    .map((line) => (isInOneOf(line.path, leaves) ? line : { ...line, target: "" }));
  const said = classes.map(({ path, target, band }): WantedLine => {
    return { path, name: "", target: target === null ? "" : percentText(target), band };
  });
  return leaves.reduce<readonly WantedLine[]>(
    (lines, leaf) => fitted(portfolio, lines, leaf),
    [...kept, ...said],
  );
}

/** The model that the classes of a tree are. */
export function modelOf(tree: TargetTree, name: string): Model {
  const classes = classesOf(tree).map(({ path, own }) => {
    const isBlank = own.target.text.trim() === "";
    return { path, target: isBlank ? null : own.target.read, band: own.band.text.trim() };
  });
  return { name, classes };
}

/** Brings what is in a class to what the class is to weigh. */
function fitted(
  portfolio: Portfolio,
  lines: readonly WantedLine[],
  key: string,
): readonly WantedLine[] {
  const entered = enteredTree(portfolio, draftOf(portfolio, lines));
  const place = entered.tree.nodes.findIndex(({ path }) => classKey(path) === key);
  const isToFit = place > 0 && canChange(entered, place, "normalise");
  return isToFit ? changedLevel(entered, place, "normalise") : lines;
}

function isDivided(key: string, keys: Iterable<string>): boolean {
  return [...keys].some((other) => other.startsWith(`${key} > `));
}

function isInOneOf(path: string, keys: readonly string[]): boolean {
  const own = levelsOf(path);
  return keys.some((key) => classKey(own.slice(0, levelsOf(key).length).join(" > ")) === key);
}
