import { makeStyles, tokens } from "@fluentui/react-components";
import { type Dispatch, lazy, type ReactElement, Suspense, useMemo } from "react";
import { percentText } from "../../engine/triggers/band-entry";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { HoldingsView } from "../holdings/holdings-view";
import { Disclosure } from "../shared/disclosure";
import { NoticeLine } from "../shared/notice-line";
import { FunctionList, type FunctionSummary } from "../start/function-list";
import { StartView } from "../start/start-view";
import { TargetsView } from "../targets/targets-view";
import { targetsView } from "../targets/targets-view-model";
import { WorksheetView } from "../worksheet/worksheet-view";
import { FailedView } from "./failed-view";
import { LoadingView } from "./loading-view";
import { DifferingBar, StaleBar } from "./message-bars";
import { draftFromHoldings, type PaneEvent, type PaneState } from "./pane-state";
import { type PaneActions, useActions } from "./use-actions";

const ConfirmDialog = lazy(
  () => import(/* webpackChunkName: "dialog" */ "../shared/confirm-dialog"),
);

/** What the page needs. */
export interface PageProps {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly workbook: KeelWorkbook;
  readonly functions: readonly FunctionSummary[];
}

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    maxWidth: "60rem",
    margin: "0 auto",
    padding: "12px 20px 20px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // Excel puts its own buttons into the top right corner of the pane.
  title: {
    margin: "0 34px 4px 0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The pane's page: what there is to do by what the workbook holds. */
export function Page({ state, dispatch, workbook, functions }: PageProps): ReactElement {
  const styles = useStyles();
  const actions = useActions(workbook, state, dispatch);
  return (
    <div className={styles.page} aria-busy={state.busy !== null}>
      <h1 className={styles.title}>Keel</h1>
      <NoticeLine notice={state.notice} />
      <Content state={state} dispatch={dispatch} actions={actions} />
      <Disclosure title="Functions for your own cells" isOpen={state.holding.kind === "none"}>
        <FunctionList functions={functions} />
      </Disclosure>
      {actions.hasAsked && (
        <Suspense>
          <ConfirmDialog question={actions.question} />
        </Suspense>
      )}
    </div>
  );
}

interface ContentProps extends Pick<PageProps, "state" | "dispatch"> {
  readonly actions: PaneActions;
}

function Content({ state, dispatch, actions }: ContentProps): ReactElement {
  switch (state.holding.kind) {
    case "loading":
      return <LoadingView />;
    case "failed":
      return <FailedView problem={state.holding.problem} onRetry={actions.reload} />;
    case "none":
      return (
        <StartView
          isBusy={state.busy !== null}
          onInsertSample={actions.insertSample}
          onUseSelection={actions.useSelection}
        />
      );
    case "there":
      return (
        <PortfolioContent
          portfolio={state.holding.portfolio}
          state={state}
          dispatch={dispatch}
          actions={actions}
        />
      );
  }
}

function PortfolioContent({
  portfolio,
  state,
  dispatch,
  actions,
}: ContentProps & { readonly portfolio: Portfolio }): ReactElement {
  const view = useMemo(() => targetsView(portfolio, state.draft), [portfolio, state.draft]);
  const isBusy = state.busy !== null;
  const takeOver = (): void =>
    dispatch({ kind: "drafted", draft: draftFromHoldings(portfolio, percentText) });
  return (
    <>
      {state.newer && (
        <StaleBar
          onReload={() => dispatch({ kind: "reloaded" })}
          onKeep={() => dispatch({ kind: "keptDraft" })}
        />
      )}
      {!view.isDirty && view.differing.length > 0 && (
        <DifferingBar names={view.differing} onTakeOver={takeOver} />
      )}
      <HoldingsView
        portfolio={portfolio}
        isBusy={isBusy}
        onUseSelection={actions.useSelection}
        onCorrect={actions.correct}
      />
      {portfolio.holdings.missing === null && (
        <>
          <TargetsView
            view={view}
            isBusy={isBusy || state.newer !== null}
            canUndo={state.undo !== null}
            onEdit={(edit) => dispatch({ kind: "edited", edit })}
            onSave={() => actions.save(view.lines)}
            onDiscard={() => dispatch({ kind: "discarded" })}
            onUndo={actions.undo}
          />
          <WorksheetView
            isBusy={isBusy}
            onInsertFormulas={actions.insertFormulas}
            onFreeze={actions.freeze}
          />
        </>
      )}
    </>
  );
}
