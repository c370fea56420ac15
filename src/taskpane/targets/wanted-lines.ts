import { linesOf, type Portfolio } from "../../workbook/portfolio/portfolio";
import { lineKey } from "../../workbook/targets/saved-targets";
import { type Draft, type DraftEntries, type Edit, edited, NO_DRAFT } from "./draft";
import { targetText } from "./entries";
import type { TargetTree } from "./target-tree";

/** A name, or a class itself where the name is "", as it is wanted: its class, and its entries as texts. */
export interface WantedLine {
  readonly path: string;
  readonly name: string;
  readonly target: string;
  readonly band: string;
}

/** The lines of a tree as they stand in the pane. */
export function wantedLines({ lines }: TargetTree): WantedLine[] {
  return lines.map(({ line: { path, name }, target, band }) => {
    return { path, name, target: target.text, band: band.text };
  });
}

/** The draft that makes the lines of a portfolio be those that are wanted. */
export function draftOf(portfolio: Portfolio, wanted: readonly WantedLine[]): Draft {
  const byKey = new Map(wanted.map((line) => [lineKey(line), line]));
  const lines = linesOf(portfolio);
  const known = new Set(lines.map(lineKey));
  const changed = lines.reduce((draft, line) => {
    const key = lineKey(line);
    const saved = targetText(line);
    return changesOf(key, { ...line, target: saved }, byKey.get(key)).reduce(edited, draft);
  }, NO_DRAFT);
  const added = wanted.flatMap((line): [string, DraftEntries][] => {
    const key = lineKey(line);
    return known.has(key) ? [] : [[key, addedEntries(line)]];
  });
  return { ...changed, ...Object.fromEntries(added) };
}

function changesOf(key: string, saved: WantedLine, wanted: WantedLine | undefined): Edit[] {
  if (!wanted) return [{ key, field: "removed", text: "yes", saved: "" }];
  return (["path", "target", "band"] as const).map((field) => {
    return { key, field, text: wanted[field], saved: saved[field] };
  });
}

/** What a draft keeps of a line that it adds. */
function addedEntries({ path, name, target, band }: WantedLine): DraftEntries {
  return {
    path,
    name,
    ...(target === "" ? {} : { target }),
    ...(band === "" ? {} : { band }),
  };
}
