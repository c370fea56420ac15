import { statusWord } from "../../engine/explanations/status-word";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { NO_DRAFT } from "./draft";
import type { EnteredLine } from "./entered-lines";
import { enteredTree } from "./entered-tree";
import { planOf } from "./judged-plan";
import { type Judged, judgementOf } from "./judgement";
import { type Outcome, previewInWords, tradingOf } from "./preview";
import type { Unsaved } from "./targets-view-model";

/** What saving changes, in words; apart from the view, since it plans both what is saved and what is not. */
export function savePreview({ portfolio, judged, names, isDirty }: Unsaved): string {
  if (!isDirty) return "Saving keeps these targets and bands in the table KeelTargets.";
  return previewInWords(savedOutcome(portfolio), outcomeOf(judged, names));
}

/** Found once for a portfolio, and not at every key. */
const savedOutcomes = new WeakMap<Portfolio, Outcome | null>();

/** What is saved comes to; null where it isn't complete. */
function savedOutcome(portfolio: Portfolio): Outcome | null {
  const known = savedOutcomes.get(portfolio);
  if (known !== undefined) return known;
  const { tree, totals } = enteredTree(portfolio, NO_DRAFT);
  const isComplete = totals.every(({ missing }) => missing.isZero());
  const judged = isComplete ? judgementOf(tree, totals).judged : null;
  const outcome = judged && outcomeOf(judged, tree.names);
  savedOutcomes.set(portfolio, outcome);
  return outcome;
}

/** What a judgement comes to, to be compared with another. */
function outcomeOf(judged: Judged, names: readonly EnteredLine[]): Outcome {
  const { review, classes } = judged;
  const statuses = new Map<string, string>();
  for (const { path, status } of classes.values()) {
    if (status !== null) statuses.set(path, statusWord(status));
  }
  for (const [row, { line }] of names.entries()) {
    if (Number.isNaN(review.lower[row])) continue;
    statuses.set(line.name, statusWord(review.statuses[row] as number));
  }
  return {
    decision: review.decision.action,
    trading: tradingOf(planOf(judged), review.total),
    statuses,
  };
}
