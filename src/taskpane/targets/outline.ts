import { classKey, pathOf, levelsOf } from "../../engine/portfolio/tree";
import type { Band } from "../../engine/triggers/band";
import { percentText } from "../../engine/triggers/band-entry";
import { type EnteredLine, isReadable } from "./entered-lines";
import type { Entry, TargetEntry } from "./entries";
import type { Judged } from "./judgement";
import type { LevelTotal } from "./level-totals";
import {
  classFigures,
  type DriftFigures,
  nameFigures,
  NO_FIGURES,
  type RowFigures,
} from "./row-figures";
import { isSplit, type TargetNode, type TargetTree } from "./target-tree";

/** One row of the tree as it is shown: a class, or a name. */
export interface OutlineRow {
  readonly key: string;
  readonly kind: "class" | "name";
  readonly name: string;
  /** The class itself, or what a name's class says. */
  readonly path: string;
  /** Where a class stands in the tree; null for a name. */
  readonly place: number | null;
  /** The key of the class that it is part of; "" at the top. */
  readonly parent: string;
  /** How deep it lies, 1 at the top. */
  readonly level: number;
  /** Its place among those of its level, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  readonly target: TargetEntry;
  readonly band: Entry<Band>;
  /** Money. */
  readonly value: number;
  /** A fraction; null where the holdings are worth nothing. */
  readonly weight: number | null;
  /** What the targets in a class add up to. */
  readonly total: LevelTotal | null;
  /** Whether it lies beyond its band. */
  readonly isOutside: boolean;
  /** What a review says of it, found when it is asked for: of thousands of rows few are shown. */
  readonly figures: () => RowFigures;
}

/** What the rows of the tree are made from. */
interface OutlineSources {
  readonly tree: TargetTree;
  readonly totals: readonly LevelTotal[];
  /** Null where nothing can be judged. */
  readonly judged: Judged | null;
  /** What is held in all, money; 0 where there is no total. */
  readonly held: number;
}

/** The rows of the tree: each class followed by its parts, then by its names; names that are split come last. */
export function outlineOf(sources: OutlineSources, place = 0): OutlineRow[] {
  const { nodes } = sources.tree;
  const { parts } = nodes[place] as TargetNode;
  const names = namesIn(sources.tree, place);
  const siblings = parts.length + names.length;
  return [
    ...parts.flatMap((part, at) => [
      classRow(sources, part, { position: at + 1, siblings }),
      ...outlineOf(sources, part),
    ]),
    ...names.map((name, at) =>
      nameRow(sources, name, place, { position: parts.length + at + 1, siblings }),
    ),
  ];
}

/** The names of the tree, each with its place against its band; null where it can't be judged. */
export function judgedNames(
  rows: readonly OutlineRow[],
): { readonly name: string; readonly drift: DriftFigures | null }[] {
  return rows
    .filter(({ kind }) => kind === "name")
    .map(({ name, figures }) => ({ name, drift: figures().drift }));
}

/** The names that are shown right below a class: its own; in the portfolio itself also those that are split. */
function namesIn({ nodes, names }: TargetTree, place: number): number[] {
  const whole = (nodes[place] as TargetNode).slices.filter(({ share }) => share.eq(1));
  const split =
    place > 0 ? [] : [...names.keys()].filter((row) => isSplit(names[row] as EnteredLine));
  return [...whole.map(({ row }) => row), ...split];
}

type Position = Pick<OutlineRow, "position" | "siblings">;

function classRow(sources: OutlineSources, place: number, position: Position): OutlineRow {
  const { tree, totals, judged } = sources;
  const { own, name, path, level } = tree.nodes[place] as TargetNode;
  const above = pathOf(levelsOf(path).slice(0, -1));
  const found = judged?.classes.get(classKey(path));
  const total = totals[place] as LevelTotal;
  const isRead = isReadable(own);
  return {
    ...shared(own, valueOf(sources, place), sources.held),
    ...position,
    kind: "class",
    name,
    path,
    place,
    parent: classKey(above),
    level,
    total,
    isOutside: isRead && Boolean(found?.status),
    figures: () => ({
      ...(found && isRead ? classFigures(found, above) : NO_FIGURES),
      derived: total.isSpoken ? percentText(total.together.toNumber()) : "",
    }),
  };
}

function nameRow(
  sources: OutlineSources,
  row: number,
  place: number,
  position: Position,
): OutlineRow {
  const { tree, judged, held } = sources;
  const { path, level } = tree.nodes[place] as TargetNode;
  const own = tree.names[row] as EnteredLine;
  const { line } = own;
  return {
    ...shared(own, line.value, held),
    ...position,
    kind: "name",
    name: line.name,
    path: line.path,
    place: null,
    parent: classKey(path),
    level: level + 1,
    total: null,
    isOutside: isReadable(own) && Boolean(judged?.review.statuses[row]),
    figures: () => (judged && isReadable(own) ? nameFigures(judged, row, path) : NO_FIGURES),
  };
}

function shared({ key, target, band }: EnteredLine, value: number, held: number) {
  return { key, target, band, value, weight: held > 0 ? value / held : null };
}

/** What is held in a class and all its parts, money. */
function valueOf(sources: OutlineSources, place: number): number {
  const { names, nodes } = sources.tree;
  const { parts, slices } = nodes[place] as TargetNode;
  const own = slices.reduce(
    (sum, { row, share }) => sum + (names[row]?.line.value ?? 0) * share.toNumber(),
    0,
  );
  return parts.reduce((sum, part) => sum + valueOf(sources, part), own);
}
