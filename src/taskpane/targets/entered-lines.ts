import type { Band } from "../../engine/triggers/band";
import { classKey, levelsOf, pathOf } from "../../engine/portfolio/tree";
import { linesOf, type Portfolio, type PortfolioLine } from "../../workbook/portfolio/portfolio";
import { lineKey, type TargetLine } from "../../workbook/targets/saved-targets";
import { type Draft, type DraftEntries, isDirty } from "./draft";
import { bandEntry, type Entry, type TargetEntry, targetEntry } from "./entries";

/** A name, or a class itself, with its entries. */
export interface EnteredLine {
  readonly key: string;
  readonly line: PortfolioLine;
  readonly target: TargetEntry;
  readonly band: Entry<Band>;
}

/** Adds to a line what a draft says of it. */
export type Enter = (line: PortfolioLine) => EnteredLine;

/** What adds to lines what a draft says of them; a target may be a share of the class around its line. */
export function entering(lines: readonly PortfolioLine[], draft: Draft): Enter {
  const classes = new Map(
    lines.filter(({ name }) => name === "").map((line) => [classKey(line.path), line]),
  );
  const targets = new Map<string, number | null>();
  const targetOf = (path: string): number | null => {
    const key = classKey(path);
    const known = targets.get(key);
    if (known !== undefined) return known;
    const target = typedTarget(enter(classes.get(key) ?? unspokenClass(path)));
    targets.set(key, target);
    return target;
  };
  const enter: Enter = (line) => {
    const key = lineKey(line);
    const typed = draft[key] ?? {};
    const levels = levelsOf(line.path);
    const around = line.name === "" ? levels.slice(0, -1) : levels;
    const target = targetEntry(typed, line, {
      name: around.at(-1) ?? "",
      target: () => targetOf(pathOf(around)),
    });
    return { key, line, target, band: bandEntry(typed, line) };
  };
  return enter;
}

/** A class of which nothing is said. */
export function unspokenClass(path: string): PortfolioLine {
  return { path, name: "", value: 0, target: null, band: "", differs: false };
}

/** The lines of a portfolio as a draft has them: moved, added and removed. */
export function draftedLines(portfolio: Portfolio, draft: Draft): PortfolioLine[] {
  return withDraft(linesOf(portfolio), draft);
}

function withDraft(lines: readonly PortfolioLine[], draft: Draft): PortfolioLine[] {
  if (!isDirty(draft)) return [...lines];
  const known = new Set(lines.map(lineKey));
  const kept = lines.flatMap((line) => {
    const { removed, path } = draft[lineKey(line)] ?? {};
    if (removed !== undefined) return [];
    return [path === undefined ? line : { ...line, path }];
  });
  const added = Object.entries(draft).flatMap(([key, entries]) =>
    known.has(key) ? [] : (addedLine(key, entries) ?? []),
  );
  return [...kept, ...added];
}

/** A line that a draft adds; null for entries of a name that is no longer there. */
function addedLine(
  key: string,
  { path = "", name = "", removed }: DraftEntries,
): PortfolioLine | null {
  if (removed !== undefined || path + name === "" || lineKey({ path, name }) !== key) return null;
  return { path, name, value: 0, target: null, band: "", differs: false };
}

/** Whether entries add a line of their own, so that they need none that is there. */
export function addsLine(key: string, entries: DraftEntries): boolean {
  return addedLine(key, entries) !== null;
}

/** Whether something stands in a field. */
export function isTyped({ text }: Entry<unknown>): boolean {
  return text.trim() !== "";
}

/** Whether both entries of a line can be read. */
export function isReadable({ target, band }: Pick<EnteredLine, "target" | "band">): boolean {
  return target.problem === null && band.problem === null;
}

/** The target of a line as it was typed; null where none is, or none that can be read. */
export function typedTarget({ target }: Pick<EnteredLine, "target">): number | null {
  return isTyped(target) ? target.read : null;
}

/** A line as it is saved. */
export function lineToSave(entered: EnteredLine): TargetLine {
  const { line, band } = entered;
  const { share } = entered.target;
  return {
    path: line.path,
    name: line.name,
    target: typedTarget(entered),
    ...(share === null ? {} : { ofClass: share }),
    band: isTyped(band) ? band.reading : "",
  };
}
