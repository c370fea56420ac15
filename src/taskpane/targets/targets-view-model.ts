import { reviewReason } from "../../engine/explanations/status-words";
import { list } from "../../engine/wording/format";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { isSameLine, lineKey, type TargetLine } from "../../workbook/targets/saved-targets";
import { type Draft, isDirty } from "./draft";
import { enteredTree } from "./entered-tree";
import { type EnteredLine, isReadable, isTyped, lineToSave } from "./entered-lines";
import { type Judged, type Judgement, judgementOf, spanOf } from "./judgement";
import type { LevelTotal, TotalledTree } from "./level-totals";
import { type OutlineRow, outlineOf } from "./outline";
import { roomIn } from "./row-figures";
import { type TotalInWords, totalInWords } from "./total-words";

/** Whether to act, and why. */
interface Decision {
  readonly word: "Act" | "Wait" | "Hold";
  readonly reason: string;
}

/** Targets and bands that aren't saved, and what they come to. */
export interface Unsaved {
  readonly portfolio: Portfolio;
  readonly judged: Judged;
  readonly names: readonly EnteredLine[];
  /** Whether anything was typed: else the table is only to be made. */
  readonly isDirty: boolean;
}

/** All that the tree of targets shows. */
export interface TargetsView {
  readonly rows: readonly OutlineRow[];
  readonly entered: TotalledTree;
  readonly total: TotalInWords;
  /** What is held in all, money; null where its values are in several currencies and not converted. */
  readonly held: number | null;
  /** ½ Σ|w − t|, a fraction; null until the entries can be judged. */
  readonly portfolioDrift: number | null;
  /** Whether any target or band is there: before that nothing is amiss. */
  readonly hasRules: boolean;
  /** Null until the entries can be judged; then `obstacle` says why. */
  readonly decision: Decision | null;
  readonly obstacle: string | null;
  /** What a save would change; null where nothing is to be saved, or it can't be. */
  readonly unsaved: Unsaved | null;
  /** How far the drift bars reach to each side, a fraction. */
  readonly span: number;
  readonly isDirty: boolean;
  readonly canSave: boolean;
  /** What a save writes. */
  readonly lines: readonly TargetLine[];
  /** What the names come to by what is typed, in their order; null until it can be judged. */
  readonly judged: Judged | null;
  readonly names: readonly string[];
  /** The names and classes whose own columns in the holdings say otherwise. */
  readonly differing: readonly string[];
}

/** What is shown for a portfolio and a draft. */
export function targetsView(portfolio: Portfolio, draft: Draft): TargetsView {
  const entered = enteredTree(portfolio, draft);
  const { tree, totals } = entered;
  const { lines, names } = tree;
  const incomplete = totals.findIndex(({ missing }) => !missing.isZero());
  const isComplete = lines.every(isReadable) && incomplete < 0;
  const hasProblems =
    [...portfolio.holdings.problems, ...(portfolio.saved?.problems ?? [])].length > 0;
  const hasRules = lines.some(({ target, band }) => isTyped(target) || isTyped(band));
  const { unconverted } = portfolio.holdings;
  const canJudge = hasRules && !hasProblems && unconverted === null;
  const judgement = canJudge ? judgementOf(tree, totals) : null;
  const judged = judgement?.judged ?? null;
  const sure = isComplete ? judged : null;
  const held = unconverted === null ? names.reduce((sum, { line }) => sum + line.value, 0) : null;
  const written = lines.map(lineToSave);
  const isNews = portfolio.saved === null || changesLines(portfolio.saved.lines, written);
  const canSave = isComplete && hasRules && isNews && (isDirty(draft) || portfolio.saved === null);
  return {
    rows: outlineOf({ tree, totals, judged, held: held ?? 0 }),
    entered,
    total: totalInWords(totals[0] as LevelTotal),
    held,
    portfolioDrift: sure?.review.portfolioDrift ?? null,
    hasRules,
    decision: sure && decisionOf(sure, names),
    obstacle: sure
      ? null
      : (unconverted ?? obstacleOf(entered, hasRules || hasProblems, judgement)),
    unsaved: sure && canSave ? { portfolio, judged: sure, names, isDirty: isDirty(draft) } : null,
    span: judged ? spanOf(judged) : 0,
    isDirty: isDirty(draft),
    canSave,
    lines: written,
    judged: sure,
    names: names.map(({ line }) => line.name),
    differing: lines
      .filter(({ line }) => line.differs)
      .map(({ line }) => (line.name === "" ? line.path : line.name)),
  };
}

/** Whether a save writes anything but names and classes of which nothing is said. */
function changesLines(saved: readonly TargetLine[], written: readonly TargetLine[]): boolean {
  const keptByKey = new Map(saved.map((line) => [lineKey(line), line]));
  const isSame = (line: TargetLine): boolean => {
    const kept = keptByKey.get(lineKey(line));
    if (!kept) return line.target === null && line.band === "";
    return isSameLine(kept, line);
  };
  const keys = new Set(written.map(lineKey));
  return !written.every(isSame) || saved.some((line) => !keys.has(lineKey(line)));
}

function decisionOf({ review, classes }: Judged, names: readonly EnteredLine[]): Decision {
  const ofClasses = [...classes.values()].map((found) => ({
    name: found.path,
    weight: found.inPortfolio.weight,
    lower: found.lower,
    upper: found.upper,
    status: found.status ?? 0,
    room: roomIn(found),
  }));
  const reason = reviewReason(review, (row) => names[row]?.line.name ?? "", ofClasses);
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return { word: review.decision.action, reason: sentence };
}

function obstacleOf(
  { tree, totals }: TotalledTree,
  isBegun: boolean,
  judgement: Judgement | null,
): string {
  if (!isBegun) {
    return "In Targets, write what each name or class is to weigh, 100 % in all, or take a ready model.";
  }
  if (!tree.lines.every(isReadable)) return "Correct the entries marked in Targets.";
  if (judgement === null) return "Correct the cells named in Holdings.";
  if (totals[0]?.missing.isZero() === false) return "Make the targets add up to 100 %.";
  const wrong = tree.nodes.filter((_, place) => totals[place]?.missing.isZero() === false);
  if (wrong.length > 0) {
    return `Make the targets in ${list(wrong.map(({ path }) => path))} add up.`;
  }
  return judgement.problem ?? "";
}
