import { statusWord } from "../engine/explanations/status-word";
import { reviewSummary, statusReason } from "../engine/explanations/status-words";
import { review, type Review } from "../engine/review";
import { gatesOf } from "../engine/triggers/gates";
import { shown } from "./bands";
import { given } from "../input/arguments";
import type { Argument, Cell } from "../input/cells";
import { choice, optionsOf } from "../input/options";
import { POLICY_OPTIONS } from "../input/policy-options";
import { triggerPolicyOf } from "../input/trigger-options";
import { type Answer, answerOne, answerRows } from "./output/answer";
import { answerStatuses, bandedTable } from "./statuses";

const OPTIONS = { show: choice("status", "detail", "summary"), ...POLICY_OPTIONS };

const DETAIL = [
  "Status",
  "Weight",
  "Target",
  "Drift",
  "Lower",
  "Upper",
  "Room",
  "Decision",
  "Reason",
] as const;

/** TRIGGER_STATUS: where each row's weight lies against its band, and whether the portfolio is to act. */
export function answerTriggerStatus(
  values: Argument,
  targets: Argument,
  bands: Argument,
  options: Argument,
): Answer {
  const chosen = optionsOf(options, OPTIONS);
  const gates = gatesOf(triggerPolicyOf(chosen), true);
  const banded = bandedTable(given(values), given(targets), given(bands));
  if (chosen.show === undefined || chosen.show === "status") return answerStatuses(banded);
  // The decision is the portfolio's, so a row without a band that can be read leaves it open.
  const { table, all } = banded;
  const reviewed = (): Review => review(banded.portfolio, banded.bands, gates);
  if (chosen.show === "detail") {
    return answerRows(table, all, all.any, DETAIL, () => {
      const found = reviewed();
      return (row) => detailOf(found, row);
    });
  }
  const rowNumber = (row: number): number => table.rowNumber(row);
  if (all.any) return answerOne(all.missing(rowNumber));
  return answerOne(reviewSummary(reviewed(), (row) => `row ${rowNumber(row)} of the range`));
}

function detailOf(found: Review, row: number): Cell[] {
  return [
    statusWord(found.statuses[row] as number),
    found.weights[row] as number,
    found.targets[row] as number,
    found.drifts[row] as number,
    shown(found.lower[row]),
    shown(found.upper[row]),
    shown(found.room[row]),
    found.decision.action,
    statusReason(found, row),
  ];
}
