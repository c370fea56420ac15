import { changeInWords, type ReviewOutcome } from "./review-outcome";

/** What the pane said last about a change: when, and what fires or clears. */
export interface ToldChange {
  readonly time: Date;
  readonly text: string;
}

/** What the pane saw last of a portfolio. */
export interface Watched {
  /** Which portfolio; null before any was seen. */
  readonly place: string | null;
  readonly outcome: ReviewOutcome | null;
  readonly told: ToldChange | null;
}

/** One look at the workbook. */
export interface Look {
  readonly place: string;
  readonly outcome: ReviewOutcome;
  readonly time: Date;
}

/** Nothing seen yet. */
export const NOTHING_SEEN: Watched = { place: null, outcome: null, told: null };

/** What was seen after one more look: what changed since the last look at the same portfolio is told. */
export function watchedAfter(before: Watched, { place, outcome, time }: Look): Watched {
  if (before.place !== place || before.outcome === null) return { place, outcome, told: null };
  const text = changeInWords(before.outcome, outcome);
  return { place, outcome, told: text === null ? before.told : { time, text } };
}
