import { type Dispatch, useEffect, useReducer, useRef } from "react";
import { isCellBeingEdited } from "../../workbook/problem";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { RunResult } from "../../workbook/watching/throttle";
import type { Preferences } from "../preferences/preferences";
import { draftFrom, isDirty } from "../targets/draft";
import { FIRST_STATE, paneAfter, type PaneEvent, type PaneState } from "./pane-state";

/** What the pane's state hangs on. */
export interface PaneSources {
  readonly workbook: KeelWorkbook;
  /** Opens what the pane remembers on this computer. */
  readonly preferences: () => Promise<Preferences>;
  /** Which workbook this is, so that a draft comes back to its own. */
  readonly documentKey: string;
}

/**
 * The state of the pane, and a draft that survives the pane.
 *
 * @param isFollowing whether the state is kept up to date with the workbook
 */
export function usePane(
  sources: PaneSources,
  isFollowing: boolean,
): [PaneState, Dispatch<PaneEvent>] {
  const [state, dispatch] = useReducer(paneAfter, FIRST_STATE);
  useWorkbook(sources.workbook, isFollowing, state, dispatch);
  useKeptDraft(sources, state, dispatch);
  return [state, dispatch];
}

/** What went wrong, in words. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Reads the workbook, and reads it again whenever it changed. While a cell is edited Excel refuses: then it shows what
 * it read last, and reads again afterwards.
 */
function useWorkbook(
  workbook: KeelWorkbook,
  isFollowing: boolean,
  { holding }: PaneState,
  dispatch: Dispatch<PaneEvent>,
): void {
  const sheet = holding.kind === "there" ? holding.portfolio.holdings.place.area.sheet : undefined;
  const latestSheet = useRef(sheet);
  useEffect(() => {
    latestSheet.current = sheet;
  }, [sheet]);
  useEffect(() => {
    let isOver = false;
    const load = async (mayWait: boolean): Promise<RunResult> => {
      try {
        const portfolio = await workbook.load(latestSheet.current);
        if (!isOver) dispatch({ kind: "loaded", portfolio });
      } catch (error) {
        if (mayWait && isCellBeingEdited(error)) return "again";
        if (!isOver) dispatch({ kind: "failed", problem: wordsOf(error) });
      }
      return "done";
    };
    void load(false);
    if (!isFollowing) {
      return () => {
        isOver = true;
      };
    }
    const watching = workbook.watch(() => load(true));
    watching.catch((error: unknown) => {
      dispatch({ kind: "told", notice: { kind: "problem", text: wordsOf(error) } });
    });
    return () => {
      isOver = true;
      void watching.then((end) => end()).catch(() => undefined);
    };
  }, [workbook, isFollowing, dispatch]);
}

/** Brings back what was typed and not saved when the pane was last open, and keeps what is typed now. */
function useKeptDraft(
  { preferences, documentKey }: PaneSources,
  { draft, holding }: PaneState,
  dispatch: Dispatch<PaneEvent>,
): void {
  const isRead = useRef(false);
  const key = `draft ${documentKey}`;
  useEffect(() => {
    if (holding.kind !== "there") return;
    let isOver = false;
    void preferences().then((kept) => {
      if (isOver) return;
      if (!isRead.current) {
        isRead.current = true;
        const found = draftFrom(kept.read(key));
        if (!isDirty(draft) && isDirty(found)) {
          dispatch({ kind: "draftFound", draft: found });
          return;
        }
      }
      if (isDirty(draft)) kept.write(key, draft);
      else kept.remove(key);
    });
    return () => {
      isOver = true;
    };
  }, [draft, holding.kind, key, preferences, dispatch]);
}
