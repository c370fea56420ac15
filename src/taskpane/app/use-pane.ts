import { type Dispatch, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { isCellBeingEdited } from "../../workbook/problem";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { RunResult } from "../../workbook/watching/throttle";
import { useKept } from "../kept/use-kept";
import { KEPT_TARGETS, keptTargets } from "../targets/kept-targets";
import { KEPT_TRADES } from "../trades/kept-trades";
import { FIRST_STATE, paneAfter, type PaneEvent, type PaneState } from "./pane-state";

/**
 * The state of the pane, and drafts that survive it.
 *
 * @param isFollowing whether the state is kept up to date with the workbook
 */
export function usePane(
  workbook: KeelWorkbook,
  isFollowing: boolean,
): [PaneState, Dispatch<PaneEvent>] {
  const [state, dispatch] = useReducer(paneAfter, FIRST_STATE);
  useWorkbook(workbook, isFollowing, state, dispatch);
  useKeptDrafts(state, dispatch);
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
function useKeptDrafts(state: PaneState, dispatch: Dispatch<PaneEvent>): void {
  const { draft, trades, holding, newer } = state;
  const portfolio = holding.kind === "there" ? holding.portfolio : null;
  const targets = useMemo(() => keptTargets(portfolio, draft), [portfolio, draft]);
  const isRead = portfolio !== null;
  useKept(
    KEPT_TARGETS,
    targets,
    useCallback((kept) => dispatch({ kind: "draftFound", kept }), [dispatch]),
    // While the person is asked about targets that were saved beside it, what is kept stays as it was.
    isRead && newer === null,
  );
  useKept(
    KEPT_TRADES,
    trades,
    useCallback(
      (found) => dispatch({ kind: "trades", event: { kind: "found", draft: found } }),
      [dispatch],
    ),
    isRead,
  );
}
