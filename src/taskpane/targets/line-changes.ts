import { classKey, levelsOf, pathOf } from "../../engine/portfolio/tree";
import { lineKey } from "../../workbook/targets/saved-targets";
import type { OutlineRow } from "./outline";
import { classesOf, type TargetTree } from "./target-tree";
import { type WantedLine, wantedLines } from "./wanted-lines";

/** A class or a name of the tree. */
export type TreeItem = Pick<OutlineRow, "kind" | "path" | "name" | "value">;

/** The lines after a change of the tree, or why it can't be made. */
export type LineChange =
  | { readonly lines: readonly WantedLine[]; readonly problem: null }
  | { readonly lines: null; readonly problem: string };

/** Adds a class, or a name that isn't held, in a class; "" is the portfolio itself. */
export function added(
  tree: TargetTree,
  kind: TreeItem["kind"],
  path: string,
  name: string,
): LineChange {
  const given = name.trim();
  if (kind === "name") {
    const problem = nameProblem(tree, given);
    if (problem !== null) return refused(problem);
    return done([...wantedLines(tree), { path, name: given, target: "", band: "" }]);
  }
  const own = pathOf([...levelsOf(path), given]);
  const problem = levelProblem(given) ?? classProblem(tree, own);
  if (problem !== null) return refused(problem);
  return done([...wantedLines(tree), { path: own, name: "", target: "", band: "" }]);
}

/** Calls a class, or a name that isn't held, otherwise. */
export function renamed(tree: TargetTree, item: TreeItem, name: string): LineChange {
  const given = name.trim();
  if (given === item.name) return done(wantedLines(tree));
  if (item.kind === "name") {
    if (item.value !== 0) return refused(`${item.name} is held. Rename it in the holdings.`);
    const isSame = lineKey({ path: "", name: given }) === lineKey(item);
    const problem = isSame ? null : nameProblem(tree, given);
    if (problem !== null) return refused(problem);
    return done(changedLine(tree, item, (line) => ({ ...line, name: given })));
  }
  const own = pathOf([...levelsOf(item.path).slice(0, -1), given]);
  const isSame = classKey(own) === classKey(item.path);
  const problem = levelProblem(given) ?? (isSame ? null : classProblem(tree, own));
  return problem === null ? done(withClassAt(tree, item.path, own)) : refused(problem);
}

/** Moves a class with all that is in it, or a name, into another class; "" is the portfolio itself. */
export function moved(tree: TargetTree, item: TreeItem, into: string): LineChange {
  if (item.kind === "name")
    return done(changedLine(tree, item, (line) => ({ ...line, path: into })));
  const own = pathOf([...levelsOf(into), item.name]);
  const problem = classKey(own) === classKey(item.path) ? null : classProblem(tree, own);
  return problem === null ? done(withClassAt(tree, item.path, own)) : refused(problem);
}

/**
 * Removes a class, whose parts and names move into the class around it; or a name. A name that is held stays and loses
 * its target and band.
 */
export function removed(tree: TargetTree, item: TreeItem): LineChange {
  if (item.kind === "name") {
    const lines = wantedLines(tree).flatMap((line) => {
      if (lineKey(line) !== lineKey(item)) return [line];
      return item.value === 0 ? [] : [{ ...line, target: "", band: "" }];
    });
    return done(lines);
  }
  const inner = levelsOf(item.path);
  const lines = wantedLines(tree).flatMap((line) => {
    if (!isWithin(line.path, item.path)) return [line];
    if (line.name === "" && classKey(line.path) === classKey(item.path)) return [];
    const rest = levelsOf(line.path).slice(inner.length);
    return [{ ...line, path: pathOf([...inner.slice(0, -1), ...rest]) }];
  });
  const keys = new Set(lines.map(lineKey));
  return keys.size === lines.length
    ? done(lines)
    : refused("The class around it has parts of the same name. Rename those first.");
}

/** The classes that an item can be moved into: all but itself, what is in it, and where it is. */
export function placesFor(tree: TargetTree, item: TreeItem): string[] {
  const here = item.kind === "name" ? item.path : pathOf(levelsOf(item.path).slice(0, -1));
  return ["", ...classesOf(tree).map(({ path }) => path)].filter((path) => {
    const isInside = item.kind === "class" && isWithin(path, item.path);
    return !isInside && classKey(path) !== classKey(here);
  });
}

/** Whether a class is another one or lies in it, to any depth. */
function isWithin(path: string, other: string): boolean {
  const [own, above] = [classKey(path), classKey(other)];
  return own === above || own.startsWith(`${above} > `);
}

function changedLine(
  tree: TargetTree,
  item: TreeItem,
  change: (line: WantedLine) => WantedLine,
): WantedLine[] {
  return wantedLines(tree).map((line) => (lineKey(line) === lineKey(item) ? change(line) : line));
}

/** A class with all that is in it under another path. */
function withClassAt(tree: TargetTree, from: string, to: string): WantedLine[] {
  const depth = levelsOf(from).length;
  return wantedLines(tree).map((line) => {
    if (!isWithin(line.path, from)) return line;
    return { ...line, path: pathOf([...levelsOf(to), ...levelsOf(line.path).slice(depth)]) };
  });
}

function nameProblem({ names }: TargetTree, name: string): string | null {
  if (name === "") return "Write a name.";
  const key = lineKey({ path: "", name });
  const isTaken = names.some((each) => each.key === key);
  return isTaken ? `${name} is there already.` : null;
}

function levelProblem(name: string): string | null {
  if (name === "") return "Write a name.";
  return /[>%]/.test(name) ? "A class's name has neither > nor % in it." : null;
}

function classProblem(tree: TargetTree, path: string): string | null {
  const isTaken = classesOf(tree).some((each) => classKey(each.path) === classKey(path));
  return isTaken ? `${path} is there already.` : null;
}

function done(lines: readonly WantedLine[]): LineChange {
  return { lines, problem: null };
}

function refused(problem: string): LineChange {
  return { lines: null, problem };
}
