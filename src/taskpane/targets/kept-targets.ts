import { linesOf, type Portfolio } from "../../workbook/portfolio/portfolio";
import { lineKey, type TargetLine } from "../../workbook/targets/saved-targets";
import { type KeptKind, recordIn, textsIn } from "../kept/kept-kind";
import { type Draft, draftFrom, isDirty } from "./draft";
import { addsLine } from "./entered-lines";

/** A draft, with what was saved of its lines when it was kept. */
export interface KeptTargets {
  readonly draft: Draft;
  /** By the keys of the lines. */
  readonly saved: Readonly<Record<string, string>>;
}

/** Targets, bands and classes that were typed and aren't saved. */
export const KEPT_TARGETS: KeptKind<KeptTargets> = {
  name: "targets",
  version: 1,
  read: (kept) => {
    const record = recordIn(kept);
    const saved = textsIn(record?.saved);
    return saved && { draft: draftFrom(record?.draft), saved };
  },
  isBlank: ({ draft }) => !isDirty(draft),
};

/** A draft as it is kept. */
export function keptTargets(portfolio: Portfolio | null, draft: Draft): KeptTargets {
  const lines = portfolio ? linesOf(portfolio) : [];
  const drafted = lines.filter((line) => lineKey(line) in draft);
  return {
    draft,
    saved: Object.fromEntries(drafted.map((line) => [lineKey(line), savedText(line)])),
  };
}

function savedText({ path, target, ofClass, band }: TargetLine): string {
  return JSON.stringify([path, target, band, ...(ofClass === undefined ? [] : [ofClass])]);
}

/** What a kept draft says of a portfolio as it is by now: nothing of lines that are gone. */
export function fittingDraft(portfolio: Portfolio, { draft }: KeptTargets): Draft {
  const known = new Set(linesOf(portfolio).map(lineKey));
  return Object.fromEntries(
    Object.entries(draft).filter(([key, entries]) => known.has(key) || addsLine(key, entries)),
  );
}

/** Whether something else is saved by now of lines that a kept draft is about. */
export function isOutdated(portfolio: Portfolio, { draft, saved }: KeptTargets): boolean {
  const now = keptTargets(portfolio, draft).saved;
  return Object.entries(now).some(([key, line]) => saved[key] !== line);
}
