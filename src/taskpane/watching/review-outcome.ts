import { list } from "../../engine/wording/format";
import type { AuditEntry } from "../../workbook/audit/audit-entry";
import type { TargetsView } from "../targets/targets-view-model";

/** What a review of the rules in force finds, as far as changes of it are told and recorded. */
export interface ReviewOutcome extends Pick<AuditEntry, "value" | "drift" | "decision" | "why"> {
  /** What lies beyond its band: by name, where it lies ("31.0 % is below 35.0–45.0 %"). */
  readonly fired: ReadonlyMap<string, string>;
}

/** The outcome of a review as the pane shows it; null where it can't be judged. */
export function outcomeOf({
  held,
  portfolioDrift,
  decision,
  rows,
}: TargetsView): ReviewOutcome | null {
  if (decision === null || portfolioDrift === null || held === null) return null;
  const fired = rows.filter(({ isOutside }) => isOutside);
  return {
    value: held,
    drift: portfolioDrift,
    decision: decision.word,
    why: decision.reason,
    fired: new Map(fired.map(({ name, figures }) => [name, figures().reason])),
  };
}

/** The outcome as a row of the history keeps it. */
export function entryOf(
  { value, drift, decision, why }: ReviewOutcome,
  by: string,
  time: Date,
): AuditEntry {
  return { time, value, drift, decision, why, by };
}

/** What fires and what clears between two reviews: "Fires: Debt, 31.0 % is below 35.0–45.0 %."; null for nothing. */
export function changeInWords(before: ReviewOutcome, after: ReviewOutcome): string | null {
  const firing = [...after.fired].filter(([name]) => !before.fired.has(name));
  const cleared = [...before.fired.keys()].filter((name) => !after.fired.has(name));
  const [first] = firing;
  const said = [
    ...(first ? [`Fires: ${first[0]}, ${first[1]}${andOthers(firing.length - 1)}.`] : []),
    ...(cleared.length > 0 ? [`Clears: ${names(cleared)}.`] : []),
    ...(after.decision === before.decision ? [] : [`The decision is now ${after.decision}.`]),
  ];
  return said.length === 0 ? null : said.join(" ");
}

function andOthers(count: number): string {
  return count === 0 ? "" : `; and ${count} more`;
}

const NAMED_MOST = 3;

function names(all: readonly string[]): string {
  const others = all.length - NAMED_MOST;
  return list(others > 0 ? [...all.slice(0, NAMED_MOST), `${others} more`] : all);
}
