/** A class of a portfolio; the portfolio itself is the root, with a path of "". */
export interface ClassNode {
  readonly path: string;
  /** The classes that are its direct parts, in the order in which they first appear. */
  readonly parts: ClassNode[];
  /** The rows that lie in it and in none of its parts. */
  readonly rows: number[];
}

function levelsOf(path: string): string[] {
  return path.split(">").map((level) => level.trim());
}

/** A class as it is compared: PLAN.md, Classes. */
export function classKey(path: string): string {
  return levelsOf(path).join(" > ").toLowerCase();
}

function partOf(parent: ClassNode, path: string): ClassNode {
  const known = parent.parts.find((part) => classKey(part.path) === classKey(path));
  if (known !== undefined) return known;
  const part: ClassNode = { path, parts: [], rows: [] };
  parent.parts.push(part);
  return part;
}

/** PLAN.md, Classes: "Classes make a tree to any depth: `Equity > Large cap` is a part of `Equity`". */
export function classTree(paths: readonly string[]): ClassNode {
  const root: ClassNode = { path: "", parts: [], rows: [] };
  paths.forEach((path, row) => {
    const levels = path === "" ? [] : levelsOf(path);
    const own = levels.reduce(
      (node, level) => partOf(node, node === root ? level : `${node.path} > ${level}`),
      root,
    );
    own.rows.push(row);
  });
  return root;
}

/** The classes below one, each followed by its parts. */
export function classesBelow(node: ClassNode): ClassNode[] {
  return node.parts.flatMap((part) => [part, ...classesBelow(part)]);
}

/** The rows of a class and of all its parts. */
export function rowsIn(node: ClassNode): number[] {
  return [...node.parts.flatMap(rowsIn), ...node.rows];
}
