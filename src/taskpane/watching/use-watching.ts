import { type Dispatch, useEffect, useMemo, useReducer } from "react";
import { placeInWords } from "../../workbook/addresses";
import { isCellBeingEdited } from "../../workbook/problem";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { PaneEvent, PaneState } from "../app/pane-state";
import { wordsOf } from "../app/use-pane";
import { isDirty, NO_DRAFT } from "../targets/draft";
import { targetsView, type TargetsView } from "../targets/targets-view-model";
import { AuditTrail } from "./audit-trail";
import { entryOf, outcomeOf, type ReviewOutcome } from "./review-outcome";
import { NOTHING_SEEN, type ToldChange, watchedAfter } from "./watched";

/** What is to be watched, and how. */
interface WatchingSources {
  readonly workbook: KeelWorkbook;
  readonly state: PaneState;
  /** What the pane shows of the portfolio, with the draft. */
  readonly view: TargetsView | null;
  /** Whether each change of the decision is recorded. */
  readonly isRecording: boolean;
  readonly dispatch: Dispatch<PaneEvent>;
}

/** What watching tells. */
interface Watching {
  /** By the rules in force, whatever is typed in the pane; null where they can't be judged. */
  readonly outcome: ReviewOutcome | null;
  readonly told: ToldChange | null;
}

/** Watches the portfolio by the rules in force: tells what fires and clears, and records it where that is switched on. */
export function useWatching(sources: WatchingSources): Watching {
  const { workbook, state, view, isRecording, dispatch } = sources;
  const portfolio = state.holding.kind === "there" ? state.holding.portfolio : null;
  const hasDraft = isDirty(state.draft);
  const outcome = useMemo(() => {
    if (portfolio === null || view === null) return null;
    return outcomeOf(hasDraft ? targetsView(portfolio, NO_DRAFT) : view);
  }, [portfolio, view, hasDraft]);
  const place = portfolio && placeOf(portfolio);
  const [watched, look] = useReducer(watchedAfter, NOTHING_SEEN);
  useEffect(() => {
    if (outcome !== null && place !== null) look({ place, outcome, time: new Date() });
  }, [outcome, place]);
  useAuditTrail({ workbook, outcome, place, isRecording, dispatch });
  return { outcome, told: watched.place === place ? watched.told : null };
}

/** Which portfolio it is, though rows may join it. */
function placeOf({ holdings: { place } }: Portfolio): string {
  return place.table ?? placeInWords({ ...place.area, rows: 1, columns: 1 });
}

interface TrailSources extends Pick<WatchingSources, "workbook" | "isRecording" | "dispatch"> {
  readonly outcome: ReviewOutcome | null;
  readonly place: string | null;
}

function useAuditTrail({ workbook, outcome, place, isRecording, dispatch }: TrailSources): void {
  const trail = useMemo(() => {
    if (!isRecording || place === null) return null;
    return new AuditTrail(async (seen) => {
      try {
        await workbook.record(
          entryOf(seen, "pane, watching", new Date()),
          "when decided otherwise",
        );
        return true;
      } catch (error) {
        if (!isCellBeingEdited(error))
          dispatch({ kind: "told", notice: { kind: "problem", text: wordsOf(error) } });
        return false;
      }
    });
  }, [workbook, place, isRecording, dispatch]);
  useEffect(() => () => trail?.end(), [trail]);
  useEffect(() => {
    if (outcome !== null) trail?.see(outcome);
  }, [trail, outcome]);
}
