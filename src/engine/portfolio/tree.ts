import { type DoubleColumn, exactAt } from "../numbers/doubles/column";
import { picked } from "../numbers/doubles/rows";
import { sums } from "../numbers/doubles/sums";
import { add, type Rational, ZERO } from "../numbers/rational";
import { remembered } from "./remembered";

/** A class of a portfolio; its row numbers count within the portfolio. */
export interface ClassNode {
  /** The whole path: "Equity > Large cap"; "" for the portfolio itself. */
  readonly path: string;
  /** The place of the class that it is part of; 0, its own, for the portfolio itself. */
  readonly parent: number;
  /** The places of the classes that are its direct parts. */
  readonly parts: readonly number[];
  /** The rows that are its own, and no part's. */
  readonly rows: readonly number[];
}

/** The classes of a portfolio to any depth: the portfolio itself at place 0, every class before its parts. */
export type ClassTree = readonly ClassNode[];

const SEPARATOR = " > ";

/** The levels of a class from the top: "Equity > Large cap" has two. */
export function levelsOf(path: string): string[] {
  return path
    .split(">")
    .map((level) => level.trim())
    .filter((level) => level !== "");
}

/** The path of a class whose levels are these, from the top: "Equity > Large cap". */
export function pathOf(levels: readonly string[]): string {
  return levels.join(SEPARATOR);
}

/** A class as it is compared: case and spaces around its levels don't count. */
export function classKey(path: string): string {
  return pathOf(levelsOf(path)).toLowerCase();
}

/** Whether a class, by its key, is another or lies within it. */
export function isInClass(key: string, whole: string): boolean {
  return key === whole || key.startsWith(`${whole}${SEPARATOR}`);
}

interface GrowingNode extends ClassNode {
  readonly parts: number[];
  readonly rows: number[];
}

/**
 * The tree that the classes of rows make, in the order in which they first appear.
 *
 * @param paths one a row; a row with a blank class lies in the portfolio itself
 */
export function treeOf(paths: readonly string[]): ClassTree {
  const tree: GrowingNode[] = [{ path: "", parent: 0, parts: [], rows: [] }];
  const places = new Map<string, number>([["", 0]]);
  const placeOf = remembered((path: string) =>
    levelsOf(path).reduce((above, level) => partOf(tree, places, above, level), 0),
  );
  for (const [row, path] of paths.entries()) tree[placeOf(path)]?.rows.push(row);
  return tree;
}

/** The place of a part of a class, which is added where it isn't there yet. */
function partOf(
  tree: GrowingNode[],
  places: Map<string, number>,
  parent: number,
  level: string,
): number {
  const above = tree[parent] as GrowingNode;
  const path = parent === 0 ? level : above.path + SEPARATOR + level;
  const key = classKey(path);
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = tree.push({ path, parent, parts: [], rows: [] }) - 1;
  above.parts.push(place);
  places.set(key, place);
  return place;
}

/** The classes as a table lists them: each followed by its parts. The portfolio itself is left out. */
export function outlineOf(tree: ClassTree, place = 0): number[] {
  const parts = tree[place]?.parts ?? [];
  return parts.flatMap((part) => [part, ...outlineOf(tree, part)]);
}

/** The place of the class that each row is its own of. */
export function placesOf(tree: ClassTree): Uint32Array {
  const places = new Uint32Array(tree.reduce((count, { rows }) => count + rows.length, 0));
  for (const [place, { rows }] of tree.entries()) for (const row of rows) places[row] = place;
  return places;
}

/** What the rows that are each class's own, and no part's, add up to. */
export function ownSums(tree: ClassTree, amounts: DoubleColumn): Rational[] {
  const starts = new Uint32Array(tree.length + 1);
  const inOrder: number[] = [];
  for (const [place, { rows }] of tree.entries()) {
    for (const row of rows) inOrder.push(row);
    starts[place + 1] = inOrder.length;
  }
  const found = sums(picked(amounts, inOrder), null, starts);
  return tree.map((_, place) => exactAt(found, place));
}

/** What the rows of each class and of all its parts add up to. */
export function sumsOver(tree: ClassTree, ofOwnRows: readonly Rational[]): Rational[] {
  const sums = [...ofOwnRows];
  for (let place = tree.length - 1; place > 0; place--) {
    const parent = tree[place]?.parent ?? 0;
    sums[parent] = add(sums[parent] ?? ZERO, sums[place] ?? ZERO);
  }
  return sums;
}
