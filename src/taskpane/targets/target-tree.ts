import { isSplitClass, type Slice, slicesOf } from "../../engine/portfolio/exposures";
import { classKey, levelsOf, treeOf } from "../../engine/portfolio/tree";
import type { PortfolioLine } from "../../workbook/portfolio/portfolio";
import { type Enter, type EnteredLine, isTyped, unspokenClass } from "./entered-lines";

/** A class with what it holds; at place 0 the portfolio itself. */
export interface TargetNode {
  readonly path: string;
  /** The last level of the path; "" for the portfolio itself. */
  readonly name: string;
  /** How deep it lies: 1 for a class at the top, 0 for the portfolio itself. */
  readonly level: number;
  readonly parent: number;
  /** The places of the classes that are its direct parts. */
  readonly parts: readonly number[];
  /** The names that are its own and no part's, or the shares of them that lie in it. */
  readonly slices: readonly Slice[];
  /** What is said of the class itself. */
  readonly own: EnteredLine;
}

/** The classes of a portfolio with the names in them, each class before its parts. */
export interface TargetTree {
  readonly names: readonly EnteredLine[];
  /** Whether rows of the holdings speak of classes, if only to say nothing. */
  readonly hasClassRows: boolean;
  /** What the names are made of, by their classes. */
  readonly slices: readonly Slice[];
  readonly nodes: readonly TargetNode[];
  /** All that is to be saved: the names, and the classes of which something is said. */
  readonly lines: readonly EnteredLine[];
}

/**
 * The tree of lines: a class is there where a name lies in it, or a line speaks of it.
 *
 * @param hasClassRows whether rows of the holdings speak of classes
 */
export function targetTree(
  given: readonly PortfolioLine[],
  hasClassRows: boolean,
  enter: Enter,
): TargetTree {
  const lines = given.map(enter);
  const names = lines.filter(({ line }) => line.name !== "");
  const ofClasses = lines.filter(({ line }) => line.name === "");
  const slices = slicesOf(names.map(({ line }) => line.path));
  const paths = [...slices.map(({ path }) => path), ...ofClasses.map(({ line }) => line.path)];
  const byKey = new Map(ofClasses.map((each) => [classKey(each.line.path), each]));
  const nodes = treeOf(paths).map(({ path, parent, parts, rows }): TargetNode => {
    const levels = levelsOf(path);
    return {
      path,
      name: levels.at(-1) ?? "",
      level: levels.length,
      parent,
      parts,
      slices: rows.flatMap((row) => slices[row] ?? []),
      own: byKey.get(classKey(path)) ?? enter(unspokenClass(path)),
    };
  });
  const spoken = nodes.slice(1).flatMap(({ own, path }) => {
    const isSpoken = byKey.has(classKey(path)) || isTyped(own.target) || isTyped(own.band);
    return isSpoken ? [own] : [];
  });
  return { names, hasClassRows, slices, nodes, lines: [...names, ...spoken] };
}

/** The classes of a tree; the portfolio itself is left out. */
export function classesOf({ nodes }: TargetTree): readonly TargetNode[] {
  return nodes.slice(1);
}

/** Whether a name is split over several classes, so that it lies in none of them. */
export function isSplit({ line }: EnteredLine): boolean {
  return isSplitClass(line.path);
}
